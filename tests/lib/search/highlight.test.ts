import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TextPart, highlight, snippet } from "@/lib/search/highlight";

const stems = (...words: string[]) => ({ stems: words, similar: [] });
const similar = (...words: string[]) => ({ stems: [], similar: words });
const marked = (parts: TextPart[] | null) => parts?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

describe("highlight", () => {
  test.each([
    ["Karl Marx wrote it.", stems("marx"), "Karl [Marx] wrote it."],
    ["seven million, or millions", stems("million"), "seven [million], or [millions]"],
    ["a warning of war", stems("war"), "a warning of [war]"],
    ["Völkerabfälle", stems("volkerabfall"), "[Völkerabfälle]"],
    ["Šnore", stems("snore"), "[Šnore]"],
    ["democracy", stems("democraci"), "[democracy]"],
    ["Дюков А. Р.", stems("дюков"), "[Дюков] А. Р."],
    ["The Holodomor", similar("holodomr"), "The [Holodomor]"],
    ["Katyn", similar("katin"), "[Katyn]"],
    ["nothing here", stems("marx"), "nothing here"],
    ["", stems("marx"), ""],
  ])("%s", (text, needle, expected) => {
    expect(marked(highlight(text, needle))).toBe(expected);
  });

  test("never loses or adds a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string(), { maxLength: 3 }), (text, words) => {
        const needle = { stems: words, similar: words };
        expect(
          highlight(text, needle)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("snippet", () => {
  const long = `${"before ".repeat(60)}Marx ${"after ".repeat(60)}`.trim();

  test("is cut at words around the first hit", () => {
    const parts = snippet(long, stems("marx"), 60);
    expect(marked(parts)).toMatch(/^… (before )+\[Marx\] (after )*after …$/);
    expect(marked(parts)?.length).toBeLessThan(75);
  });

  test("is the whole of a short text, and null without a hit", () => {
    expect(marked(snippet("By Marx.", stems("marx")))).toBe("By [Marx].");
    expect(snippet("By nobody.", stems("marx"))).toBeNull();
  });
});
