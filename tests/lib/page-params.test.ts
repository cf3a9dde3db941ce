import { describe, expect, test } from "vitest";
import { readParams, withParams } from "@/lib/page-params";
import { claimFilters } from "@/lib/search/schema";

describe("readParams", () => {
  test("reads what an address asks for", () => {
    expect(readParams(claimFilters, { q: " engels ", type: "EVENT", document: "" })).toEqual({
      filters: { q: "engels", type: "EVENT" },
      ignored: [],
    });
  });

  test("takes the first of a filter that is given twice", () => {
    expect(readParams(claimFilters, { q: ["one", "two"] }).filters.q).toBe("one");
  });

  test("leaves out what is not understood, names it, and does not know the rest", () => {
    const given = { type: "NONSENSE", cursor: "../x", balance: "BOTH_SIDES", page: "2", __proto__: "x" };
    expect(readParams(claimFilters, given)).toEqual({
      filters: { q: "", balance: "BOTH_SIDES" },
      ignored: ["type", "cursor"],
    });
  });

  test("leaves out a search that is too long", () => {
    expect(readParams(claimFilters, { q: "x".repeat(201) })).toEqual({ filters: { q: "" }, ignored: ["q"] });
  });
});

describe("withParams", () => {
  test("leaves out what is empty and writes the rest safely", () => {
    expect(withParams("/claims", { q: "", type: undefined, cursor: null })).toBe("/claims");
    expect(withParams("/claims", { q: "a&b=c #1", type: "EVENT" })).toBe("/claims?q=a%26b%3Dc+%231&type=EVENT");
  });
});
