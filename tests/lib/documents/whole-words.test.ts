import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinWord, wordsIn } from "@/lib/documents/indexed-text";
import { wholeWords } from "@/lib/documents/whole-words";

const WHOLE = { quote: "the mill", prefix: "at ", suffix: " stood" };
const shown = (text: string, edges = WHOLE) => {
  const [before = "", place = "", after = ""] = text.split(/[[\]]/);
  const whole = before + place + after;
  const { start, end } = wholeWords(whole, edges, { start: before.length, end: before.length + place.length });
  return whole.slice(start, end);
};

describe("a place that parts a word", () => {
  test.each([
    ["takes it in from half of it on", "seen at th[e millst]one now", "millstone"],
    ["leaves it from less than half of it", "at [the millers m]illing there", "the millers"],
    ["becomes it where it has nothing else", "in under[stand]able words", "understandable"],
    ["keeps a letter with its mark", "they saw [the mu\u0308h]le stand", "the mu\u0308hle"],
    ["knows no words of more than one letter where a script has no spaces", "河边的[磨坊]停了", "磨坊"],
    ["stays at whole words, however they are joined", "a well-[known] mill", "known"],
    ["keeps letters beyond the first plane together", "𝔱𝔥𝔢 [𝔪𝔦𝔩]𝔩 𝔰𝔱", "𝔪𝔦𝔩𝔩"],
  ])("%s", (_, text, words) => expect(shown(text)).toBe(words));

  test("stays as it is where the quote itself parts one", () => {
    expect(shown("the mill[stone] lay", { quote: "stone", prefix: "the mill", suffix: " lay" })).toBe("stone");
    expect(shown("the [mill]stone lay", { quote: "mill", prefix: "the ", suffix: "stone lay" })).toBe("mill");
  });
});

const letters = fc.constantFrom(...Array.from("abcé'-. ,\n1河边ก"), "u\u0308", "😀");
const places = fc
  .record({
    text: fc.array(letters, { minLength: 1, maxLength: 60 }).map((all) => all.join("")),
    quote: fc.constantFrom("a mill", "“a mill”", "河边", "a", "…"),
    at: fc.nat(),
    length: fc.nat(),
  })
  .map(({ text, quote, at, length }) => {
    const start = at % text.length;
    return { text, quote, place: { start, end: start + 1 + (length % (text.length - start)) } };
  });
const bare = (quote: string) => ({ quote, prefix: " ", suffix: " " });

describe("whatever the text and the place", () => {
  test("what comes of it begins and ends at the edge of a word, holds something, and stays so", () => {
    fc.assert(
      fc.property(places, ({ text, quote, place }) => {
        const { start, end } = wholeWords(text, bare(quote), place);
        expect(start).toBeLessThan(end);
        expect([isWithinWord(text, start), isWithinWord(text, end)]).toEqual([false, false]);
        expect(wholeWords(text, bare(quote), { start, end })).toEqual({ start, end });
      }),
      { numRuns: 2_000 },
    );
  });

  test("it never reaches a word the place had nothing of, and loses at most one at each end", () => {
    fc.assert(
      fc.property(places, ({ text, quote, place }) => {
        const after = wholeWords(text, bare(quote), place);
        const isIn = (word: { start: number; end: number }, range: typeof place) =>
          word.start < range.end && word.end > range.start;
        const touched = wordsIn(text).filter((word) => isIn(word, place));
        const kept = wordsIn(text).filter((word) => isIn(word, after));
        for (const word of kept) expect(touched).toContainEqual(word);
        const lost = touched.filter((word) => !kept.some(({ start }) => start === word.start));
        // Only words that the place had in part.
        for (const word of lost) expect(word.start < place.start || word.end > place.end).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
