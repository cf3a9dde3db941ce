/** The two axes of the IPCC's guidance note on uncertainties (Mastrandrea and others, 2010), with plain words. Pure. */

export const EVIDENCES = ["LIMITED", "MEDIUM", "ROBUST"] as const;
export type Evidence = (typeof EVIDENCES)[number];
export const EVIDENCE_WORDS: Record<Evidence, string> = { LIMITED: "limited", MEDIUM: "medium", ROBUST: "robust" };

export const AGREEMENTS = ["LOW", "MEDIUM", "HIGH"] as const;
export type Agreement = (typeof AGREEMENTS)[number];
export const AGREEMENT_WORDS: Record<Agreement, string> = { LOW: "low", MEDIUM: "medium", HIGH: "high" };

export const LEVELS = ["VERY_LOW", "LOW", "MEDIUM", "HIGH", "VERY_HIGH"] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_WORDS: Record<Level, string> = {
  VERY_LOW: "very low",
  LOW: "low",
  MEDIUM: "medium",
  HIGH: "high",
  VERY_HIGH: "very high",
};

/** How the claim stands to the finding. */
export const RELATIONS = ["CONSISTENT", "PARTLY_CONSISTENT", "INCONSISTENT", "UNRESOLVED"] as const;
export type Relation = (typeof RELATIONS)[number];
export const RELATION_WORDS: Record<Relation, string> = {
  CONSISTENT: "the claim is consistent with it",
  PARTLY_CONSISTENT: "the claim is partly consistent with it",
  INCONSISTENT: "the claim is not consistent with it",
  UNRESOLVED: "how the claim stands to it is not resolved",
};

export const LOWERINGS = [
  "PARTISAN_SOURCES",
  "SOURCES_CONTRADICT",
  "INDIRECT",
  "IMPRECISE",
  "ARCHIVES_CLOSED_OR_LOST",
] as const;
export type Lowering = (typeof LOWERINGS)[number];
export const LOWERING_WORDS: Record<Lowering, string> = {
  PARTISAN_SOURCES: "the sources take sides",
  SOURCES_CONTRADICT: "the sources contradict each other",
  INDIRECT: "the evidence is indirect",
  IMPRECISE: "the evidence is imprecise",
  ARCHIVES_CLOSED_OR_LOST: "archives are closed or lost",
};

/** In place of a finding whose note a moderator hid. */
export const HIDDEN_FINDING = "a finding that a moderator hid";
