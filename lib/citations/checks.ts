import type { CheckFinding } from "./vocabulary";

/** How far a citation has been checked, derived from its checks. Pure; `state-sql.ts` says the same to the database. */

export const CHECK_STATES = ["UNVERIFIED", "SEEN_BY_ONE", "SEEN_BY_TWO", "NOT_FOUND", "DOES_NOT_SAY_SO"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export const CHECK_STATE_WORDS: Record<CheckState, string> = {
  UNVERIFIED: "unverified",
  SEEN_BY_ONE: "seen by one",
  SEEN_BY_TWO: "seen by two",
  NOT_FOUND: "not found",
  DOES_NOT_SAY_SO: "does not say so",
};

/** The same in a sentence, where there is room to say what it means. */
export const CHECK_STATE_SENTENCES: Record<CheckState, string> = {
  UNVERIFIED: "not checked yet",
  SEEN_BY_ONE: "seen by one person",
  SEEN_BY_TWO: "seen by two people",
  NOT_FOUND: "looked for and not found",
  DOES_NOT_SAY_SO: "a check found that the source does not say so",
};

interface Checked {
  /** The version of the citation that was checked. */
  version: number;
  finding: CheckFinding;
}

interface Citation {
  /** The version since which it says of its source what it says now. */
  saidSince: number;
  checks: readonly Checked[];
}

/** Whether a check is about what the citation says of its source no more. */
export const isOfEarlierText = (check: Pick<Checked, "version">, citation: { saidSince: number }): boolean =>
  check.version < citation.saidSince;

/**
 * One check per person, whoever attached the citation included: their own counts as one pair of
 * eyes. Only checks of what stands now count. A finding against the citation outweighs any number in favour, until
 * that person checks again.
 */
export function checkState(citation: Citation): CheckState {
  const checks = citation.checks.filter((check) => !isOfEarlierText(check, citation));
  if (checks.some((check) => check.finding === "DOES_NOT_SAY_SO")) return "DOES_NOT_SAY_SO";
  const seen = checks.filter((check) => check.finding === "SAYS_SO").length;
  if (seen >= 2) return "SEEN_BY_TWO";
  if (seen === 1) return "SEEN_BY_ONE";
  return checks.length > 0 ? "NOT_FOUND" : "UNVERIFIED";
}

/** How many are in which state, in the order of the states; those of none left out. */
export const countStates = (states: readonly CheckState[]): { state: CheckState; number: number }[] =>
  CHECK_STATES.map((state) => ({ state, number: states.filter((one) => one === state).length })).filter(
    ({ number }) => number > 0,
  );
