import type { Creator } from "@retorquere/bibtex-parser";
import type { CslItem } from "@/lib/sources/csl";
import { readDoi } from "@/lib/sources/identifiers";
import { BIBTEX_TYPES } from "./kinds";

/** What the fields of BibTeX and BibLaTeX are in CSL. Pure. */

/** Fields of ours for what BibTeX has none for; others pass over fields that they do not know. */
export const BESIDE = "csl-";

/** The first field of a variable is the one that is written; classic BibTeX has a few of its own. */
export const TEXT_FIELDS: readonly [string, keyof CslItem][] = [
  ["booktitle", "container-title"],
  ["journaltitle", "container-title"],
  ["journal", "container-title"],
  ["maintitle", "container-title"],
  ["series", "collection-title"],
  ["volume", "volume"],
  ["issue", "issue"],
  ["edition", "edition"],
  ["pages", "page"],
  ["pagetotal", "number-of-pages"],
  ["volumes", "number-of-volumes"],
  ["part", "part-number"],
  ["chapter", "chapter-number"],
  ["publisher", "publisher"],
  ["institution", "publisher"],
  ["school", "publisher"],
  ["organization", "publisher"],
  ["location", "publisher-place"],
  ["address", "publisher-place"],
  ["doi", "DOI"],
  ["isbn", "ISBN"],
  ["issn", "ISSN"],
  ["pmid", "PMID"],
  ["pmcid", "PMCID"],
  ["url", "URL"],
  ["language", "language"],
  ["langid", "language"],
  ["hyphenation", "language"],
  ["note", "note"],
  ["annotation", "annote"],
  ["annote", "annote"],
  ["shorttitle", "title-short"],
  ["shortjournal", "container-title-short"],
  ["type", "genre"],
  ["version", "version"],
  ["library", "call-number"],
  ["origtitle", "original-title"],
  ["origpublisher", "original-publisher"],
  ["origlocation", "original-publisher-place"],
  ["eventtitle", "event-title"],
  ["venue", "event-place"],
  ["pubstate", "status"],
  ["howpublished", "medium"],
];

export const NAME_FIELDS: readonly [string, keyof CslItem][] = [
  ["author", "author"],
  ["editor", "editor"],
  ["translator", "translator"],
  ["bookauthor", "container-author"],
  ["director", "director"],
  ["scriptwriter", "script-writer"],
];

export const DATE_FIELDS: readonly [string, keyof CslItem][] = [
  ["date", "issued"],
  ["origdate", "original-date"],
  ["eventdate", "event-date"],
  ["urldate", "accessed"],
];

/** What `number` counts depends on the kind. */
export function numberVariable(kind: string): keyof CslItem {
  if (/^(article|review|periodical|suppperiodical)$/.test(kind)) return "issue";
  return /^(book|mvbook|inbook|collection|incollection|proceedings|inproceedings|reference|inreference)$/.test(kind)
    ? "collection-number"
    : "number";
}

const DEGREES: Record<string, string> = { phdthesis: "PhD thesis", mastersthesis: "Master’s thesis" };
const THESES: Record<string, string> = { phdthesis: "PhD thesis", mathesis: "Master’s thesis" };

/** An item as programs write CSL, and the names of the fields that are not in it. */
export function itemOf(kind: string, words: Record<string, string>, creators: Record<string, Creator[]>) {
  const item: Record<string, unknown> = { type: BIBTEX_TYPES[kind] ?? "document", genre: DEGREES[kind] };
  const left = new Set([...Object.keys(words), ...Object.keys(creators)]);
  const put = (field: string, variable: keyof CslItem, value: unknown) => {
    if (value === undefined || value === "") return;
    // A field that says what another said already says nothing new; one that says otherwise is told of.
    if (item[variable] === undefined || item[variable] === value) left.delete(field);
    item[variable] ??= value;
  };
  put("title", "title", joined(words.title, words.subtitle));
  // Many a file says only there where a page is.
  if (/^https?:\/\/\S+$/.test(words.howpublished ?? "")) put("howpublished", "URL", words.url ?? words.howpublished);
  left.delete("subtitle");
  if (words.type !== undefined) item.genre = undefined;
  for (const [field, variable] of TEXT_FIELDS) {
    if (left.has(field)) put(field, variable, textOf(field, words));
  }
  left.delete("booksubtitle");
  // A whole says its title twice, so that its parts inherit it as theirs.
  if (item["container-title"] === item.title) delete item["container-title"];
  put("number", numberVariable(kind), words.number);
  for (const [field, variable] of NAME_FIELDS) put(field, variable, namesOf(creators[field]));
  for (const [field, variable] of DATE_FIELDS) put(field, variable, words[field]);
  put("year", "issued", yearOf(words));
  for (const part of ["month", "day"]) if (words.year !== undefined) left.delete(part);
  putEprint(words, put, item);
  for (const field of ["entrysubtype", "crossref", "urlyear"]) left.delete(field);
  return { item, left: [...left] };
}

