import { describe, expect, test } from "vitest";
import { LOCATOR_LABELS } from "@/lib/citations/vocabulary";
import { citeItem, formatBibliography, formatReference } from "@/lib/references/format";
import type { ReferenceItem } from "@/lib/references/item";
import { plainText } from "@/lib/references/runs";
import { LANGUAGES, type Language, type ReferenceLook, STYLES, type Style } from "@/lib/references/vocabulary";
import { CSL_TYPES } from "@/lib/sources/vocabulary";
import { BOOK, ITEMS, WEB_PAGE } from "./items.ts";

const ALL = Object.values(ITEMS);
const entryOf = (item: ReferenceItem, look: ReferenceLook) =>
  plainText(formatBibliography([item], look).entries[0]?.runs ?? []);
const noteOf = (item: ReferenceItem, look: ReferenceLook) =>
  plainText(citeItem(item, look, { label: "page", locator: "12-14" }).citation);

describe("what is refused", () => {
  test.each([
    '{"style":"mla","language":"xx"}',
    '{"style":"mla","language":"en"}',
    '{"style":"apa-6","language":"de"}',
  ])("a style or language that nobody knows: nothing stands in for it (%s)", (look) => {
    expect(() => formatBibliography([BOOK], JSON.parse(look))).toThrow(/There is no style/);
  });

  test("a list of nothing is an empty list", () => {
    expect(formatBibliography([], { style: "vancouver", language: "ru" })).toEqual({ entries: [], citations: [] });
  });
});

/** What each language says where the style names editor and translator of a book, and when a page was read. */
type Said = Record<Style, readonly string[]>;
const said = (words: { by: string[]; short: string[]; editor: string; accessed: string; cited: string }): Said => ({
  apa: words.short,
  "chicago-author-date": words.by,
  "chicago-notes": words.by,
  mla: words.by,
  harvard: [...words.by, words.accessed],
  vancouver: [words.editor, words.cited],
});
const ENGLISH = {
  by: ["edited by", "translated by"],
  short: ["Ed.", "Trans."],
  editor: "editor",
  accessed: "Accessed",
  cited: "cited",
};
const SAID: Record<Language, Said> = {
  "en-GB": said(ENGLISH),
  "en-US": said(ENGLISH),
  de: said({
    by: ["herausgegeben von", "übersetzt von"],
    short: ["Hrsg.", "Übers."],
    editor: "Herausgeber",
    accessed: "Zugegriffen",
    cited: "zitiert",
  }),
  fr: said({
    by: ["édité par", "traduit par"],
    short: ["éd.", "trad."],
    editor: "éditeur",
    accessed: "Consulté le",
    cited: "cité",
  }),
  lv: said({
    by: ["sagatavoja", "tulkoja"],
    short: ["Red.", "Tulk."],
    editor: "redaktors",
    accessed: "Skatīts",
    cited: "citēts",
  }),
  pl: said({
    by: ["zredagowane przez", "przetłumaczone przez"],
    short: ["Red.", "Tłum."],
    editor: "redaktor",
    accessed: "Dostęp",
    cited: "cytowane",
  }),
  ru: said({
    by: ["под редакцией", "переведено"],
    short: ["Ред.", "Пер."],
    editor: "редактор",
    accessed: "Просмотрено",
    cited: "цитируется по",
  }),
  uk: said({
    by: ["за редакцією", "переклад"],
    short: ["Ред.", "Пер."],
    editor: "за ред.",
    accessed: "Дата звернення",
    cited: "цит. за",
  }),
};

