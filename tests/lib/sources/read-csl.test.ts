import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cslItem } from "@/lib/sources/csl";
import { readCsl, readCslDate, readItem } from "@/lib/sources/read-csl";

describe("an item is read", () => {
  test("as Crossref writes it", () => {
    expect(
      readCsl({
        type: "journal-article",
        title: ["The &amp; <i>Holodomor</i>"],
        subtitle: ["A  study"],
        "container-title": ["A Journal", "Another"],
        author: [
          { given: "An", family: "Author", sequence: "first", affiliation: [] },
          { name: "An Institute", sequence: "additional" },
        ],
        issued: { "date-parts": [[2015, null]] },
        volume: 8,
        ISSN: ["0302-9743"],
        abstract: "<jats:p>Words of somebody else.</jats:p>",
        score: 1,
      }),
    ).toEqual({
      type: "article-journal",
      title: "The & Holodomor: A study",
      "container-title": "A Journal",
      author: [{ given: "An", family: "Author" }, { literal: "An Institute" }],
      issued: { "date-parts": [[2015]] },
      volume: "8",
      ISSN: "0302-9743",
    });
  });

  test("with a kind that nobody knows as a document, without a title not at all", () => {
    expect(readCsl({ type: "hologram", title: "A thing" })).toEqual({ type: "document", title: "A thing" });
    expect([readCsl({ type: "book" }), readCsl(null), readCsl([]), readCsl("book")]).toEqual([null, null, null, null]);
  });

  test("without what would turn the direction of the page, and with what is written from right to left", () => {
    expect(readCsl({ title: "A\u202Etitle", author: [{ family: "בן־גוריון", given: "דוד" }] })).toMatchObject({
      title: "A title",
      author: [{ family: "בן־גוריון", given: "דוד" }],
    });
  });

  test("with letters that are written as numbers, and names of variables from before CSL 1.0.2", () => {
    expect(
      readCsl({
        title: "L&#8217;&#xE9;t&#233; &#x1F33E; &amp;#8211; &#xD800; &#9999999;",
        journalAbbreviation: "J. Hist.",
        shortTitle: "L’été",
        event: "A congress",
      }),
    ).toEqual({
      type: "document",
      title: "L’été 🌾 – &#xD800; &#9999999;",
      "container-title-short": "J. Hist.",
      "title-short": "L’été",
      "event-title": "A congress",
    });
    expect(readCsl({ title: "A", "title-short": "New", shortTitle: "Old", event: { name: "A congress" } })).toEqual({
      type: "document",
      title: "A",
      "title-short": "New",
    });
  });

  test("the same when it is read again, however often its signs were written as entities", () => {
    const once = readCsl({ title: "A &amp;amp;lt;p&amp;gt;B", annote: "C.&amp;lt;/p&amp;gt;" });
    expect(once).toMatchObject({ title: "A B", annote: "C." });
    expect(readCsl(once)).toEqual(once);
  });

  test("as far as a record has room, saying what is left out, and never half a character", () => {
    const given = {
      title: `${"x".repeat(3999)}${"😀".repeat(450_000)}`,
      author: Array.from({ length: 6000 }, (_, n) => ({ family: `Author${n}` })),
      editor: Array.from({ length: 5000 }, (_, n) => ({ family: `Editor${n}` })),
      custom: { arXiv: "1".repeat(5000), OCLC: "1" },
    };
    const read = readItem(given);
    expect(read?.left).toEqual([
      "title (after 4,000 characters)",
      "author (after 5,000 names)",
      "arXiv (after 4,000 characters)",
    ]);
    expect(read?.item.title).toBe("x".repeat(3999));
    expect([read?.item.author?.length, read?.item.editor?.length, read?.item.custom?.arXiv?.length]).toEqual([
      5000, 5000, 4000,
    ]);
    expect(readItem(read?.item)).toEqual({ item: read?.item, left: [] });
  });

  test("whatever it is, as an item of CSL or not at all", () => {
    const key = fc.constantFrom("type", "title", "author", "issued", "volume", "custom", "ISBN", "subtitle");
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (given) => {
        const item = readCsl(given);
        if (item !== null) expect(cslItem.parse(item)).toEqual(item);
      }),
    );
  });

  test("and read again it is the same", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("title", "author", "issued", "page"), fc.jsonValue()), (given) => {
        const item = readCsl({ title: "A title", ...given });
        if (item !== null) expect(readCsl(item)).toEqual(item);
      }),
    );
  });
});

describe("a date is read", () => {
  test.each<[unknown, unknown]>([
    [{ "date-parts": [["1932", "5", 8]] }, { "date-parts": [[1932, 5, 8]] }],
    [{ "date-parts": [[1932], [1933]] }, { "date-parts": [[1932], [1933]] }],
    [{ "date-parts": [[1938]], circa: true }, { edtf: "1938~" }],
    [{ "date-parts": [[1938]], season: "1" }, { edtf: "1938-21" }],
    [{ "date-parts": [[1938, 13]] }, { "date-parts": [[1938]] }],
    [{ "date-parts": [[-44]] }, { edtf: "-0043" }],
    [{ raw: "[1938?]" }, { edtf: "1938?" }],
    [{ literal: "after the war" }, { literal: "after the war" }],
    [{ edtf: "1937~" }, { edtf: "1937~" }],
    ["May 8, 1932", { "date-parts": [[1932, 5, 8]] }],
    [1932, { "date-parts": [[1932]] }],
    [{ "date-parts": [[null]] }, undefined],
    [{}, undefined],
    [null, undefined],
  ])("%j", (given, kept) => {
    expect(readCslDate(given)).toEqual(kept);
  });
});
