import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "@/lib/history/word-diff";

test("tells the words that went and the words that came", () => {
  expect(wordDiff("About seven million died.", "About four million died.")).toEqual([
    { kind: "same", text: "About " },
    { kind: "removed", text: "seven" },
    { kind: "added", text: "four" },
    { kind: "same", text: " million died." },
  ]);
});

test("reads a sentence worded anew as what went and what came", () => {
  expect(wordDiff("It rained, they say, all night.", "He slept, as told, all night.")).toEqual([
    { kind: "removed", text: "It rained, they say" },
    { kind: "added", text: "He slept, as told" },
    { kind: "same", text: ", all night." },
  ]);
});

test("holds both texts whole, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
