import { type Agreement, AGREEMENTS, type Evidence, EVIDENCES, type Level, LEVELS } from "./vocabulary";

const at = (index: number): Level => LEVELS[index] ?? "MEDIUM";

/** The level that follows from the two axes: each step along either is a step of the level. */
export function defaultLevel(evidence: Evidence, agreement: Agreement): Level {
  return at(EVIDENCES.indexOf(evidence) + AGREEMENTS.indexOf(agreement));
}

/** How many steps a level lies above (positive) or below the default. */
export function stepsOff(evidence: Evidence, agreement: Agreement, level: Level): number {
  return LEVELS.indexOf(level) - LEVELS.indexOf(defaultLevel(evidence, agreement));
}

/** The levels an author may choose: the default and one step to either side of it. */
export function allowedLevels(evidence: Evidence, agreement: Agreement): Level[] {
  return LEVELS.filter((level) => Math.abs(stepsOff(evidence, agreement, level)) <= 1);
}
