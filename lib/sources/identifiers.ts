import type { CslItem } from "./csl";
import type { CslType } from "./vocabulary";

/**
 * What identifies an item: normal forms, check digits and which of them name one item alone. Pure.
 * ISBN: ISO 2108; ISSN: ISO 3297; DOI: ISO 26324; arXiv: the forms since 1991 and since April 2007.
 */

export const IDENTIFIER_SCHEMES = ["DOI", "ISBN", "ISSN", "PMID", "OCLC", "ARXIV", "URL", "ARCHIVE"] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

export interface Identifier {
  scheme: IdentifierScheme;
  /** In normal form, so that two ways to write it are equal. */
  value: string;
}

const bare = (written: string) => written.trim().replace(/[\s\u2010-\u2015-]/g, "");

/** Without "doi:" or a resolver's address; as written otherwise. Null when it is no DOI. */
export function readDoi(written: string): string | null {
  const doi = written
    .trim()
    .replace(/^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, "")
    .replace(/[.,;]+$/, "");
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(doi) ? doi : null;
}

const isbnDigits = (written: string) => bare(written.replace(/^isbn(?:-1[03])?:?\s*/i, "")).toUpperCase();

/** Whether it is written as an ISBN is, and is none: its last digit does not fit the others. */
export const isMistypedIsbn = (written: string): boolean =>
  /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(isbnDigits(written)) && readIsbn(written) === null;

/** Thirteen digits, of ten or thirteen with a right check digit; else null. */
export function readIsbn(written: string): string | null {
  const digits = isbnDigits(written);
  if (/^97[89]\d{10}$/.test(digits)) return digits.endsWith(checkDigit13(digits)) ? digits : null;
  if (!/^\d{9}[\dX]$/.test(digits) || !digits.endsWith(checkDigit10(digits))) return null;
  const thirteen = `978${digits.slice(0, 9)}`;
  return thirteen + checkDigit13(thirteen);
}

