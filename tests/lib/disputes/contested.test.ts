import { describe, expect, test } from "vitest";
import { type ContestedFacts, isContested } from "@/lib/disputes/contested";
import type { Outcome } from "@/lib/disputes/vocabulary";

const undecided = (state: "OPEN" | "UNDER_REVIEW" | "APPEALED"): ContestedFacts => ({ state, rulings: [] });
const ruled = (outcome: Outcome, day: string): ContestedFacts => ({
  state: "CLOSED",
  rulings: [{ outcome, createdAt: new Date(day) }],
});

describe("a claim is contested", () => {
  test.each(["OPEN", "UNDER_REVIEW", "APPEALED"] as const)("while a dispute is %s", (state) => {
    expect(isContested([ruled("UPHELD_AS_IS", "2026-02-01"), undecided(state)])).toBe(true);
  });

  test("when its last ruling found no consensus, in whatever order they come", () => {
    const disputes = [ruled("RECORDED_AS_CONTESTED", "2026-03-01"), ruled("REWORDED", "2026-02-01")];
    expect(isContested(disputes)).toBe(true);
    expect(isContested(disputes.toReversed())).toBe(true);
  });
});

describe("a claim is not contested", () => {
  test("without disputes", () => expect(isContested([])).toBe(false));

  test("after a withdrawn dispute", () => expect(isContested([{ state: "WITHDRAWN", rulings: [] }])).toBe(false));

  test("when a later ruling settled what had no consensus", () => {
    const disputes = [ruled("RECORDED_AS_CONTESTED", "2026-02-01"), ruled("REWORDED", "2026-03-01")];
    expect(isContested(disputes)).toBe(false);
  });
});
