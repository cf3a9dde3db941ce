import { describe, expect, test } from "vitest";
import { allowedLevels, defaultLevel, stepsOff } from "@/lib/confidence/level";
import { AGREEMENTS, EVIDENCES, LEVELS } from "@/lib/confidence/vocabulary";

/** The table of docs: a row for each agreement, a column for each evidence. */
const TABLE = {
  HIGH: { LIMITED: "MEDIUM", MEDIUM: "HIGH", ROBUST: "VERY_HIGH" },
  MEDIUM: { LIMITED: "LOW", MEDIUM: "MEDIUM", ROBUST: "HIGH" },
  LOW: { LIMITED: "VERY_LOW", MEDIUM: "LOW", ROBUST: "MEDIUM" },
} as const;

const CELLS = AGREEMENTS.flatMap((agreement) => EVIDENCES.map((evidence) => ({ agreement, evidence })));

describe.each(CELLS)("$evidence evidence, $agreement agreement", ({ agreement, evidence }) => {
  test("give the level of the table", () => {
    expect(defaultLevel(evidence, agreement)).toBe(TABLE[agreement][evidence]);
    expect(stepsOff(evidence, agreement, TABLE[agreement][evidence])).toBe(0);
  });

  test("allow it and its neighbours, in order, and nothing else", () => {
    const at = LEVELS.indexOf(TABLE[agreement][evidence]);
    expect(allowedLevels(evidence, agreement)).toEqual(LEVELS.slice(Math.max(0, at - 1), at + 2));
  });
});
