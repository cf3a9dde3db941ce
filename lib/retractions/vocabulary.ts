/** What lists of retractions say. Pure. */

export const NATURES = ["RETRACTION", "CONCERN", "CORRECTION", "REINSTATEMENT"] as const;
export type NoticeNature = (typeof NATURES)[number];

export const NATURE_WORDS: Record<NoticeNature, string> = {
  RETRACTION: "retraction",
  CONCERN: "expression of concern",
  CORRECTION: "correction",
  REINSTATEMENT: "reinstatement",
};
