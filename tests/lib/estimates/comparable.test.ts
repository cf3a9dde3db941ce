import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareScopes } from "@/lib/estimates/comparable";
import { anyEstimate, estimateOf } from "./scopes.ts";

const ours = estimateOf();
const compare = (over: Parameters<typeof estimateOf>[0], first = ours) => compareScopes(first, estimateOf(over));
const words = (reasons: { words: string }[]) => reasons.map((one) => one.words);

describe("not comparable, and why", () => {
  test.each([
    [{ unit: "percent of population" }, "is given in deaths, not in percent of population"],
    [{ countedAs: "executions" }, "counts deaths in the famine, not executions"],
    [{ cause: "EXECUTION" }, "counts by the cause famine, not execution"],
    [{ place: "USSR" }, "is about Soviet Ukraine, a part of the Soviet Union"],
    [{ place: "Cambodia" }, "is about Soviet Ukraine, not Cambodia"],
    [{ place: "Galicia" }, "is about Soviet Ukraine, not Galicia"],
    [{ period: "1937/1938" }, "is about 1932–1933, not 1937–1938"],
  ] as const)("%o", (over, why) => {
    expect(compare(over)).toEqual({
      verdict: "DIFFERENT",
      differs: [expect.objectContaining({ words: why })],
      reserves: [],
    });
  });

  test("a whole is not its part", () => {
    expect(words(compareScopes(estimateOf({ place: "USSR" }), ours).differs)).toEqual([
      "is about the Soviet Union, of which Soviet Ukraine is a part",
    ]);
  });

  test("when it is not said what is counted, of one or of both", () => {
    const unsaid = estimateOf({ countedAs: "" });
    expect(compareScopes(unsaid, ours).differs).toMatchObject([{ words: "does not say plainly what it counts" }]);
    expect(compareScopes(ours, unsaid).verdict).toBe("DIFFERENT");
    expect(compareScopes(unsaid, unsaid).verdict).toBe("DIFFERENT");
  });

  test("a period that cannot be placed", () => {
    expect(compare({ period: "Y170000002" }).verdict).toBe("DIFFERENT");
    expect(compare({ period: "1917/" }).verdict).toBe("DIFFERENT");
  });
});

describe("comparable with reserve, and which", () => {
  test.each([
    [{ cause: "UNSTATED" }, "stands beside one that does not say by what cause", true],
    [{ period: null }, "stands beside one that does not say plainly in which years", true],
    [{ period: "193X" }, "is about 1932–1933, the other about the 1930s, of which years is not said", true],
    [{ period: "1917/1987" }, "is about 1932–1933, the other about 1917–1987", false],
    [
      { place: "Ukraine / USSR" },
      "does not say whether all who lived in Soviet Ukraine or ethnic Ukrainians wherever they lived",
      true,
    ],
  ] as const)("%o", (over, why, ofOther) => {
    expect(compare(over)).toEqual({
      verdict: "RESERVED",
      differs: [],
      reserves: [expect.objectContaining({ words: why, ofOther })],
    });
  });

  test("two outlines of one place", () => {
    const first = estimateOf({ place: "USSR" });
    expect(words(compare({ place: "USSR and occupied lands" }, first).reserves)).toEqual([
      "is about the Soviet Union, the other about the Soviet Union and the lands it held",
    ]);
  });
});

describe("comparable", () => {
  test.each([
    [{ place: "Ukrainian SSR" }],
    [{ unit: " Deaths" }],
    [{ countedAs: "Deaths in  the famine" }],
    [{ period: "1932/1934" }],
    [{ period: "1933~" }],
    [{ cause: "EXCESS_MORTALITY" }],
  ] as const)("%o", (over) => {
    expect(compare(over)).toEqual({ verdict: "SAME", differs: [], reserves: [] });
  });

  test("a statement about every country of a kind, with one of them", () => {
    const any = estimateOf({ place: "any country under communist rule" });
    expect(compare({ place: "Cambodia" }, any).verdict).toBe("SAME");
    expect(compare({ place: "Latin America" }, any).verdict).toBe("DIFFERENT");
  });
});

test("which of two comes first changes the words, never the verdict nor what differs", () => {
  fc.assert(
    fc.property(anyEstimate, anyEstimate, (a, b) => {
      const [there, back] = [compareScopes(a, b), compareScopes(b, a)];
      const aspects = (reasons: { aspect: string }[]) => reasons.map(({ aspect }) => aspect);
      expect(back.verdict).toBe(there.verdict);
      expect(aspects(back.differs)).toEqual(aspects(there.differs));
      expect(aspects(back.reserves)).toEqual(aspects(there.reserves));
    }),
  );
});

test("what is not said is never passed over", () => {
  fc.assert(
    fc.property(anyEstimate, anyEstimate, (a, b) => {
      const { verdict, differs, reserves } = compareScopes(a, b);
      const said = [...differs, ...reserves].map(({ aspect }) => aspect);
      if ([a, b].some(({ cause }) => cause === "UNSTATED")) expect(said).toContain("cause");
      if ([a, b].some(({ period }) => period === null)) expect(said).toContain("period");
      if ([a, b].some(({ countedAs }) => countedAs === "")) expect(verdict).toBe("DIFFERENT");
      for (const { words } of [...differs, ...reserves]) expect(words).not.toMatch(/undefined|null|UNSTATED/);
    }),
  );
});