/** Of the first nine digits of an ISBN-10; "X" stands for ten. */
function checkDigit10(digits: string): string {
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** Of the first twelve digits of an ISBN-13. */
function checkDigit13(digits: string): string {
  const sum = Array.from(digits.slice(0, 12), Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** "0302-9743", with a right check digit; else null. */
export function readIssn(written: string): string | null {
  const digits = bare(written.replace(/^(?:e-?)?issn:?\s*/i, "")).toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits)) return null;
  const sum = Array.from(digits.slice(0, 7), Number).reduce((total, digit, index) => total + digit * (8 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  if (!digits.endsWith(check === 10 ? "X" : String(check))) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export function readPmid(written: string): string | null {
  const id = written
    .trim()
    .replace(/^(?:pmid:?\s*|(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)/i, "")
    .replace(/\/$/, "");
  return /^[1-9]\d{0,8}$/.test(id) ? id : null;
}

export function readOclc(written: string): string | null {
  const id = written
    .trim()
    .replace(/^(?:oclc:?\s*|https?:\/\/(?:www\.|search\.)?worldcat\.org\/(?:oclc|title)\/|\(OCoLC\)|oc[mn]|on)/i, "")
    .replace(/^0+/, "");
  return /^\d{1,14}$/.test(id) ? id : null;
}

/** Without its version: every version is the same preprint. */
export function readArxiv(written: string): string | null {
  const id = written.trim().replace(/^(?:arxiv:\s*|(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/)/i, "");
  const [, name] = /^(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/.exec(id) ?? [];
  return name ?? null;
}

/** A web address without what does not change where it leads: fragment, trailing slash, case of the host. */
export function readUrl(written: string): string | null {
  if (!URL.canParse(written.trim())) return null;
  const url = new URL(written.trim());
  if (!["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return url.href.replace(/\/$/, "");
}

/** Several of a kind may stand in one field, as catalogues give them, with words in brackets: each in normal form. */
export function readEach(written: string | undefined, read: (one: string) => string | null): (string | null)[] {
  const parts = (written ?? "")
    .replace(/\([^)]*\)/g, " ")
    .split(/[,;|]/)
    .filter((part) => part.trim() !== "");
  // Spaces stand within a number as well as between two.
  return parts.flatMap((part) => (read(part) === null ? part.trim().split(/\s+/).map(read) : [read(part)]));
}

/** What was pasted, when it is an identifier and nothing else: the scheme that fits, and its normal form. */
export function readIdentifier(written: string): Identifier | null {
  const said = /^\s*(doi|isbn|pmid|oclc|arxiv|issn)\b/i.exec(written)?.[1]?.toUpperCase();
  const readers = Object.entries(READERS).filter(([scheme]) => said === undefined || scheme === said);
  for (const [scheme, read] of readers) {
    const value = read(written);
    // A bare number may be many things; these are believed only when they are named.
    const isBare = /^\d+$/.test(written.trim()) && (scheme === "PMID" || scheme === "OCLC");
    if (value !== null && !isBare) return { scheme: scheme as IdentifierScheme, value: normal(scheme, value) };
  }
  return null;
}

const READERS = {
  DOI: readDoi,
  ISBN: readIsbn,
  PMID: readPmid,
  ARXIV: readArxiv,
  OCLC: readOclc,
  ISSN: readIssn,
  // As address bars show it.
  URL: (written: string) => readUrl(/^www\.\S+$/i.test(written.trim()) ? `https://${written.trim()}` : written),
};

/** DOIs are the same in any case. */
const normal = (scheme: string, value: string) => (scheme === "DOI" ? value.toLowerCase() : value);

export interface IdentifierRow extends Identifier {
  /** Whether it names this item and no other: then no two standing sources may have it. */
  own: boolean;
}

/** Everything that identifies an item, each once. What is not well formed identifies nothing. */
export function identifiersOf(csl: CslItem): IdentifierRow[] {
  const whole = isWhole(csl);
  const rows: [IdentifierScheme, (string | null)[], boolean][] = [
    ["DOI", one(csl.DOI, (doi) => readDoi(doi)?.toLowerCase() ?? null), true],
    ["ISBN", readEach(csl.ISBN, readIsbn), whole],
    ["ISSN", readEach(csl.ISSN, readIssn), csl.type === "periodical"],
    ["PMID", one(csl.PMID, readPmid), true],
    ["OCLC", one(csl.custom?.OCLC, readOclc), whole],
    ["ARXIV", one(csl.custom?.arXiv, readArxiv), true],
    ["URL", one(csl.URL, readUrl), false],
    ["ARCHIVE", [shelfMark(csl)], false],
  ];
  return rows.flatMap(([scheme, values, own]) =>
    [...new Set(values)].flatMap((value) => (value === null || value.length > LONGEST ? [] : { scheme, value, own })),
  );
}

/** An address may grow when it is written out; so long, it is not looked for. */
const LONGEST = 2000;

const one = (written: string | undefined, read: (one: string) => string | null) =>
  written === undefined ? [] : [read(written)];

/** The archive and what it files the item under, folded so that blanks and case do not matter. */
function shelfMark({ archive, archive_collection, archive_location, "call-number": call }: CslItem): string | null {
  const place = archive_location ?? call;
  if (archive === undefined || place === undefined) return null;
  return [archive, archive_collection, place]
    .flatMap((part) => part ?? [])
    .join(" / ")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .slice(0, 500);
}

/** Parts of something that has the number: a chapter has the ISBN of its book. */
const PARTS: readonly CslType[] = [
  "chapter",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "paper-conference",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "review",
  "review-book",
  "figure",
  "graphic",
  "speech",
  "interview",
];

/** Whether an ISBN or OCLC number is the item's own; volumes of a work often share the one of the set. */
const isWhole = ({ type, volume, ...csl }: CslItem) =>
  !PARTS.includes(type) && volume === undefined && csl["part-number"] === undefined;
