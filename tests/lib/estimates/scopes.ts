import fc from "fast-check";
import type { EstimateView } from "@/lib/estimates/view";
import { CAUSES, COMPARATORS } from "@/lib/estimates/vocabulary";

/** An estimate as it is read, for tests of what is pure. */
export const estimateOf = (over: Partial<EstimateView> = {}): EstimateView => ({
  low: null,
  best: "7000000",
  high: null,
  comparator: "ABOUT",
  unit: "deaths",
  counted: "famine deaths",
  countedAs: "deaths in the famine",
  period: "1932/1933",
  periodText: "",
  place: "Soviet Ukraine",
  cause: "FAMINE",
  method: "UNSTATED",
  qualifier: "",
  ...over,
});

const number = fc.integer({ min: 1, max: 300 }).map((n) => String(n * 1000));

/** Any estimate that could be stored, from few scopes, so that many are comparable. */
export const anyEstimate: fc.Arbitrary<EstimateView> = fc
  .record({
    figures: fc.tuple(number, number, number).map((all) => all.toSorted((a, b) => Number(a) - Number(b))),
    given: fc.constantFrom<number[]>([0], [1], [2], [0, 2], [0, 1], [1, 2], [0, 1, 2]),
    comparator: fc.constantFrom(...COMPARATORS),
    unit: fc.constantFrom("deaths", "Deaths ", "people"),
    countedAs: fc.constantFrom("", "deaths in the famine", "executions"),
    place: fc.constantFrom(
      "Ukrainian SSR",
      "USSR",
      "USSR and occupied lands",
      "Ukraine / USSR",
      "Cambodia",
      "Galicia",
      "any country under communist rule",
    ),
    period: fc.constantFrom(null, "1932/1933", "1932/1934", "193X", "1937", "1917/..", "1917/", "Y170000002"),
    cause: fc.constantFrom(...CAUSES),
  })
  .map(({ figures, given, ...scope }) => {
    const at = (index: number) => (given.includes(index) ? (figures[index] ?? null) : null);
    return estimateOf({ low: at(0), best: at(1), high: at(2), ...scope });
  });
