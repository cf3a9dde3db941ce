import { expect, test } from "vitest";
import { changedFields } from "@/lib/history/changed-fields";

test("names what differs, in the order of the later", () => {
  const before = { summary: "a", stance: "SUPPORTS", estimate: { low: "1", high: "3" } };
  expect(changedFields(before, { stance: "DISPUTES", summary: "b", estimate: { low: "1", high: "3" } })).toEqual([
    "stance",
    "summary",
  ]);
  expect(changedFields(before, { summary: "a", stance: "SUPPORTS", estimate: { low: "2", high: "3" } })).toEqual([
    "estimate",
  ]);
});

test("what is absent and what is undefined are the same", () => {
  expect(changedFields({ locator: undefined, a: 1 }, { a: 1 })).toEqual([]);
  expect(changedFields({ a: 1 }, { a: 1, locator: undefined })).toEqual([]);
  expect(changedFields({ a: 1, locator: "7" }, { a: 1 })).toEqual(["locator"]);
});
