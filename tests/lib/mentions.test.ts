import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionsIn, partsOf } from "@/lib/mentions";

test.each([
  ["@ada, what does the table say?", ["ada"]],
  ["See @ada and @Bob-2 (@carol).", ["ada", "bob-2", "carol"]],
  ["@ada @ada @ADA", ["ada"]],
  ["“@ada”, @ada! @ada? @ada: @ada;", ["ada"]],
  ["Доброе утро, @ada.", ["ada"]],
])("%j names %j", (text, handles) => {
  expect(mentionsIn(text)).toEqual(handles);
});

test.each([
  "ada@example.org",
  "Write to first.last+list@example.org or bob@sub.example.org.",
  "https://example.org/@ada and https://ada@example.org/x",
  "example.org/@ada",
  "a@ada, @-ada, @ada-, @ada_b, @ada@example.org, @@ada, @",
  "я@ada",
  `@${"a".repeat(41)}`,
])("%j names nobody", (text) => {
  expect(mentionsIn(text)).toEqual([]);
});

const handle = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);

test("every handle is found among words, in its order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(handle, { maxLength: 8 }), (handles) => {
      const text = handles.map((one) => `As @${one} says,`).join(" ");
      expect(mentionsIn(text)).toEqual(handles);
    }),
  );
});

test("a text parted and joined again is the same text, whatever it says", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom("@", "ada", " ", "-", ".", "/", "я"), { maxLength: 30 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (words) => {
      expect(
        partsOf(words)
          .map((part) => (typeof part === "string" ? part : part.words))
          .join(""),
      ).toBe(words);
    }),
  );
});