describe.each(STYLES)("the style %s", (style) => {
  test.each(LANGUAGES)("speaks %s", (language) => {
    const text = `${entryOf(BOOK, { style, language })} ${entryOf(WEB_PAGE, { style, language })}`.toLowerCase();
    for (const word of SAID[language][style]) expect(text).toContain(word.toLowerCase());
  });

  test("gives the same records in no two languages alike", () => {
    const texts = LANGUAGES.filter((language) => language !== "en-US").map((language) =>
      [BOOK, WEB_PAGE].map((item) => entryOf(item, { style, language })).join(" "),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("keeps to the language it was asked for, whatever the record's own", () => {
    const entries = ["de", "ru", undefined].map((language) =>
      entryOf({ ...BOOK, language }, { style, language: "fr" }),
    );
    expect(new Set(entries).size).toBe(1);
  });

  test.each(LANGUAGES)("gives every record with its title, in %s", (language) => {
    const { entries } = formatBibliography(ALL, { style, language });
    expect(entries.map(({ item }) => item).toSorted((a, b) => a - b)).toEqual(ALL.map((_, index) => index));
    for (const { item, runs } of entries) {
      expect(plainText(runs).toLowerCase()).toContain(String(ALL[item]?.title).toLowerCase());
    }
  });

  test.each(CSL_TYPES)("gives title and year of the kind %s", (type) => {
    const item = {
      type,
      title: "A made-up thing",
      issued: { "date-parts": [[1987, 5, 8]] },
      "container-title": "A Box",
    };
    const text = entryOf(item, { style, language: "en-GB" });
    expect(text.toLowerCase()).toContain("a made-up thing");
    expect(text).toContain("1987");
    expect(text).not.toContain("Review of");
  });

  test("says where in the source, with every kind of place", () => {
    const places = LOCATOR_LABELS.map((label) => ({ item: 0, label, locator: "7" }));
    const { citations } = formatBibliography([BOOK], { style, language: "de" }, places);
    for (const runs of citations) expect(plainText(runs)).toMatch(/[ .]7\b/);
  });

  test("gives the same again, whatever it was used for meanwhile", async () => {
    const look = { style, language: "pl" } as const;
    const first = formatBibliography(ALL, look, [{ item: 3, label: "page", locator: "4" }]);
    formatBibliography(ALL.toReversed(), look);
    const again = await Promise.all(
      [1, 2].map(async () => formatBibliography(ALL, look, [{ item: 3, label: "page", locator: "4" }])),
    );
    expect(again).toEqual([first, first]);
  });
});

describe("a citation", () => {
  test.each([
    ["apa", "(Berg, 1934, pp. 12–14)"],
    ["chicago-author-date", "(Berg 1934, 12–14)"],
    ["chicago-notes", "Anna Berg, Ernte und Not, ed. Karl Thal, trans. Eva Au (Wien: Verlag am Tor, 1934), 12–14."],
    ["mla", "(Berg 12–14)"],
    ["harvard", "(Berg, 1934, pp. 12–14)"],
    ["vancouver", "(1, pp. 12–4)"],
  ] as const)("in the style %s is %s", (style, expected) => {
    expect(noteOf(BOOK, { style, language: "en-US" })).toBe(expected);
  });

  test("names places of law as such, and not as kinds of item", () => {
    const { citation } = citeItem(BOOK, { style: "apa", language: "uk" }, { label: "article", locator: "5" });
    expect(plainText(citation)).toBe("(Berg, 1934, Стаття 5)");
  });

  test("without a place has none", () => {
    const { citation } = citeItem(BOOK, { style: "mla", language: "de" });
    expect(plainText(citation)).toBe("(Berg)");
  });
});

describe("a list", () => {
  const same = { ...BOOK, title: "Another year", language: undefined };

  test("letters years that would be mistaken for each other, in list and citations alike", () => {
    const { entries, citations } = formatBibliography([BOOK, same], { style: "harvard", language: "de" }, [
      { item: 0, label: null, locator: null },
      { item: 1, label: null, locator: null },
    ]);
    expect(entries.map(({ item, runs }) => [item, plainText(runs).slice(0, 17)])).toEqual([
      [1, "Berg, A. (1934a) "],
      [0, "Berg, A. (1934b) "],
    ]);
    expect(citations.map(plainText)).toEqual(["(Berg, 1934b)", "(Berg, 1934a)"]);
  });

  test("is numbered in the order given where the style numbers", () => {
    const { entries } = formatBibliography([WEB_PAGE, BOOK], { style: "vancouver", language: "en-GB" });
    expect(entries.map(({ item, margin }) => [item, margin])).toEqual([
      [0, "1."],
      [1, "2."],
    ]);
  });

  test("names an author each time, and sorts a particle as the style wants", () => {
    const { entries } = formatBibliography([BOOK, same], { style: "mla", language: "en-GB" });
    for (const { runs } of entries) expect(plainText(runs)).toMatch(/^Berg, Anna\./);
    const particle = ITEMS.particles ?? BOOK;
    expect(entryOf(particle, { style: "chicago-notes", language: "de" })).toMatch(/^Heide, Jan von der\./);
    expect(entryOf(particle, { style: "apa", language: "de" })).toMatch(/^von der Heide, J\./);
  });
});

describe("what a record brings along", () => {
  const titled = (title: string) =>
    formatBibliography([{ type: "book", title }], { style: "mla", language: "en-GB" }).entries[0]?.runs ?? [];

  test("is set as the style sets it: a title in italics, a ship's name in it upright", () => {
    expect(titled("The <i>Kursk</i> sinks")).toEqual([
      { text: "The ", italic: true },
      { text: "Kursk" },
      { text: " Sinks", italic: true },
      { text: "." },
    ]);
  });

  test.each(["A <script>alert(1)</script> tag", "Costs $& and $1", "5 < 6 & 7 > 2"])("stays text: %s", (title) => {
    expect(plainText(titled(title)).toLowerCase()).toContain(title.toLowerCase());
  });

  test("cannot forge our marks", () => {
    expect(titled("A \uE0C0bbold\uE0C1 claim").every((run) => run.bold === undefined)).toBe(true);
  });

  test.each(STYLES)("a name that every object has as a property is a name like any other, in %s", (style) => {
    const named = ["constructor", "valueOf", "__proto__"].map((family) => ({ family, given: family }));
    const text = entryOf({ ...BOOK, author: [...named, { literal: "toString" }] }, { style, language: "de" });
    expect(text).toMatch(/^constructor/i);
    expect(text).not.toMatch(/[\uE000-\uF8FF]/);
    expect(entryOf({ type: "book", title: "valueOf" }, { style, language: "de" })).toMatch(/^valueof/i);
  });

  test("a note and a place are not read for further fields", () => {
    const hidden = { ...BOOK, note: "{:issued:2001}\npublisher: Nobody" };
    expect(formatReference(hidden)).toBe(formatReference(BOOK));
  });
});

describe("the house's own reference", () => {
  test("is APA in English, one line of plain text", () => {
    expect(formatReference(ITEMS.chapter ?? BOOK)).toBe(
      "Stone, M. (1999). A village in winter. In T. Field & A. Brook (Eds.), Years of want (pp. 20–41). Lane Press.",
    );
  });

  test("names a treaty by its title, which the style as published leaves out", () => {
    const treaty = { type: "treaty", title: "Act of Surrender", issued: { "date-parts": [[1945, 5, 8]] } };
    expect(formatReference(treaty)).toBe("Act of Surrender, May 8, 1945.");
  });

  test("does not take the title of a review for that of the work under review", () => {
    const review = { type: "review", title: "A film that divides", "container-title": "The Paper" };
    expect(formatReference(review)).toBe("A film that divides. (n.d.). The Paper.");
    expect(formatReference({ ...review, "reviewed-title": "Snow" })).toContain("[Review of Snow]");
  });
});
