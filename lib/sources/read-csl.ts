import { type CslDate, type CslItem, type CslName, DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from "./csl";
import { cslItem, cslName, filled } from "./csl";
import { dateOf, readDate } from "./dates";
import { CSL_TYPES, type CslType } from "./vocabulary";

/** An item, and what of it is left out since it is longer than a record may be: "author (after 5,000 names)". */
export interface ReadItem {
  item: CslItem;
  left: string[];
}

/**
 * Reads an item of CSL-JSON as services and programs really write it: lists where a text belongs, years as
 * text, types of their own, markup in titles. What cannot be read is left out; null when there is no title.
 * Pure.
 */
export const readCsl = (given: unknown): CslItem | null => readItem(given)?.item ?? null;

/** As `readCsl`, for whoever tells what was left out. Pure. */
export function readItem(given: unknown): ReadItem | null {
  if (!isRecord(given)) return null;
  const title = [textOf(given.title), textOf(given.subtitle)].filter((part) => part !== undefined).join(": ");
  if (title === "") return null;
  const left: string[] = [];
  const item: Record<string, unknown> = { type: typeOf(given.type), title: shortened("title", title, left) };
  for (const variable of TEXT_VARIABLES) {
    const text = textOf(given[variable]) ?? textOf(given[OLDER_NAMES[variable] ?? variable]);
    item[variable] = shortened(variable, text, left);
  }
  for (const variable of NAME_VARIABLES) item[variable] = namesOf(variable, given[variable], left);
  for (const variable of DATE_VARIABLES) item[variable] = readCslDate(given[variable]);
  item.custom = customOf(given.custom, left);
  const parsed = cslItem.safeParse(filled(item));
  return parsed.success ? { item: parsed.data, left } : null;
}

/** What variables were called before CSL 1.0.2. */
const OLDER_NAMES: Partial<Record<string, string>> = {
  "container-title-short": "journalAbbreviation",
  "title-short": "shortTitle",
  "event-title": "event",
};

const LONGEST_TEXT = 4000;
/** Some papers of physics have as many authors. */
const MOST_NAMES = 5000;

/** As much of a text as a record has room for; never half a character. */
function shortened(variable: string, text: string | undefined, left: string[]): string | undefined {
  if (text === undefined || text.length <= LONGEST_TEXT) return text;
  left.push(`${variable} (after ${LONGEST_TEXT.toLocaleString("en-GB")} characters)`);
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}

/** Types of Crossref and of CSL 1.0.1 that have another name now. */
const OTHER_TYPES: Record<string, CslType> = {
  "journal-article": "article-journal",
  "book-chapter": "chapter",
  "book-section": "chapter",
  "book-part": "chapter",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "reference-entry": "entry",
  "proceedings-article": "paper-conference",
  "posted-content": "article",
  dissertation: "thesis",
  "report-component": "report",
  "web-page": "webpage",
};

function typeOf(given: unknown): CslType {
  if (typeof given !== "string") return "document";
  return CSL_TYPES.find((type) => type === given) ?? OTHER_TYPES[given] ?? "document";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Invisible characters that would turn the direction of what follows. */
const TURNING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** One line of text; of a list the first. Undefined for nothing. */
function textOf(given: unknown): string | undefined {
  const value: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  // TeX has an i without its dot for what stands above it.
  const dotted = withoutMarkup(String(value)).replace(/ı(?=\p{M})/gu, "i");
  const text = dotted.normalize("NFC").replace(TURNING, " ").replace(/\s+/gu, " ").trim();
  return text === "" ? undefined : text;
}

/**
 * Tags of the kinds that titles come with (HTML, JATS, MathML) go, and their text stays; entities are read. Some
 * programs write "&amp;lt;", and what was read must not be another thing when it is read again. More than `TIMES` of it
 * within one another nobody writes by mistake.
 */
function withoutMarkup(text: string): string {
  let plain = text;
  for (let time = 0; time < TIMES; time += 1) plain = withLessMarkup(plain);
  return plain;
}

const TIMES = 4;

const withLessMarkup = (text: string): string =>
  text
    .replace(/<\/?(?:jats:[a-z-]+|mml:[a-z-]+|i|b|u|em|strong|sup|sub|scp|sc|span|p|br|title)(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, (found, figures?: string, hex?: string) => {
      const code = figures === undefined ? Number.parseInt(hex ?? "", 16) : Number(figures);
      // Halves of a character are none.
      return code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) ? found : String.fromCodePoint(code);
    });

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function namesOf(variable: string, given: unknown, left: string[]): CslName[] | undefined {
  if (!Array.isArray(given)) return undefined;
  if (given.length > MOST_NAMES) left.push(`${variable} (after ${MOST_NAMES.toLocaleString("en-GB")} names)`);
  return given.slice(0, MOST_NAMES).flatMap((one: unknown) => nameOf(one) ?? []);
}

function nameOf(given: unknown): CslName | undefined {
  if (typeof given === "string") return nameOf({ literal: given });
  if (!isRecord(given)) return undefined;
  const literal = textOf(given.literal ?? given.name);
  const name = filled({
    family: textOf(given.family),
    given: textOf(given.given),
    "dropping-particle": textOf(given["dropping-particle"]),
    "non-dropping-particle": textOf(given["non-dropping-particle"]),
    suffix: textOf(given.suffix),
    "comma-suffix": given["comma-suffix"] ? true : undefined,
    "static-ordering": given["static-ordering"] ? true : undefined,
  });
  const whole = "family" in name ? name : { literal: literal ?? textOf(given.given) };
  const parsed = cslName.safeParse(whole);
  return parsed.success ? parsed.data : undefined;
}

function customOf(given: unknown, left: string[]) {
  if (!isRecord(given)) return undefined;
  const names = ["arXiv", "OCLC", "archivedCopy", "archivedOn"];
  const custom = filled(Object.fromEntries(names.map((name) => [name, shortened(name, textOf(given[name]), left)])));
  return Object.keys(custom).length === 0 ? undefined : custom;
}

/** A date of CSL-JSON in any of its forms; undefined when it says nothing. */
export function readCslDate(given: unknown): CslDate | undefined {
  if (typeof given === "string" || typeof given === "number") return fromWords(textOf(given));
  if (!isRecord(given)) return undefined;
  const edtf = textOf(given.edtf);
  const read = edtf === undefined ? null : readDate(edtf);
  if (read !== null) return dateOf(read);
  const ends = (Array.isArray(given["date-parts"]) ? given["date-parts"] : []).map(partsOf);
  const known = ends.filter((parts) => parts.length > 0).slice(0, 2);
  if (known.length === 0) return fromWords(textOf(given.raw ?? given.literal));
  const mark = given.circa ? "~" : "";
  const written = known.map((parts, index) => `${edtfOf(parts, index === 0 ? seasonOf(given.season) : null)}${mark}`);
  const whole = readDate(written.join("/"));
  return whole === null ? fromWords(written.join("/")) : dateOf(whole);
}

function fromWords(words: string | undefined): CslDate | undefined {
  if (words === undefined) return undefined;
  const edtf = readDate(words);
  return edtf === null ? { literal: words.slice(0, 200) } : dateOf(edtf);
}

/** Year, month, day as far as they are given and possible. */
function partsOf(given: unknown): number[] {
  const numbers = Array.isArray(given)
    ? given.map((part) => (part === null || part === "" ? Number.NaN : Number(part)))
    : [];
  const end = numbers.findIndex((part, index) => !isPart(part, index));
  return numbers.slice(0, end === -1 ? 3 : Math.min(end, 3));
}

const isPart = (part: number, index: number) =>
  Number.isInteger(part) &&
  (index === 0 ? Math.abs(part) <= 9999 && part !== 0 : part >= 1 && part <= (index === 1 ? 12 : 31));

/** CSL counts seasons from spring as 1, and some write them as months from 13 or 21. */
function seasonOf(given: unknown): number | null {
  const season = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 }[String(given).toLowerCase()] ?? Number(given);
  return season >= 1 && season <= 4 ? season : null;
}

function edtfOf([year = 0, month, day]: readonly number[], season: number | null): string {
  // CSL counts years before the common era from -1, EDTF from 0.
  const astronomical = year < 0 ? year + 1 : year;
  const written = `${astronomical < 0 ? "-" : ""}${String(Math.abs(astronomical)).padStart(4, "0")}`;
  if (month === undefined && season !== null) return `${written}-${20 + season}`;
  return [written, month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, "0"))).join("-");
}
