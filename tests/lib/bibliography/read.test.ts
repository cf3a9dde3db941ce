import { describe, expect, test } from "vitest";
import type { Format } from "@/lib/bibliography/formats";
import { readPieces } from "@/lib/bibliography/read";
import { split } from "@/lib/bibliography/split";

const read = (format: Format, text: string) => readPieces(format, split(format, text));
const items = (format: Format, text: string) => read(format, text).map(({ csl }) => csl);

describe("what cannot be read", () => {
  test("has no title, or is not well formed; the rest is read", () => {
    const text = "@book{a, year=1}\n@book{b, title={B}}\n@book{c, title={C}, = {}}\n@book{d, title={D}}";
    const records = read("BIBTEX", text);
    expect(records.map(({ label, csl }) => [label, csl?.title])).toEqual([
      ["a", undefined],
      ["b", "B"],
      ["c", undefined],
      ["d", "D"],
    ]);
    expect(records[0]?.fault).toBe("It has no title.");
    expect(records[2]?.fault).toMatch(/^It is not well formed/);
  });

  test("is JSON with a fault", () => {
    const [a, b] = read("CSL_JSON", '[{"id": "a" "title": "A"},\n{"id": "b", "title": "B"}]');
    expect([a?.label, a?.csl, a?.fault, b?.csl]).toEqual([
      "a",
      null,
      "It is not well formed: a quotation mark, a comma or a bracket is wrong.",
      { type: "document", title: "B" },
    ]);
  });

  test("lost its letters before it came here", () => {
    expect(read("RIS", "TY  - BOOK\nTI  - Gumil\uFFFDv\nER  - ")[0]?.fault).toMatch(/^Some of its letters were lost/);
  });
});

test("what is too long is cut, and told with what is left out", () => {
  const [record] = read("CSL_JSON", JSON.stringify([{ id: "a", title: "x".repeat(900_000), volume: "1" }]));
  expect([record?.csl?.title.length, record?.fault, record?.left]).toEqual([
    4000,
    null,
    ["title (after 4,000 characters)"],
  ]);
});

describe("BibTeX is read", () => {
  test("with TeX, macros, names, particles and bodies", () => {
    const text = String.raw`@string{press = "A Press"}
@book{k, author = {von Humboldt, Alexander and {A Society, Moscow} and Гумилёв, Лев and others},
  title = {The {Harvest} of \emph{S{\"o}rrow} \& $x<y$: a <b>study</b>}, publisher = press,
  address = {Riga}, year = 1986, month = may, isbn = {0-19-504054-6}, keywords = {a, b}, langid = {ngerman}}`;
    expect(read("BIBTEX", text)).toEqual([
      {
        label: "k",
        fault: null,
        left: ["keywords"],
        csl: {
          type: "book",
          title: "The Harvest of Sörrow & x<y: a study",
          author: [
            { "non-dropping-particle": "von", family: "Humboldt", given: "Alexander" },
            { literal: "A Society, Moscow" },
            { family: "Гумилёв", given: "Лев" },
          ],
          issued: { "date-parts": [[1986, 5]] },
          publisher: "A Press",
          "publisher-place": "Riga",
          ISBN: "0-19-504054-6",
          language: "de",
        },
      },
    ]);
  });

  test("with dates that nobody knows for certain", () => {
    const dated = (fields: string) => items("BIBLATEX", `@book{k, title={T}, ${fields}}`)[0]?.issued;
    expect(dated("date={1937~}")).toEqual({ edtf: "1937~" });
    expect(dated("year={[1938?]}")).toEqual({ edtf: "1938?" });
    expect(dated("year={1932--33}")).toEqual({ "date-parts": [[1932], [1933]] });
    expect(dated("year={after the war}")).toEqual({ literal: "after the war" });
  });

  test("with an arXiv number, a journal and its issue", () => {
    const text =
      "@article{k, title={T}, journal={J}, volume=3, number=2, pages={12--34}, eprint={2105.01234}, archiveprefix={arXiv}}";
    expect(items("BIBTEX", text)).toEqual([
      {
        type: "article-journal",
        title: "T",
        "container-title": "J",
        volume: "3",
        issue: "2",
        page: "12-34",
        custom: { arXiv: "2105.01234" },
      },
    ]);
  });
});

describe("RIS is read", () => {
  test("with lines that go on, pages, numbers and what is left out", () => {
    const text = [
      "TY  - JOUR",
      "ID  - k",
      "AU  - de Gaulle, Charles",
      "AU  - A Society",
      "TI  - A title that",
      "goes on",
      "T2  - A Journal",
      "PY  - 1932/05/08/",
      "SP  - 12",
      "EP  - 34",
      "SN  - 0302-9743",
      "AB  - Words of somebody else.",
      "ER  - ",
    ].join("\n");
    expect(read("RIS", text)).toEqual([
      {
        label: "k",
        fault: null,
        left: ["AB"],
        csl: {
          type: "article-journal",
          title: "A title that goes on",
          author: [{ "non-dropping-particle": "de", family: "Gaulle", given: "Charles" }, { literal: "A Society" }],
          issued: { "date-parts": [[1932, 5, 8]] },
          "container-title": "A Journal",
          page: "12-34",
          ISSN: "0302-9743",
        },
      },
    ]);
  });

  test("a book's second title is its series, and its number an ISBN", () => {
    expect(
      items("RIS", "TY  - BOOK\nT1  - T\nT2  - A Series\nSN  - 978-0-19-504054-8\nA1  - בן־גוריון, דוד\nER  -"),
    ).toEqual([
      {
        type: "book",
        title: "T",
        author: [{ family: "בן־גוריון", given: "דוד" }],
        "collection-title": "A Series",
        ISBN: "978-0-19-504054-8",
      },
    ]);
  });
});
