import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CslName, cslItem, fromCsl, parseNames, reviseCsl, toCsl, writeNames, yearOf } from "@/lib/sources/csl";
import { newSource } from "@/lib/sources/schema";

const word = fc.stringMatching(/^[\p{Lu}][\p{Ll}’-]{0,11}[\p{Ll}]$/u);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const name: fc.Arbitrary<CslName> = fc.oneof(fc.record({ family: words, given: words }), fc.record({ literal: words }));

describe("names", () => {
  test("come back as they were written", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        expect(parseNames(writeNames(names))).toEqual(names);
      }),
    );
  });

  test("of any text are parsed, and written are parsed the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const names = parseNames(text);
        expect(parseNames(writeNames(names))).toEqual(names);
      }),
    );
  });

  test("are family and given, one part for an organisation, a line each", () => {
    expect(parseNames("Conquest, Robert\n\n Memorial \nKing, Martin Luther, Jr.")).toEqual([
      { family: "Conquest", given: "Robert" },
      { literal: "Memorial" },
      { family: "King", given: "Martin Luther, Jr." },
    ]);
  });
});

const form = newSource.parse({
  type: "chapter",
  title: "A chapter",
  authors: "Writer, Some\nAn Institute",
  editors: "Editor, Another",
  issued: "1999-05",
  containerTitle: "A volume",
  publisher: "Press",
  url: "https://example.org/chapter",
});

describe("a record", () => {
  test("comes back into the form as it was given", () => {
    expect(fromCsl(toCsl(form))).toMatchObject({
      type: "chapter",
      title: "A chapter",
      authors: form.authors,
      editors: form.editors,
      issued: "1999-05",
      containerTitle: "A volume",
      url: "https://example.org/chapter",
    });
  });

  test("leaves out what is empty", () => {
    expect(Object.keys(toCsl(newSource.parse({ type: "book", title: "A book" })))).toEqual(["type", "title"]);
  });

  test.each([
    ["1932", 1932],
    ["1932-05-08", 1932],
    ["1932/1933", 1932],
    ["1937~", 1937],
  ])("dated %s is of the year %i", (issued, year) => {
    const csl = toCsl(newSource.parse({ type: "book", title: "A book", issued }));
    expect(yearOf(csl.issued)).toBe(year);
    expect(fromCsl(csl).issued).toBe(issued);
  });

  test("saved without a change is the same record", () => {
    const before = cslItem.parse({
      type: "motion_picture",
      title: "A film",
      director: [{ family: "Šnore", given: "Edvīns" }],
      author: [{ family: "Only" }],
      issued: { "date-parts": [[1932], [1933]] },
    });
    expect(reviseCsl(before, newSource.parse(fromCsl(before)))).toEqual(before);
  });
});
