import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cslItem } from "@/lib/sources/csl";
import {
  identifiersOf,
  readArxiv,
  readDoi,
  readEach,
  readIdentifier,
  readIsbn,
  readIssn,
  readOclc,
  readPmid,
  readUrl,
} from "@/lib/sources/identifiers";

const table = (read: (written: string) => string | null) => (cases: [written: string, normal: string | null][]) =>
  test.each(cases)("%j", (written, normal) => {
    expect(read(written)).toBe(normal);
  });

describe("a DOI", () => {
  table(readDoi)([
    ["10.1177/1750698015587151", "10.1177/1750698015587151"],
    ["https://doi.org/10.1000/ABC.", "10.1000/ABC"],
    ["http://dx.doi.org/10.1000.10/123", "10.1000.10/123"],
    [
      "doi: 10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1",
      "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1",
    ],
    ["10.1/x", null],
    ["10.1000/", null],
    ["javascript:alert(1)", null],
  ]);
});

describe("an ISBN", () => {
  table(readIsbn)([
    ["978-0-19-505180-3", "9780195051803"],
    ["0-19-505180-7", "9780195051803"],
    ["ISBN 080442957X", "9780804429573"],
    ["080442957x", "9780804429573"],
    ["978 0 19 505180 3", "9780195051803"],
    ["978‐0‐19‐505180‐3", "9780195051803"],
    ["978-0-19-505180-4", null],
    ["0-19-505180-8", null],
    ["123", null],
    ["9770195051803", null],
  ]);

  test("of thirteen digits has one right last digit, and any one digit changed makes it wrong", () => {
    const digits = fc.stringMatching(/^97[89]\d{9}$/);
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (twelve, at, by) => {
        const right = Array.from({ length: 10 }, (_, last) => `${twelve}${last}`).filter(
          (one) => readIsbn(one) !== null,
        );
        expect(right).toHaveLength(1);
        const [isbn = ""] = right;
        const other = (Number(isbn[at]) + by) % 10;
        expect(readIsbn(`${isbn.slice(0, at)}${other}${isbn.slice(at + 1)}`)).toBeNull();
      }),
    );
  });
});

describe("an ISSN", () => {
  table(readIssn)([
    ["0302-9743", "0302-9743"],
    ["eISSN: 2434561X", "2434-561X"],
    ["0302-9744", null],
    ["302-9743", null],
  ]);
});

describe("a PubMed number", () => {
  table(readPmid)([
    ["PMID: 12345678", "12345678"],
    ["https://pubmed.ncbi.nlm.nih.gov/12345678/", "12345678"],
    ["012", null],
    ["1234567890", null],
  ]);
});

describe("an OCLC number", () => {
  table(readOclc)([
    ["(OCoLC)ocm00012345", null],
    ["(OCoLC)12345", "12345"],
    ["ocm00012345", "12345"],
    ["https://www.worldcat.org/oclc/12345", "12345"],
    ["twelve", null],
  ]);
});

describe("an arXiv number", () => {
  table(readArxiv)([
    ["arXiv:2105.01234v2", "2105.01234"],
    ["https://arxiv.org/pdf/2105.01234v1.pdf", "2105.01234"],
    ["hep-th/9901001", "hep-th/9901001"],
    ["math.GT/0309136", "math.GT/0309136"],
    ["1932.19331", null],
  ]);
});

describe("an address", () => {
  table(readUrl)([
    ["https://Example.org/Hunger/#top", "https://example.org/Hunger"],
    ["https://example.org", "https://example.org"],
    ["javascript:alert(1)", null],
    ["https://user:word@example.org/", null],
    ["example.org", null],
  ]);
});

describe("what is pasted", () => {
  test.each([
    ["https://doi.org/10.1000/ABC", { scheme: "DOI", value: "10.1000/abc" }],
    ["ISBN 0-19-505180-7", { scheme: "ISBN", value: "9780195051803" }],
    ["PMID 12345678", { scheme: "PMID", value: "12345678" }],
    ["https://arxiv.org/abs/2105.01234", { scheme: "ARXIV", value: "2105.01234" }],
    ["https://example.org/x", { scheme: "URL", value: "https://example.org/x" }],
    // As address bars show them.
    ["doi.org/10.1000/ABC", { scheme: "DOI", value: "10.1000/abc" }],
    ["pubmed.ncbi.nlm.nih.gov/12345678/", { scheme: "PMID", value: "12345678" }],
    ["arxiv.org/abs/2105.01234", { scheme: "ARXIV", value: "2105.01234" }],
    ["www.example.org/page", { scheme: "URL", value: "https://www.example.org/page" }],
    ["www.example.org is a page", null],
    ["example.org/page", null],
    ["12345678", null],
    ["1932", null],
    ["the harvest of sorrow", null],
    ["", null],
  ])("%j", (written, identifier) => {
    expect(readIdentifier(written)).toEqual(identifier);
  });

  test("may be anything at all", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        readIdentifier(written);
      }),
    );
  });
});

describe("of a record", () => {
  test("are told each once, and which name it alone", () => {
    const book = {
      type: "book",
      title: "A book",
      ISBN: "0-19-505180-7 (pbk.), 9780195051803",
      URL: "https://example.org/",
    };
    expect(identifiersOf(cslItem.parse(book))).toEqual([
      { scheme: "ISBN", value: "9780195051803", own: true },
      { scheme: "URL", value: "https://example.org", own: false },
    ]);
  });

  test("a chapter shares the ISBN of its book, a volume that of its set", () => {
    const isbn = { title: "A part", ISBN: "9780195051803" };
    expect(identifiersOf(cslItem.parse({ type: "chapter", ...isbn }))[0]?.own).toBe(false);
    expect(identifiersOf(cslItem.parse({ type: "book", volume: "2", ...isbn }))[0]?.own).toBe(false);
  });

  test("a file of an archive has its shelf mark", () => {
    const file = { type: "manuscript", title: "A file", archive: "RGASPI", archive_location: "f. 17,  op. 2" };
    expect(identifiersOf(cslItem.parse(file))).toEqual([
      { scheme: "ARCHIVE", value: "rgaspi / f. 17, op. 2", own: false },
    ]);
  });

  test("in the corpus are all well formed", () => {
    const sources = JSON.parse(readFileSync("prisma/corpus/sources.json", "utf8")) as { slug: string; csl: unknown }[];
    const faults = sources.flatMap(({ slug, csl }) => {
      const item = cslItem.parse(csl);
      const isbns = readEach(item.ISBN, readIsbn);
      const doi = item.DOI === undefined ? "" : readDoi(item.DOI);
      return isbns.includes(null) || doi === null ? [slug] : [];
    });
    expect(faults).toEqual([]);
  });
});
