import { expect, test } from "vitest";
import { LOCALE_TEXTS, STYLE_TEXTS } from "@/lib/generated/csl";
import type { CslNode } from "@/lib/references/csl-tree";
import { OWN_TERMS } from "@/lib/references/terms/terms";
import { LANGUAGES, type Language } from "@/lib/references/vocabulary";

// A term that a locale lacks or leaves in English would stand in a reference as if it were of its language.

const beneath = (node: CslNode): CslNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : beneath(child))),
];
const parsed = (text: string): CslNode[] => beneath(JSON.parse(text));
const keyOf = (name: string, form = "long") => (form === "long" ? name : `${name} ${form}`);
const wordsOf = (node: CslNode): string[] =>
  node.children.flatMap((child) => (typeof child === "string" ? [child] : wordsOf(child)));

const published = (language: Language) =>
  new Map(
    parsed(LOCALE_TEXTS[language])
      .filter(({ name }) => name === "term")
      .map((term) => [keyOf(term.attrs.name ?? "", term.attrs.form), wordsOf(term)]),
  );
const ENGLISH = published("en-US");

const PLACES = "page chapter section paragraph article-locator volume issue note line verse title-locator".split(" ");

/** Every term that a style may ask for, through a label as well. */
function asked(): Set<string> {
  const keys = PLACES.flatMap((place) => [keyOf(place), keyOf(place, "short")]);
  for (const node of Object.values(STYLE_TEXTS).flatMap(parsed)) {
    if (node.attrs.term !== undefined) keys.push(keyOf(node.attrs.term, node.attrs.form));
    const labels = [...(node.name === "names" ? beneath(node) : []), node].filter(({ name }) => name === "label");
    for (const { attrs } of labels)
      for (const name of (node.attrs.variable ?? "").split(" ")) keys.push(keyOf(name, attrs.form));
  }
  return new Set(keys.filter((key) => ENGLISH.has(key)));
}

/** Words that are the same in both languages. */
const ALIKE: Record<Language, string> = {
  "en-GB": "",
  "en-US": "",
  de: "in, page-range-delimiter, section symbol, software, patent",
  fr: [
    "in, collection, figure, note, page, section, section symbol, version, volume, article-locator, article-locator short",
    "chapter short, line short, note short, page short, title-locator short, verse short, volume short",
    "illustrator short, narrator short, number-of-pages short, number-of-volumes short",
  ].join(", "),
  lv: "page-range-delimiter, section symbol",
  pl: "page-range-delimiter, section symbol, internet, patent, article-locator short",
  ru: "page-range-delimiter, section symbol",
  uk: "page-range-delimiter, section symbol",
};

test.each(LANGUAGES.filter((language) => !language.startsWith("en")))(
  "%s has words of its own for every term",
  (language) => {
    const theirs = published(language);
    const alike = new Set(ALIKE[language].split(", "));
    const english = [...asked()].filter((key) => {
      const words = [OWN_TERMS[language][key] ?? theirs.get(key) ?? ENGLISH.get(key) ?? []].flat();
      const isEnglish = words[0] === ENGLISH.get(key)?.[0] && words.join("") !== "";
      const isLatin = ["ru", "uk"].includes(language) && /[a-z]/i.test(words.join(""));
      return (isEnglish || isLatin) && !alike.has(key);
    });
    expect(english).toEqual([]);
  },
);

test.each(LANGUAGES)("%s: our words are for terms that there are", (language) => {
  const unknown = Object.keys(OWN_TERMS[language]).filter((key) => !ENGLISH.has(key));
  expect(unknown).toEqual([]);
});
