/** Values of a proposal's enumerations with their plain words. Pure: the screen may import it. */

export const PROPOSAL_TARGETS = ["CLAIM", "FIGURE", "QUOTATION", "CITATION", "SOURCE"] as const;
export type ProposalTarget = (typeof PROPOSAL_TARGETS)[number];
export const PROPOSAL_TARGET_WORDS: Record<ProposalTarget, string> = {
  CLAIM: "a claim’s wording",
  FIGURE: "a claim’s own figure",
  QUOTATION: "what is said of a quotation",
  CITATION: "a citation",
  SOURCE: "the record of a source",
};

export const PROPOSAL_STATES = ["WAITING", "ACCEPTED", "REJECTED", "WITHDRAWN", "SUPERSEDED"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export const PROPOSAL_STATE_WORDS: Record<ProposalState, string> = {
  WAITING: "waiting",
  ACCEPTED: "accepted",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
  SUPERSEDED: "superseded",
};
