import { expect, test } from "vitest";
import { checkState, countStates } from "@/lib/citations/checks";
import { saysOtherwise } from "@/lib/citations/said";
import type { CheckFinding } from "@/lib/citations/vocabulary";

const stateOf = (findings: CheckFinding[], earlier: CheckFinding[] = []) =>
  checkState({
    saidSince: 2,
    checks: [
      ...findings.map((finding) => ({ finding, version: 2 })),
      ...earlier.map((finding) => ({ finding, version: 1 })),
    ],
  });

test.each<[CheckFinding[], string]>([
  [[], "UNVERIFIED"],
  [["SAYS_SO"], "SEEN_BY_ONE"],
  [["SAYS_SO", "SAYS_SO"], "SEEN_BY_TWO"],
  [["SAYS_SO", "NOT_FOUND"], "SEEN_BY_ONE"],
  [["NOT_FOUND"], "NOT_FOUND"],
  [["SAYS_SO", "SAYS_SO", "DOES_NOT_SAY_SO"], "DOES_NOT_SAY_SO"],
])("%j make it %s, whatever was found of an earlier text", (findings, state) => {
  expect(stateOf(findings)).toBe(state);
  expect(stateOf(findings, ["SAYS_SO", "SAYS_SO", "NOT_FOUND", "DOES_NOT_SAY_SO"])).toBe(state);
});

test("a check of a later version counts, when the source is said to say the same there", () => {
  expect(checkState({ saidSince: 2, checks: [{ finding: "SAYS_SO", version: 5 }] })).toBe("SEEN_BY_ONE");
});

test("states are counted in their order, without those of none", () => {
  expect(countStates(["SEEN_BY_TWO", "UNVERIFIED", "SEEN_BY_TWO"])).toEqual([
    { state: "UNVERIFIED", number: 1 },
    { state: "SEEN_BY_TWO", number: 2 },
  ]);
  expect(countStates([])).toEqual([]);
});

test("what counts as another text", () => {
  expect(saysOtherwise(["stance", "role", "bearsOn", "derivesFrom"])).toBe(false);
  expect(saysOtherwise(["stance", "estimate"])).toBe(true);
});
