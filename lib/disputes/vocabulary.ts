import { sentence } from "@/lib/format";

/** Values of a dispute's enumerations with their plain words. Pure: the screen may import it. */

export const DISPUTE_REASONS = [
  "SOURCE_DOES_NOT_SAY_SO",
  "WEAK_SOURCE",
  "SOURCE_UNRELIABLE",
  "COUNTER_EVIDENCE_IGNORED",
  "SCOPE_MISMATCH",
  "MISQUOTED",
  "MISTRANSLATED",
  "MISATTRIBUTED",
  "OUT_OF_CONTEXT",
  "OUTDATED",
  "NOT_INDEPENDENT",
  "STANCE_WRONG",
  "CONFIDENCE_WRONG",
  "ANCHOR_WRONG",
  "NOT_A_CLAIM",
  "COMPOUND_CLAIM",
  "DUPLICATE",
  "UNCLEAR",
  "BIASED_WORDING",
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** In place of a question that a moderator hid. */
export const HIDDEN_QUESTION = "a question that a moderator hid";

/** A question as a heading or a link. */
export const questionWords = (question: string | null) => question ?? sentence(HIDDEN_QUESTION);

export const DISPUTE_REASON_WORDS: Record<DisputeReason, string> = {
  SOURCE_DOES_NOT_SAY_SO: "the source does not say so",
  WEAK_SOURCE: "the source is weak",
  SOURCE_UNRELIABLE: "the source is unreliable",
  COUNTER_EVIDENCE_IGNORED: "evidence to the contrary is left out",
  SCOPE_MISMATCH: "it counts or means something else",
  MISQUOTED: "misquoted",
  MISTRANSLATED: "mistranslated",
  MISATTRIBUTED: "said by somebody else",
  OUT_OF_CONTEXT: "taken out of context",
  OUTDATED: "outdated",
  NOT_INDEPENDENT: "the sources are not independent",
  STANCE_WRONG: "the stance is wrong",
  CONFIDENCE_WRONG: "the confidence is too high or too low",
  ANCHOR_WRONG: "the place in the document is wrong",
  NOT_A_CLAIM: "this is not a factual claim",
  COMPOUND_CLAIM: "this is more than one claim",
  DUPLICATE: "this is here already",
  UNCLEAR: "unclear",
  BIASED_WORDING: "the wording takes a side",
};

export const DISPUTE_STATE_WORDS = {
  OPEN: "open",
  UNDER_REVIEW: "under review",
  CLOSED: "closed",
  APPEALED: "appealed",
  WITHDRAWN: "withdrawn",
} as const;
export const DISPUTE_STATES = ["OPEN", "UNDER_REVIEW", "CLOSED", "APPEALED", "WITHDRAWN"] as const;

export const OUTCOMES = [
  "UPHELD_AS_IS",
  "REWORDED",
  "SPLIT",
  "MERGED",
  "EVIDENCE_ADDED",
  "EVIDENCE_REMOVED",
  "STANCE_CHANGED",
  "CONFIDENCE_CHANGED",
  "ANCHOR_FIXED",
  "RECORDED_AS_CONTESTED",
  "REJECTED_OUT_OF_SCOPE",
  "DEFERRED_PENDING_SOURCE",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  UPHELD_AS_IS: "stands as it is",
  REWORDED: "reworded",
  SPLIT: "split into several claims",
  MERGED: "merged with another claim",
  EVIDENCE_ADDED: "evidence added",
  EVIDENCE_REMOVED: "evidence removed",
  STANCE_CHANGED: "stance changed",
  CONFIDENCE_CHANGED: "confidence changed",
  ANCHOR_FIXED: "place in the document corrected",
  RECORDED_AS_CONTESTED: "no consensus: every position stays on the page",
  REJECTED_OUT_OF_SCOPE: "outside what Variorum decides",
  DEFERRED_PENDING_SOURCE: "put off until a source is found",
};

/** When to choose it. What it says of changes, the ruling does, or names where others have done it already. */
export const OUTCOME_HINTS: Record<Outcome, string> = {
  UPHELD_AS_IS: "The objection was weighed and nothing has to change.",
  REWORDED: "The words now meet the objection.",
  SPLIT: "It says more than one thing; each now stands for itself.",
  MERGED: "It says what another claim says; they are now one.",
  EVIDENCE_ADDED: "A source that was missing is now attached.",
  EVIDENCE_REMOVED: "A source that does not bear on the claim is withdrawn.",
  STANCE_CHANGED: "The source stands to the claim otherwise than was said.",
  CONFIDENCE_CHANGED: "The confidence note is replaced by one with another level.",
  ANCHOR_FIXED: "The claim is made elsewhere in the document than was said.",
  RECORDED_AS_CONTESTED: "The claim is marked as contested until a later ruling.",
  REJECTED_OUT_OF_SCOPE: "Sources cannot settle this question.",
  DEFERRED_PENDING_SOURCE: "It cannot be settled until a source that is missing is seen.",
};

export const DISPUTE_TARGETS = ["CLAIM", "CITATION", "NOTE", "ESTIMATE", "OCCURRENCE", "FINDING"] as const;
export type DisputeTarget = (typeof DISPUTE_TARGETS)[number];
export const DISPUTE_TARGET_WORDS: Record<DisputeTarget, string> = {
  CLAIM: "the claim",
  CITATION: "a citation",
  NOTE: "a confidence note",
  ESTIMATE: "the figure",
  OCCURRENCE: "a place in a document",
  FINDING: "a finding of the quotation",
};
