import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "@/lib/estimates/bounds";
import { chartOf } from "@/lib/estimates/chart";
import { compareScopes } from "@/lib/estimates/comparable";
import { panelsOf } from "@/lib/estimates/panels";
import { summaryOf } from "@/lib/estimates/summary";
import type { EstimateView } from "@/lib/estimates/view";
import { anyEstimate, estimateOf } from "./scopes.ts";

const rowsOf = (estimates: readonly EstimateView[]) => estimates.map((estimate, key) => ({ key, estimate }));
const figure = (best: string, over: Partial<EstimateView> = {}) => estimateOf({ best, ...over });
const range = (low: string, high: string, over: Partial<EstimateView> = {}) =>
  estimateOf({ low, best: null, high, comparator: "BETWEEN", ...over });
const summary = (claim: EstimateView | null, ...estimates: EstimateView[]) =>
  summaryOf(claim, panelsOf(claim, rowsOf(estimates)));

const pairs = <T>(all: readonly T[]) => all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));

const anyRows = fc.array(anyEstimate, { maxLength: 12 }).map(rowsOf);
const anyClaim = fc.option(anyEstimate);

describe("panels", () => {
  test("every estimate is in one panel, beside none that it cannot be compared with", () => {
    fc.assert(
      fc.property(anyClaim, anyRows, (claim, rows) => {
        const panels = panelsOf(claim, rows);
        expect(panels.flatMap((panel) => panel.rows.map(({ key }) => key)).toSorted((a, b) => a - b)).toEqual(
          rows.map(({ key }) => key),
        );
        for (const panel of panels)
          for (const [a, b] of pairs(panel.rows))
            expect(compareScopes(a.estimate, b.estimate).verdict).not.toBe("DIFFERENT");
      }),
    );
  });

  test("the claim's figure goes through a panel only where it may stand beside every row", () => {
    fc.assert(
      fc.property(anyEstimate, anyRows, (claim, rows) => {
        for (const { claim: stands, rows: inside } of panelsOf(claim, rows)) {
          const verdicts = inside.map(({ estimate }) => compareScopes(claim, estimate).verdict);
          expect(stands?.verdict === "DIFFERENT").toBe(verdicts.includes("DIFFERENT"));
          expect(stands?.verdict === "SAME").toBe(verdicts.every((verdict) => verdict === "SAME"));
        }
      }),
    );
  });

  test("that which the claim shares comes first, then the fullest; rows smallest first", () => {
    const rows = rowsOf([figure("9", { place: "USSR" }), figure("8", { place: "USSR" }), figure("5")]);
    const panels = panelsOf(figure("7"), rows);
    expect(panels.map(({ place }) => place)).toEqual(["Soviet Ukraine", "the Soviet Union"]);
    expect(panels[1]?.rows.map(({ key }) => key)).toEqual([1, 0]);
  });
});

