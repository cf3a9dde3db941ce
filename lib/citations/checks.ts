/** How far a citation has been checked, derived from its checks. Pure. */

export const CHECK_STATES = ["UNVERIFIED", "SEEN_BY_ONE", "SEEN_BY_TWO", "NOT_FOUND", "DOES_NOT_SAY_SO"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export const CHECK_STATE_WORDS: Record<CheckState, string> = {
  UNVERIFIED: "not checked yet",
  SEEN_BY_ONE: "seen by one person",
  SEEN_BY_TWO: "seen by two people",
  NOT_FOUND: "looked for and not found",
  DOES_NOT_SAY_SO: "a check found that the source does not say so",
};

/**
 * One check per person, whoever attached the citation included: their own counts as one pair of
 * eyes. A finding against the citation outweighs any number in favour, until that person checks again.
 */
export function checkState(checks: readonly { finding: "SAYS_SO" | "NOT_FOUND" | "DOES_NOT_SAY_SO" }[]): CheckState {
  if (checks.some((check) => check.finding === "DOES_NOT_SAY_SO")) return "DOES_NOT_SAY_SO";
  const seen = checks.filter((check) => check.finding === "SAYS_SO").length;
  if (seen >= 2) return "SEEN_BY_TWO";
  if (seen === 1) return "SEEN_BY_ONE";
  return checks.length > 0 ? "NOT_FOUND" : "UNVERIFIED";
}