const joined = (title?: string, subtitle?: string): string | undefined =>
  title !== undefined && subtitle !== undefined && subtitle !== "" ? `${title}: ${subtitle}` : title;

function textOf(field: string, words: Record<string, string>): string | undefined {
  const value = words[field];
  if (value === undefined) return undefined;
  if (field === "booktitle") return joined(value, words.booksubtitle);
  if (field === "url") return unescaped(value);
  if (field === "doi") return readDoi(unescaped(value)) ?? unescaped(value);
  if (field === "pages") return value.replace(/\s*[–—-]+\s*/g, "-");
  if (field === "type") return THESES[value] ?? value;
  if (/^(language|langid|hyphenation)$/.test(field)) return LANGUAGES[value.toLowerCase()] ?? value;
  return value;
}

/** Addresses stand as they are, but some programs write them for TeX all the same: "a{\_}b". */
const unescaped = (address: string): string =>
  address
    .replace(/\{?(?:\\textasciitilde|\\~|~)(?:\s*\{\})?\}?/g, "~")
    .replace(/\{\\([_%&#$])\}|\\([_%&#$])/g, (_, inBraces?: string, alone?: string) => inBraces ?? alone ?? "");

/** Names that BibTeX and Babel have for languages. */
const LANGUAGES: Record<string, string> = {
  english: "en",
  american: "en-US",
  usenglish: "en-US",
  british: "en-GB",
  ukenglish: "en-GB",
  german: "de",
  ngerman: "de",
  french: "fr",
  italian: "it",
  spanish: "es",
  portuguese: "pt",
  dutch: "nl",
  polish: "pl",
  czech: "cs",
  russian: "ru",
  ukrainian: "uk",
  latvian: "lv",
  lithuanian: "lt",
  estonian: "et",
  hungarian: "hu",
  hebrew: "he",
  arabic: "ar",
  greek: "el",
  latin: "la",
};

function namesOf(creators: readonly Creator[] | undefined) {
  return creators
    ?.filter(({ lastName, name }) => (lastName ?? name) !== "others")
    .map(({ name, lastName, firstName, prefix, suffix }) =>
      lastName === undefined
        ? { literal: name ?? firstName ?? "" }
        : { family: lastName, given: firstName, "non-dropping-particle": prefix, suffix },
    );
}

/** Of classic BibTeX: the month is a number where the parser knows it, else words. */
function yearOf({ year, month, day }: Record<string, string>): string | undefined {
  if (year === undefined || month === undefined || !/^\d{4}$/.test(year)) return year?.replace("--", "–");
  const [ofMonth, ofDay] = dayIn(month) ?? [month, day];
  if (!/^\d{1,2}$/.test(ofMonth)) return `${month} ${year}`;
  const days = ofDay !== undefined && /^\d{1,2}$/.test(ofDay) ? `-${ofDay.padStart(2, "0")}` : "";
  return `${year}-${ofMonth.padStart(2, "0")}${days}`;
}

/**
 * `"3~" # mar` and `mar # "~3"`, which come as "3 03" and "03 3": month and day. Null when nobody can tell which
 * is which.
 */
function dayIn(month: string): [string, string] | null {
  const [, first = "", second = ""] = /^(\d{1,2})\s(\d{1,2})$/.exec(month) ?? [];
  const isDay = (part: string) => /^[1-9]$/.test(part) || Number(part) > 12;
  if (isDay(first) === isDay(second)) return null;
  return isDay(first) ? [second, first] : [first, second];
}

type Put = (field: string, variable: keyof CslItem, value: unknown) => void;

/** arXiv and PubMed numbers stand under `eprint`. */
function putEprint(words: Record<string, string>, put: Put, item: Record<string, unknown>): void {
  const kind = (words.eprinttype ?? words.archiveprefix ?? "").toLowerCase();
  if (words.eprint === undefined || !/^(arxiv|pubmed)$/.test(kind)) return;
  if (kind === "pubmed") put("eprint", "PMID", words.eprint);
  else put("eprint", "custom", { arXiv: words.eprint });
  for (const field of ["eprinttype", "archiveprefix", "primaryclass", "eprintclass"]) put(field, "custom", item.custom);
}
