import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format } from "@/lib/bibliography/formats";
import { readPieces } from "@/lib/bibliography/read";
import { Splitter, split } from "@/lib/bibliography/split";

const shapes = (format: Format, text: string) =>
  split(format, text).map(({ line, text: words, fault }) => [line, fault === null ? words.trim() : "broken"]);

/** The same text in chunks of any size. */
function inChunks(format: Format, text: string, size: number) {
  const splitter = new Splitter(format);
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, n) => text.slice(n * size, (n + 1) * size));
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

describe("BibTeX", () => {
  test("a record that is never closed spoils no other", () => {
    const text = "@book{a, title={One}\n\n@book{b,\n title={Two {and} a half}}\n@book{c, title={Three}";
    expect(shapes("BIBLATEX", text)).toEqual([
      [1, "broken"],
      [3, "@book{b,\n title={Two {and} a half}}"],
      [5, "broken"],
    ]);
  });

  test("what stands between records, comments and preambles are passed over", () => {
    const text =
      "% Encoding: UTF-8\n@comment{x {y}}\n@preamble{ {z} }\nwords @misc(k, title={T}) words @misc{l, title={U}}";
    expect(shapes("BIBTEX", text)).toEqual([
      [4, "@misc(k, title={T})"],
      [4, "@misc{l, title={U}}"],
    ]);
  });

  test("a macro goes in front of each record that uses it, with those it is made of", () => {
    const text =
      '@string{up = "Press"}\n@string{hup = "Harvard " # up}\n@book{a, publisher = hup, year = 1986}\n@book{b, year=1}';
    expect(shapes("BIBTEX", text)).toEqual([
      [3, '@string{up = "Press"}\n@string{hup = "Harvard " # up}\n@book{a, publisher = hup, year = 1986}'],
      [4, "@book{b, year=1}"],
    ]);
  });

  test("a macro that was defined anew stands as it was in those made of it before", () => {
    const text =
      '@string{up = "Old"}\n@string{hup = "H " # up}\n@string{up = "New"}\n@book{a, title = hup # up, year = 1986}';
    expect(readPieces("BIBTEX", split("BIBTEX", text))[0]?.csl?.title).toBe("H OldNew");
  });

  test("macros made of one another do not grow beyond measure, and what uses them is broken with its line", () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `@string{s${n + 1} = s${n} #%\n s${n}}`);
    const text = `@string{s0 = "0123456789"}\n${doubling.join("\n")}\n@book{a, title = s60}\n@book{b, title={s60}}`;
    const pieces = split("BIBTEX", text);
    expect(pieces.find(({ fault }) => fault !== null)).toMatchObject({
      text: expect.stringContaining("@string{s8 ") as string,
      line: 16,
      fault: "This abbreviation (@string) stands for more than 10,000 characters.",
    });
    expect(pieces.slice(-2)).toEqual([
      {
        line: 122,
        text: "@book{a, title = s60}",
        fault: "Its abbreviations (@string) stand for more than 10,000 characters.",
      },
      { line: 123, text: "@book{b, title={s60}}", fault: null },
    ]);
    expect(pieces.reduce((sum, piece) => sum + piece.text.length, 0)).toBeLessThan(2 * text.length);
  });

  test("a record that names one long macro again and again is broken; its macro is not put in front of it", () => {
    const text = `@string{long = "${"x".repeat(900)}"}\n@book{a, title = {A}${" # long".repeat(12)}}\n@book{b, title = long}`;
    expect(split("BIBTEX", text).map(({ line, fault }) => [line, fault === null])).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  test("a macro within something else is refused, since braces may be counted otherwise there", () => {
    const text =
      "@book{a, title={A \\{}} @string{b = c # c} }}\n@string{d = {x} ! @string(e = {y})}\n@book{b, title={B}}";
    expect(split("BIBTEX", text).map(({ line, fault }) => [line, fault])).toEqual([
      [1, "Another abbreviation (@string) begins within it, so where it ends cannot be told."],
      [2, "Another abbreviation (@string) begins within it, so where it ends cannot be told."],
      [3, null],
    ]);
  });

  test("a record without an end does not fill the memory", () => {
    const [first, second] = split("BIBTEX", `@book{a, title={${"x\n".repeat(700_000)}\n@book{b, title={B}}`);
    expect([first?.line, first?.fault === null, second?.text]).toEqual([1, false, "@book{b, title={B}}"]);
  });
});

describe("RIS", () => {
  test("a record ends at ER, or where the next begins; lines outside of any are told of once", () => {
    const text = "stray\r\nstray\r\nTY  - BOOK\r\nTI  - One\r\nTY  - BOOK\r\nTI  - Two\r\nER  - \r\n\r\n";
    expect(shapes("RIS", text)).toEqual([
      [1, "broken"],
      [3, "TY  - BOOK\nTI  - One"],
      [5, "TY  - BOOK\nTI  - Two\nER  -"],
    ]);
  });
});

describe("CSL-JSON", () => {
  test("a missing quotation mark or brace stays within its record", () => {
    const text = '[\n {"id": "a", "title": "One},\n {"id": "b", "title": {"x": 1},\n {"id": "c", "title": "}{\\""}\n]';
    expect(shapes("CSL_JSON", text)).toEqual([
      [2, "broken"],
      [3, "broken"],
      [4, '{"id": "c", "title": "}{\\""}'],
    ]);
  });

  test("one long line holds many", () => {
    const items = Array.from({ length: 5000 }, (_, n) => ({
      id: n,
      title: `Title ${n} of many, in {braces} and "marks"`,
    }));
    expect(inChunks("CSL_JSON", JSON.stringify(items), 1000).map(({ text }) => JSON.parse(text))).toEqual(items);
  });
});

test("chunks of any size give the same records", () => {
  const line = fc.constantFrom(
    "@book{k, title={A {b} c},",
    " year = 1932}",
    "}",
    "{",
    '"',
    "@",
    "@string{m = {x}}",
    "TY  - BOOK",
    "TI  - Words",
    "ER  - ",
    '{"id": "a",',
    '"title": "T"}',
    "],",
    "\r",
    "",
  );
  fc.assert(
    fc.property(
      fc.constantFrom<Format[]>("BIBTEX", "RIS", "CSL_JSON"),
      fc.array(line, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (format, lines, size) => {
        const text = lines.join("\n");
        expect(inChunks(format, text, size)).toEqual(split(format, text));
      },
    ),
  );
});
