/** Values of a citation's enumerations with their plain words. Pure: the screen may import it. */

export const STANCES = ["SUPPORTS", "DISPUTES", "QUALIFIES", "ORIGIN", "CONTEXT"] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_WORDS: Record<Stance, string> = {
  SUPPORTS: "supports",
  DISPUTES: "disputes",
  QUALIFIES: "true only with limits",
  ORIGIN: "where the words or the number come from",
  CONTEXT: "background",
};

/** Over a group of sources. */
export const STANCE_HEADINGS: Record<Stance, string> = {
  SUPPORTS: "Supporting",
  DISPUTES: "Disputing",
  QUALIFIES: "True only with limits",
  ORIGIN: "Where it comes from",
  CONTEXT: "Background",
};

/** Whether the source is of the time and hand of what it speaks of, or speaks about such sources. */
export const SOURCE_ROLES = ["PRIMARY", "SECONDARY", "TERTIARY", "UNSTATED"] as const;
export type SourceRole = (typeof SOURCE_ROLES)[number];
export const SOURCE_ROLE_WORDS: Record<SourceRole, string> = {
  PRIMARY: "primary: of the time and hand of what it speaks of",
  SECONDARY: "secondary: about such sources",
  TERTIARY: "tertiary: a digest of what others wrote about them",
  UNSTATED: "not stated",
};

/** Grade of the source, NATO Admiralty system (AJP-2.1). */
export const RELIABILITY_WORDS = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;

/** Grade of the information, NATO Admiralty system (AJP-2.1), 1 to 6. */
export const CREDIBILITY_WORDS = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
} as const;

/** Why a citation tells nothing beside the one it repeats: both go back to the same thing. */
export const OVERLAP_REASONS = [
  "SAME_ORIGINAL_DOCUMENT",
  "SAME_DATASET",
  "SAME_WITNESS",
  "SAME_AUTHOR_OR_INSTITUTION",
  "OTHER",
] as const;
export type OverlapReason = (typeof OVERLAP_REASONS)[number];
export const OVERLAP_REASON_WORDS: Record<OverlapReason, string> = {
  SAME_ORIGINAL_DOCUMENT: "both go back to the same document",
  SAME_DATASET: "both use the same data",
  SAME_WITNESS: "both rest on the same witness",
  SAME_AUTHOR_OR_INSTITUTION: "both come from the same author or institution",
  OTHER: "for another reason, given in the summary",
};

/** CSL 1.0.2 locator labels that a person may choose. */
export const LOCATOR_LABELS = [
  "page",
  "chapter",
  "section",
  "paragraph",
  "article",
  "volume",
  "issue",
  "note",
  "line",
  "verse",
  "timestamp",
  "title",
] as const;

export const CHECK_FINDINGS = ["SAYS_SO", "NOT_FOUND", "DOES_NOT_SAY_SO"] as const;
export type CheckFinding = (typeof CHECK_FINDINGS)[number];
export const CHECK_FINDING_WORDS = {
  SAYS_SO: "says so",
  NOT_FOUND: "could not be found there",
  DOES_NOT_SAY_SO: "does not say so",
} as const;

/** What was opened for a check. */
export const CHECK_THROUGH = ["ORIGINAL", "COPY"] as const;
export const CHECK_THROUGH_WORDS = {
  ORIGINAL: "the source itself, or a scan of it",
  COPY: "a copy, mirror or transcript of it",
} as const;