describe("the summary", () => {
  const million = (n: number) => String(n * 1_000_000);

  test("says how many count the same, from where to where, and where the claim lies", () => {
    const counted = [figure(million(3)), range("2600000", million(5)), figure(million(4)), figure(million(9))];
    expect(summary(figure(million(7)), ...counted, figure(million(8), { place: "USSR" }))).toBe(
      "Of 5 estimates, 4 count deaths in the famine in Soviet Ukraine: they run from 2.6 to 9.0 million; the claim’s about 7 million lies above three and below one of the four.",
    );
  });

  test.each([
    ["nothing for no estimates", figure("7"), [], ""],
    [
      "one",
      figure("7"),
      [figure("5")],
      "The one estimate counts deaths in the famine in Soviet Ukraine: it gives about 5; the claim’s about 7 lies above it.",
    ],
    [
      "one of two",
      figure("7"),
      [figure("8"), figure("5", { place: "USSR" })],
      "Of 2 estimates, one counts deaths in the famine in Soviet Ukraine: it gives about 8; the claim’s about 7 lies below it.",
    ],
    [
      "one elsewhere",
      figure("7"),
      [figure("5", { place: "USSR" })],
      "The one estimate cannot be held against the claim’s own figure: the claim is about Soviet Ukraine, a part of the Soviet Union.",
    ],
    [
      "none comparable",
      figure("7"),
      [figure("5", { place: "USSR" }), figure("5", { countedAs: "executions" })],
      "Of 2 estimates, none can be held against the claim’s own figure: each counts something else.",
    ],
    [
      "a claim that does not say what it counts",
      figure("7", { countedAs: "" }),
      [figure("5"), figure("6", { place: "USSR" })],
      "Of 2 estimates, none can be held against the claim’s own figure: the claim does not say plainly what it counts.",
    ],
    [
      "ranges",
      range("4", "6"),
      [figure("5"), range("6", "9")],
      "Of 2 estimates, 2 count deaths in the famine in Soviet Ukraine: they run from 5 to 9; the claim’s 4 to 6 meets all two.",
    ],
    [
      "open ends",
      estimateOf({ low: "11", best: null, comparator: "AT_LEAST" }),
      [
        figure("5"),
        estimateOf({ best: null, high: "12", comparator: "AT_MOST" }),
        estimateOf({ low: "7", best: null, comparator: "AT_LEAST" }),
      ],
      "Of 3 estimates, 3 count deaths in the famine in Soviet Ukraine: they run from 5 to 12, one without an upper end and one without a lower end; the claim’s at least 11 lies above one and meets two of the three.",
    ],
    [
      "no figure of the claim's own",
      null,
      [figure("5"), figure("6")],
      "2 estimates of deaths in the famine in Soviet Ukraine: they run from 5 to 6.",
    ],
    [
      "a unit that is not a count",
      figure("10", { unit: "percent" }),
      [figure("21", { unit: "percent" })],
      "The one estimate counts deaths in the famine in Soviet Ukraine: it gives about 21 percent; the claim’s about 10 percent lies below it.",
    ],
  ])("%s", (_, claim, estimates, expected) => {
    expect(summary(claim, ...estimates)).toBe(expected);
  });

  test("speaks in whole sentences of whatever there is, and never of a sum or a mean", () => {
    fc.assert(
      fc.property(anyClaim, anyRows, (claim, rows) => {
        const said = summaryOf(claim, panelsOf(claim, rows));
        expect(said).toMatch(rows.length === 0 ? /^$/ : /^[A-Z0-9].*\.$/);
        expect(said).not.toMatch(/undefined|null|NaN|average|mean|total|sum/);
      }),
    );
  });
});

describe("the drawing", () => {
  test("every mark lies within the plot, in order of size, on either scale", () => {
    fc.assert(
      fc.property(anyClaim, anyRows, (claim, rows) => {
        const { panels, hasLog } = chartOf(claim, rows);
        expect(hasLog).toBe(panels.some(({ log }) => log !== null));
        for (const { linear, log, rows: inside } of panels)
          for (const drawn of [linear, log])
            drawn?.marks.forEach((mark, index) => {
              const inOrder = [0, mark.from, mark.at ?? mark.from, mark.to, 100];
              expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
              expect(mark.isOpenAbove).toBe(boundsOf(inside[index]?.estimate ?? estimateOf()).hi === null);
            });
      }),
    );
  });

  test("ticks are few, apart from each other, and named by exact numbers", () => {
    fc.assert(
      fc.property(anyClaim, anyRows, (claim, rows) => {
        for (const { linear, log } of chartOf(claim, rows).panels)
          for (const drawn of [linear, log]) {
            if (drawn === null) continue;
            const labels = drawn.ticks.filter(({ words }) => words !== "");
            expect(labels.length).toBeLessThanOrEqual(7);
            // At 288 pixels, the plot of the narrowest screen, a character of a label takes less than 8.
            labels.slice(1).forEach(({ at, words }, index) => {
              expect((at - (labels[index]?.at ?? 0)) * 2.88).toBeGreaterThan(words.length * 8);
            });
            for (const { words } of labels) expect(words).toMatch(/^[\d,.]+( (million|billion|trillion))?$/);
          }
      }),
    );
  });

  test("a logarithmic scale is offered from more than twenty times the smallest", () => {
    expect(chartOf(null, rowsOf([figure("1"), figure("20")])).hasLog).toBe(false);
    expect(chartOf(null, rowsOf([figure("1"), figure("20.0001")])).hasLog).toBe(true);
    expect(chartOf(null, rowsOf([figure("0"), figure("21")])).hasLog).toBe(false);
  });

  test("a bound is an end and no mark; a best figure is a mark", () => {
    expect(boundsOf(estimateOf({ low: "7", best: null, comparator: "AT_LEAST" }))).toEqual({
      lo: "7",
      hi: null,
      mark: null,
    });
    expect(boundsOf(estimateOf({ best: "7", comparator: "AT_MOST" }))).toEqual({ lo: null, hi: "7", mark: null });
    expect(boundsOf(estimateOf({ low: "2", best: "3", high: "5" }))).toEqual({ lo: "2", hi: "5", mark: "3" });
    expect(boundsOf(estimateOf({ best: "20", high: "30" }))).toEqual({ lo: "20", hi: "30", mark: "20" });
  });
});
