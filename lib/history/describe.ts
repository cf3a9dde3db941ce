import type { Role } from "@/lib/people/vocabulary";
import type { Detail, ReadChange, Verb } from "./changes";
import { CLAIM_SENTENCES } from "./claim-sentences";
import { DISPUTE_SENTENCES } from "./dispute-sentences";
import { EVIDENCE_SENTENCES } from "./evidence-sentences";
import { LIBRARY_SENTENCES } from "./library-sentences";
import type { Part, Tell, Things } from "./naming";
import { PEOPLE_SENTENCES } from "./people-sentences";
import { PROPOSAL_SENTENCES } from "./proposal-sentences";

/** Sentences of history. Pure. */

/** A row of history as lists show it. */
export type HistoryRow = ReadChange &
  Things & {
    id: string;
    at: Date;
    /** Of an example case that came with the corpus. */
    example: boolean;
    /** The role they had when they did it. */
    role: Role;
  };

/** What is told of a change besides who and when. */
export interface Description {
  /** Goes on after the person's name: "attached “The Harvest of Sorrow” as a counter-source (disputes)". */
  sentence: Part[];
  /** In the words of whoever did it; "" when none was asked for. */
  reason: string;
}

/** One sentence a verb. A verb without one does not compile. */
const SENTENCES: { [V in Verb]: Tell<V> } = {
  ...PEOPLE_SENTENCES,
  ...LIBRARY_SENTENCES,
  ...CLAIM_SENTENCES,
  ...EVIDENCE_SENTENCES,
  ...DISPUTE_SENTENCES,
  ...PROPOSAL_SENTENCES,
};

/** Tells a change in one neutral sentence that goes on after the person's name, with the reason they gave. */
export function describeChange(change: ReadChange & Things): Description {
  const reason = "reason" in change.detail ? change.detail.reason : "";
  return { sentence: tell(change, change).filter((part) => part !== ""), reason };
}

function tell<V extends Verb>({ verb, detail }: { verb: V; detail: Detail<V> }, things: Things): Part[] {
  return SENTENCES[verb](detail, things);
}

/** The same sentence without its links. */
export const plainSentence = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : part.words)).join("");
