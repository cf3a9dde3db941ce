import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, segmentsOf } from "@/lib/documents/segments";

describe("a text is cut where its marks begin and end", () => {
  test("without marks it is one piece, and an empty one none", () => {
    expect(segmentsOf("Plain words.", 10, [])).toEqual([{ text: "Plain words.", covering: [], ending: [] }]);
    expect(segmentsOf("", 10, [{ n: 1, start: 0, end: 20 }])).toEqual([]);
  });

  test("two that overlap give three pieces, each saying what covers it and what ends with it", () => {
    const marks = [
      { n: 1, start: 100, end: 105 },
      { n: 2, start: 103, end: 108 },
    ];
    expect(segmentsOf("abcdefghij", 100, marks)).toEqual([
      { text: "abc", covering: [1], ending: [] },
      { text: "de", covering: [1, 2], ending: [1] },
      { text: "fgh", covering: [2], ending: [2] },
      { text: "ij", covering: [], ending: [] },
    ]);
  });

  test("one inside another, and two in the same place, stand in the order in which they begin, the longer first", () => {
    const marks = [
      { n: 3, start: 2, end: 4 },
      { n: 1, start: 0, end: 6 },
      { n: 2, start: 2, end: 4 },
    ];
    expect(segmentsOf("abcdef", 0, marks).map((segment) => segment.covering)).toEqual([[1], [1, 2, 3], [1]]);
  });

  test("one that goes on into the next paragraph ends with this one", () => {
    expect(segmentsOf("abc", 0, [{ n: 1, start: 1, end: 9 }])).toEqual([
      { text: "a", covering: [], ending: [] },
      { text: "bc", covering: [1], ending: [1] },
    ]);
  });

  test("offsets are code points: nothing is cut in two", () => {
    expect(segmentsOf("a😀b", 0, [{ n: 1, start: 1, end: 2 }]).map((segment) => segment.text)).toEqual([
      "a",
      "😀",
      "b",
    ]);
  });
});

const START = 7;
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const text = fc.string({ unit: "binary", maxLength: 60 });
const marks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 30 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index): Mark => ({ n: index + 1, start, end: start + length })));

describe("whatever the text and the marks", () => {
  test("the pieces are the text, none is empty, and every code point is covered by exactly the marks over it", () => {
    fc.assert(
      fc.property(text, marks, (words, given) => {
        const segments = segmentsOf(words, START, given);
        expect(segments.map((segment) => segment.text).join("")).toBe(words);
        let at = START;
        for (const { text: piece, covering } of segments) {
          const length = Array.from(piece).length;
          expect(length).toBeGreaterThan(0);
          for (let point = at; point < at + length; point += 1) {
            const over = given.filter((mark) => mark.start <= point && point < mark.end).map((mark) => mark.n);
            expect(ascending(covering)).toEqual(ascending(over));
          }
          at += length;
        }
      }),
    );
  });

  test("neighbours are never covered alike, and each mark ends once", () => {
    fc.assert(
      fc.property(text, marks, (words, given) => {
        const segments = segmentsOf(words, START, given);
        const end = START + Array.from(words).length;
        const shown = given.filter((mark) => Math.max(mark.start, START) < Math.min(mark.end, end));
        expect(ascending(segments.flatMap((segment) => segment.ending))).toEqual(
          ascending(shown.map((mark) => mark.n)),
        );
        for (const [index, segment] of segments.entries()) {
          if (index > 0) expect(segment.covering).not.toEqual(segments[index - 1]?.covering);
        }
      }),
    );
  });
});
