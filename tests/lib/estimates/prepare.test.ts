import { expect, test } from "vitest";
import { dropEmptyEstimate } from "@/lib/estimates/prepare";

const EMPTY = { low: "", best: " ", high: "", unit: "", comparator: "ABOUT", cause: "UNSTATED", method: "UNSTATED" };

test("an estimate of which nothing was filled in is none", () => {
  expect(dropEmptyEstimate({ summary: "a", estimate: EMPTY })).toEqual({ summary: "a" });
});

test("one of which anything was filled in stays, to be checked", () => {
  const fields = { summary: "a", estimate: { ...EMPTY, unit: "deaths" } };
  expect(dropEmptyEstimate(fields)).toBe(fields);
});

test.each([undefined, null, "text", {}, { estimate: "text" }, []])("%j stays what it is", (fields) => {
  expect(dropEmptyEstimate(fields)).toBe(fields);
});
