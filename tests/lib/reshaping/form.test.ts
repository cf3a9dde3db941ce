import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reshapingOf, splittingOf } from "@/lib/reshaping/form";

const PARTS = { "0": { statement: "One." }, "1": { statement: "Two." }, "2": { statement: " " }, "3": {} };
const both = { merge: { claim: "a", into: "b", other: "" }, split: { claim: "a", parts: PARTS } };

describe("of what a ruling's form says, only what its outcome asks for is read", () => {
  test("nothing for an outcome that does neither, though both were filled in before", () => {
    expect(reshapingOf({ outcome: "REWORDED", change: { ...both, statement: "New." } })).toEqual({ statement: "New." });
  });

  test("no merge into nothing and no split into no parts: what was done already is named then", () => {
    const empty = { merge: { claim: "a", other: "  " }, split: { claim: "a", parts: { "0": { statement: "" } } } };
    expect(reshapingOf({ outcome: "MERGED", change: empty })).toEqual({});
    expect(reshapingOf({ outcome: "SPLIT", change: empty })).toEqual({});
  });

  test("whatever stands where the form has its groups, it is not read as one", () => {
    fc.assert(
      fc.property(fc.constantFrom("MERGED", "SPLIT", undefined), fc.anything(), (outcome, change) => {
        expect(reshapingOf({ outcome, change })).toBeTypeOf("object");
      }),
    );
  });
});

test("a typed address goes before the claim that was chosen", () => {
  const into = (other: string) => reshapingOf({ outcome: "MERGED", change: { merge: { ...both.merge, other } } });
  expect(into("")).toMatchObject({ merge: { into: "b" } });
  for (const typed of ["c", " /claims/c ", "https://example.org/claims/c?x=1#note", "/claims/c/history"]) {
    expect(into(typed)).toMatchObject({ merge: { into: "c" } });
  }
});

test("parts left empty at the end are dropped, and one left out in between is not", () => {
  expect(splittingOf({ parts: PARTS }).parts).toEqual([{ statement: "One." }, { statement: "Two." }]);
  expect(splittingOf({ parts: { "0": {}, "1": { statement: "Two." } } }).parts).toHaveLength(2);
});
