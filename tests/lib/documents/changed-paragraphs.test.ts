import fc from "fast-check";
import { expect, test } from "vitest";
import { changedParagraphs } from "@/lib/documents/changed-paragraphs";

test("what stayed is counted, what changed is paired, what came and went stands alone", () => {
  expect(changedParagraphs(["a", "b", "c", "d"], ["new", "a", "B", "c"])).toEqual([
    { kind: "changed", before: "", after: "new", number: 1 },
    { kind: "same", count: 1 },
    { kind: "changed", before: "b", after: "B", number: 3 },
    { kind: "same", count: 1 },
    { kind: "changed", before: "d", after: "", number: 5 },
  ]);
});

test("both texts can be read off it, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedParagraphs(before, after) ?? [];
      const changed = changes.filter((one) => one.kind === "changed");
      const same = changes.reduce((sum, one) => sum + (one.kind === "same" ? one.count : 0), 0);
      expect(same + changed.filter((one) => one.before !== "").length).toBe(before.length);
      expect(same + changed.filter((one) => one.after !== "").length).toBe(after.length);
      for (const one of changed) if (one.after !== "") expect(after[one.number - 1]).toBe(one.after);
    }),
  );
});

test("two texts with nothing in common are not compared for ever", () => {
  const paragraphs = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`);
  expect(changedParagraphs(paragraphs("a"), paragraphs("b"))).toBeNull();
});
