import { lockCitation, versionOf } from "@/lib/citations/load";
import { demandRepeatable } from "@/lib/citations/derivation";
import { demandReasons } from "@/lib/citations/grades";
import { reviseIn as reviseCitationIn, stale as staleCitation } from "@/lib/citations/revise";
import { citationContent } from "@/lib/citations/schema";
import { giveEstimateIn } from "@/lib/claims/give-estimate";
import { lockClaim } from "@/lib/claims/load";
import { asksHowMany, currentEstimate, staleEstimate } from "@/lib/claims/own-estimate";
import { rewordIn, stale as staleClaim } from "@/lib/claims/reword";
import { claimWording } from "@/lib/claims/schema";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { estimateInput } from "@/lib/estimates/schema";
import type { Subject } from "@/lib/history/changes";
import { fieldWord } from "@/lib/history/field-words";
import type { ActingPerson } from "@/lib/policy";
import type { ProposableThing } from "@/lib/proposal-policy";
import { cslItem } from "@/lib/sources/csl";
import { NO_QUOTATION } from "@/lib/quotations/blank";
import { currentQuotation, demandCitationsOf, saveQuotationIn, staleQuotation } from "@/lib/quotations/save";
import { type QuotationContent, quotationContent } from "@/lib/quotations/schema";
import { lockSource } from "@/lib/sources/load";
import { claimsCiting, reviseIn as reviseSourceIn, stale as staleSource } from "@/lib/sources/revise";
import { type NewSource, newSource } from "@/lib/sources/schema";
import type { Content } from "./parts";
import { flat, nested } from "./quotation-fields";
import { recordContent } from "./record-content";
import type { ProposalTarget } from "./vocabulary";

/** What a proposal is about: its address, or its id for a citation. */
export interface ThingName {
  target: ProposalTarget;
  name: string;
}

/** Slugs of what a change of it is shown on. */
export interface Touched {
  claims: string[];
  sources: string[];
}

interface Revision {
  content: Content;
  reason: string;
  requestKey: string | undefined;
  proposal: { number: number; personId: string };
}

/** A thing that a change is proposed of, locked until the transaction ends. */
export interface LockedThing {
  version: number;
  content: Content;
  facts: ProposableThing;
  /** The one column of a proposal that names it. */
  column: { claimId: string } | { citationId: string } | { sourceId: string };
  /** What rows of history name. */
  subject: Subject;
  touched: Touched;
  /** The refusal for whoever saw an earlier version. */
  stale: () => Promise<AppError>;
  /** @throws AppError INVALID, by field, when a content names a citation anew that does not stand on the claim, or grades anew without a reason. */
  demandOwn?: (content: Content) => Promise<void>;
  /** Revises it by the same verb as its form. @throws AppError as that verb does. */
  revise: (person: ActingPerson, revision: Revision) => Promise<void>;
}

/** @throws AppError NOT_FOUND */
export function lockThing(tx: Tx, { target, name }: ThingName): Promise<LockedThing> {
  return {
    CLAIM: lockedClaim,
    FIGURE: lockedFigure,
    QUOTATION: lockedQuotation,
    CITATION: lockedCitation,
    SOURCE: lockedSource,
  }[target](tx, name);
}

async function lockedClaim(tx: Tx, slug: string): Promise<LockedThing> {
  const claim = await lockClaim(tx, slug);
  return {
    version: claim.version,
    content: claimWording.parse(claim),
    facts: { target: "CLAIM", ...claim },
    column: { claimId: claim.id },
    subject: { claimId: claim.id },
    touched: { claims: [slug], sources: [] },
    stale: () => staleClaim(tx, claim),
    revise: (person, { content, ...more }) =>
      rewordIn(tx, person, claim, { wording: claimWording.parse(content), ...more }),
  };
}

