import { isOpinion } from "@/lib/claims/vocabulary";
import { isUndecided } from "@/lib/disputes/contested";
import type { WholeClaim } from "./load";

/** What merging one claim into another does, thing by thing: the preview shows it, the verb does it. Pure. */
export type MergePlan = ReturnType<typeof planMerge>;

/** What becomes of a figure or of a quotation; `CHOOSE` when each claim has its own and they differ. */
export type Carried = "NONE" | "MOVED" | "STAYED" | "CHOOSE";

export function planMerge(claim: WholeClaim, into: WholeClaim) {
  const twinOf = (one: WholeClaim["citations"][number]) =>
    into.citations.find((other) => other.withdrawnAt === null && citationKey(other) === citationKey(one));
  const isSame = (one: WholeClaim["occurrences"][number]) =>
    into.occurrences.some((other) => occurrenceKey(other) === occurrenceKey(one));
  const current = new Set(into.notes.filter(isCurrent).map((note) => note.personId));
  return {
    /** Opinion is not scored: it and a fact are not the same claim, however they are worded. */
    isMixed: isOpinion(claim) !== isOpinion(into),
    /** All of them go along; these are withdrawn on the way, because the other claim has the same already. */
    duplicates: claim.citations.flatMap((one) => {
      const twin = one.withdrawnAt === null ? twinOf(one) : undefined;
      return twin ? { ...one, twin: twin.id } : [];
    }),
    occurrences: claim.occurrences.filter((one) => !isSame(one)),
    /** The other claim stands there already; they stay with the one that goes. */
    sameOccurrences: claim.occurrences.filter(isSame),
    /** Of people who have a current note on both: these become earlier ones. */
    notesReplaced: claim.notes.filter((note) => isCurrent(note) && current.has(note.personId)),
    undecided: claim.disputes.filter((dispute) => isUndecided(dispute.state)),
    figure: carried(claim.estimate, into.estimate),
    quotation: carried(said(claim.quotation), said(into.quotation)),
  };
}

const isCurrent = (note: { replacedAt: Date | null; withdrawnAt: Date | null }) =>
  note.replacedAt === null && note.withdrawnAt === null;

// As the unique index citation_once has it.
const citationKey = ({ sourceId, stance, bearsOn, locator }: WholeClaim["citations"][number]) =>
  JSON.stringify([sourceId, stance, bearsOn.toLowerCase(), locator ?? ""]);

// No claim stands twice between the same offsets; where these are not known, the words tell.
const occurrenceKey = ({ documentVersionId, paragraph, quote, start, end }: WholeClaim["occurrences"][number]) =>
  JSON.stringify([documentVersionId, ...(start === null ? [paragraph, quote] : [start, end])]);

function carried(own: unknown, other: unknown): Carried {
  if (own === null) return "NONE";
  if (other === null) return "MOVED";
  return JSON.stringify(own) === JSON.stringify(other) ? "STAYED" : "CHOOSE";
}

/** What is said of a quotation, however often it was revised. */
function said(quotation: WholeClaim["quotation"]) {
  if (quotation === null) return null;
  const { version: _version, ...words } = quotation;
  return words;
}
