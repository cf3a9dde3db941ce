import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEdtf } from "@/lib/fields";
import { type DateWords, cslDate } from "@/lib/references/dates";
import { formatBibliography } from "@/lib/references/format";
import { plainText } from "@/lib/references/runs";
import { type ReferenceLook, STYLES } from "@/lib/references/vocabulary";

const GERMAN: DateWords = { language: "de", circa: "ca.", before: "v. Chr.", tellsCirca: true };
const PLAIN: DateWords = { ...GERMAN, tellsCirca: false };

describe("a date for the processor", () => {
  test.each([
    ["1932", { "date-parts": [[1932]] }],
    ["1932-05", { "date-parts": [[1932, 5]] }],
    ["1932-05-08", { "date-parts": [[1932, 5, 8]] }],
    ["1932-05-08T10:00:00Z", { "date-parts": [[1932, 5, 8]] }],
    ["1932-XX", { "date-parts": [[1932]] }],
    ["1932-05-XX", { "date-parts": [[1932, 5]] }],
    ["1932-22", { "date-parts": [[1932]], season: 2 }],
    ["1932~", { "date-parts": [[1932]], circa: 1 }],
    ["1932/1933", { "date-parts": [[1932], [1933]] }],
    [
      "1932-05/1933-01",
      {
        "date-parts": [
          [1932, 5],
          [1933, 1],
        ],
      },
    ],
    ["1932-05/1933", { literal: "Mai 1932–1933" }],
    ["-0043", { "date-parts": [[-44]] }],
    ["-0001/0001", { literal: "2 v. Chr.–1" }],
    ["-0043/-0020", { "date-parts": [[-44], [-21]] }],
    ["0000", { "date-parts": [[-1]] }],
    ["Y17000", { "date-parts": [[17_000]] }],
    ["1932?", { literal: "1932?" }],
    ["1932-05?", { literal: "Mai 1932?" }],
    ["1932%", { literal: "ca. 1932?" }],
    ["193X", { literal: "193X" }],
    ["1932/..", { literal: "1932–" }],
    ["../1932", { literal: "–1932" }],
    ["1932/", { literal: "1932–?" }],
    ["1932~/1933", { literal: "ca. 1932–1933" }],
    ["193X/1940", { literal: "193X/1940" }],
  ])("of %s", (edtf, expected) => {
    expect(cslDate({ edtf }, GERMAN)).toEqual(expected);
  });

  test("is approximate in words where the style has none for that", () => {
    expect(cslDate({ edtf: "1932-05~" }, PLAIN)).toEqual({ literal: "ca. Mai 1932" });
  });

  test("is in words when a record's own parts reach from a month to a year", () => {
    const parts = [[1932, 5], [1933]];
    expect(cslDate({ "date-parts": parts }, GERMAN)).toEqual({ literal: "Mai 1932–1933" });
  });

  test("is left alone when it is one already, or not to be understood", () => {
    for (const date of [{ "date-parts": [[1932]], edtf: "1932" }, { literal: "spring" }, "1932", null]) {
      expect(cslDate(date, GERMAN)).toEqual(date);
    }
  });
});

const two = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, "0"));
const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, "0")) },
  fc.integer({ min: 1, max: 9998 }).map((n) => `-${String(n).padStart(4, "0")}`),
  fc.constant("0000"),
);
/** An EDTF date with the years that a reader has to find. */
interface Dated {
  edtf: string;
  years: string[];
}
/** Astronomical -43 is 44 before our era. */
const shown = (given: string) => String(Number(given) > 0 ? Number(given) : 1 - Number(given));
const day: fc.Arbitrary<Dated> = fc
  .tuple(year, fc.oneof(fc.constant(""), two(12), fc.constant("XX")), fc.option(two(28), { nil: "" }))
  .map(([y, m, d]) => ({ edtf: [y, m, m === "" || m === "XX" ? "" : d].filter(Boolean).join("-"), years: [shown(y)] }));
const marked = fc
  .tuple(day, fc.constantFrom("", "?", "~", "%"))
  .map(([one, mark]) => ({ ...one, edtf: `${one.edtf}${one.edtf.includes("X") ? "" : mark}` }));
const interval = fc
  .tuple(marked, marked)
  .map(([a, b]) => ({ edtf: `${a.edtf}/${b.edtf}`, years: [...a.years, ...b.years] }));
const open = fc
  .tuple(marked, fc.constantFrom("..", ""), fc.boolean())
  .map(([{ edtf, years }, end, after]) => ({ edtf: after ? `${edtf}/${end}` : `${end}/${edtf}`, years }));
const season = fc
  .tuple(year, fc.constantFrom("21", "22", "23", "24"))
  .map(([y, s]) => ({ edtf: `${y}-${s}`, years: [shown(y)] }));
const blurred = fc.constantFrom("193X", "19XX").map((edtf) => ({ edtf, years: [edtf] }));
const long = fc.integer({ min: 10_000, max: 99_999 }).map((n) => ({ edtf: `Y${n}`, years: [String(n)] }));
const dated = fc.oneof(marked, interval, open, season, blurred, long).filter(({ edtf }) => isEdtf(edtf));

const bookOf = (edtf: string) => ({ type: "book", title: "A diary", issued: { edtf } });
const written = (edtf: string, look: ReferenceLook) =>
  plainText(formatBibliography([bookOf(edtf)], look).entries[0]?.runs ?? []);

describe.each(STYLES)("in the style %s", (style) => {
  test.each(["en-GB", "lv"] as const)("no year of any date is ever dropped (%s)", (language) => {
    fc.assert(
      fc.property(dated, ({ edtf, years }) => {
        const text = written(edtf, { style, language });
        // A range within a century may be shortened: "1932–33" tells both years.
        for (const one of years) expect(text).toMatch(new RegExp(`${one}|[–-]${one.slice(-2)}(?!\\d)`));
      }),
      { numRuns: 150 },
    );
  });

  test.each(["1932~", "1932?", "1932%", "1932/..", "193X"])("%s does not look like the year itself", (edtf) => {
    const look = { style, language: "de" } as const;
    expect(written(edtf, look)).not.toBe(written("1932", look));
  });
});