async function lockedFigure(tx: Tx, slug: string): Promise<LockedThing> {
  const claim = await lockClaim(tx, slug);
  const current = await currentEstimate(tx, claim.id);
  const version = current?.version ?? 0;
  return {
    version,
    content: current === null ? {} : { estimate: current.content },
    facts: { target: "FIGURE", ...claim, quantity: asksHowMany(claim, current) },
    column: { claimId: claim.id },
    subject: { claimId: claim.id },
    touched: { claims: [slug], sources: [] },
    stale: () => staleEstimate(tx, claim.id, current),
    revise: (person, { content, ...more }) =>
      giveEstimateIn(tx, person, claim, current, { version, estimate: estimateInput.parse(content.estimate), ...more }),
  };
}

async function lockedQuotation(tx: Tx, slug: string): Promise<LockedThing> {
  const claim = await lockClaim(tx, slug);
  const current = await currentQuotation(tx, claim.id);
  return {
    version: current?.number ?? 0,
    content: flat(current?.content ?? NO_QUOTATION),
    facts: { target: "QUOTATION", ...claim },
    column: { claimId: claim.id },
    subject: { claimId: claim.id },
    touched: { claims: [slug], sources: [] },
    stale: () => Promise.resolve(staleQuotation(current)),
    demandOwn: (content) => demandCitationsOf(tx, claim.id, quotationContent.parse(nested(content)), current?.content),
    revise: (person, { content, ...more }) =>
      saveQuotationIn(tx, person, claim, current, { content: wholeQuotation(content), ...more }),
  };
}

/** Of a quotation that nobody recorded yet, some fields alone may say too little. @throws AppError CONFLICT */
function wholeQuotation(content: Content): QuotationContent {
  const parsed = quotationContent.safeParse(nested(content));
  if (parsed.success) return parsed.data;
  const missing = new Set(parsed.error.issues.map(({ path }) => fieldWord(String(path[0]))));
  throw new AppError(
    "CONFLICT",
    `This alone does not make a quotation: ${[...missing].join(", ")} would be missing. Nothing was accepted. Accept that too.`,
  );
}

async function lockedCitation(tx: Tx, id: string): Promise<LockedThing> {
  const citation = await lockCitation(tx, id);
  const current = await versionOf(tx, id, citation.version);
  return {
    version: citation.version,
    content: current.content,
    facts: { target: "CITATION", ...citation },
    column: { citationId: id },
    subject: { claimId: citation.claimId, citationId: id, sourceId: citation.source.id },
    touched: { claims: [citation.claim.slug], sources: [citation.source.slug] },
    stale: () => Promise.resolve(staleCitation(current)),
    demandOwn: async (content) => {
      const said = citationContent.parse(content);
      demandReasons(said, current.content);
      if (said.derivesFrom !== current.content.derivesFrom) await demandRepeatable(tx, citation, said.derivesFrom);
    },
    revise: (person, { content, ...more }) =>
      reviseCitationIn(tx, person, citation, current.content, { content: citationContent.parse(content), ...more }),
  };
}

async function lockedSource(tx: Tx, slug: string): Promise<LockedThing> {
  const source = await lockSource(tx, slug);
  const { note, health, seen } = source;
  return {
    version: source.version,
    content: recordContent({ csl: cslItem.parse(source.csl), note, health, seen }),
    facts: { target: "SOURCE", withdrawn: source.withdrawn, protected: source.protected },
    column: { sourceId: source.id },
    subject: { sourceId: source.id },
    touched: { claims: await claimsCiting(tx, slug), sources: [slug] },
    stale: () => staleSource(tx, source),
    revise: (person, { content, ...more }) =>
      reviseSourceIn(tx, person, source, { source: recordOf(content), ...more }),
  };
}

/** Records that came with the corpus may say what the form would refuse, two ISBNs for instance. */
function recordOf(content: Content): NewSource {
  const parsed = newSource.safeParse(content);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path }) => fieldWord(String(path[0]))));
  throw new AppError(
    "CONFLICT",
    `The form would refuse what stands in the record already (${[...fields].join(", ")}). Nothing was accepted. Accept that of the proposal too, or revise the record first.`,
  );
}
