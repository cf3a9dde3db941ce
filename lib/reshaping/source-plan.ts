import { cslItem } from "@/lib/sources/csl";
import { type SourceRecord, sourceRecord } from "@/lib/sources/record";
import { recordWords } from "@/lib/sources/record-words";
import type { WholeSource } from "./load-sources";

/** What merging one source into another does, thing by thing: the preview shows it, the verb does it. Pure. */
export type SourcePlan = ReturnType<typeof planSources>;

type Citation = WholeSource["citations"][number];

export function planSources(source: WholeSource, into: WholeSource) {
  const standing = into.citations.filter((one) => one.withdrawnAt === null);
  const twins = new Map(standing.map((one) => [citationKey(one), one.id]));
  const citedOn = new Map(standing.map((one) => [one.claimId, one.claim]));
  return {
    /** All of them go along; these are withdrawn on the way, because the other has the same already. */
    duplicates: source.citations.flatMap((one) => {
      const twin = one.withdrawnAt === null ? twins.get(citationKey(one)) : undefined;
      return twin === undefined ? [] : [{ ...one, twin }];
    }),
    /** Claims on which both stand: what looked like two sources is one there. */
    shared: sharedClaims(source.citations, citedOn),
    /** Where the records differ, and what each says. */
    differing: differing(recordOf(source), recordOf(into)),
  };
}

/** As the unique index citation_once has it. */
const citationKey = ({ claimId, stance, bearsOn, locator }: Citation) =>
  JSON.stringify([claimId, stance, bearsOn.toLowerCase(), locator ?? ""]);

/** The claims that these citations stand on, of those given, each once. */
export function sharedClaims(citations: readonly Citation[], on: ReadonlyMap<string, Citation["claim"]>) {
  const shared = citations.filter(({ withdrawnAt, claimId }) => withdrawnAt === null && on.has(claimId));
  return [...new Map(shared.map(({ claimId, claim }) => [claimId, { id: claimId, ...claim }])).values()];
}

const recordOf = (source: WholeSource): SourceRecord => sourceRecord.parse(source);

/** Health and how much was seen are about one copy and one person, so that they are not taken over. */
const OWN = ["health", "seen"];

/** What a CSL item has under "custom", as its fields are called; a copy and its day are one thing. */
const CUSTOM = { arxiv: ["arXiv"], oclc: ["OCLC"], archivedUrl: ["archivedCopy", "archivedOn"] } as const;

const customKeys = Object.entries(CUSTOM);

/** What it says, with each thing under "custom" by itself. */
function saidBy(record: SourceRecord): { variable: string; words: string }[] {
  const { custom = {}, ...csl } = record.csl;
  const more = customKeys.flatMap(([variable, keys]) => {
    const words = keys.flatMap((key) => custom[key] ?? []).join(", ");
    return words === "" ? [] : [{ variable, words }];
  });
  return [...recordWords({ ...record, csl }), ...more];
}

/** In words; `own` is null for a gap of the kept record. */
function differing(from: SourceRecord, to: SourceRecord) {
  const kept = new Map(saidBy(to).map(({ variable, words }) => [variable, words]));
  return saidBy(from).flatMap(({ variable, words }) => {
    const own = kept.get(variable) ?? null;
    return OWN.includes(variable) || own === words ? [] : [{ variable, theirs: words, own }];
  });
}

/** The kept record with these variables of the other; null when that changes nothing. */
export function taken(source: WholeSource, into: WholeSource, variables: readonly string[]): SourceRecord | null {
  const [theirs, own] = [recordOf(source), recordOf(into)];
  const chosen = new Set(
    differing(theirs, own).flatMap(({ variable }) => (variables.includes(variable) ? [variable] : [])),
  );
  if (chosen.size === 0) return null;
  // What a CSL item has under "note" is another thing than our remarks.
  const taking = Object.entries(theirs.csl).filter(([variable]) => variable !== "note" && chosen.has(variable));
  const keys = customKeys.flatMap(([variable, known]) => (chosen.has(variable) ? known : []));
  const custom = Object.fromEntries(keys.map((key) => [key, theirs.csl.custom?.[key]]));
  const csl = cslItem.parse({
    ...own.csl,
    ...Object.fromEntries(taking),
    ...(keys.length > 0 && { custom: { ...own.csl.custom, ...custom } }),
  });
  return { ...own, csl, note: chosen.has("note") ? theirs.note : own.note };
}
