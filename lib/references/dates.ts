import { z } from "zod";
import { LANGUAGE_FACTS, type Language } from "./vocabulary";

/** A date as the processor takes it: parts, or words for what has none. */
export interface CslDate {
  "date-parts"?: number[][];
  season?: number;
  circa?: 1;
  literal?: string;
}

/** What a date needs words for is said with these. */
export interface DateWords {
  language: Language;
  /** "ca.", as the language has it. */
  circa: string;
  /** "BC", likewise. */
  before: string;
  /** Whether the style sets an approximate date apart from an exact one; else we say it in words. */
  tellsCirca: boolean;
}

const given = z.looseObject({ "date-parts": z.array(z.array(z.number())).optional(), edtf: z.string().optional() });

/**
 * A date of a record for the processor. EDTF level 1 knows more than it does: approximate dates are told by the
 * style if it tells them, ranges are two dates, and the rest (uncertain, open, years with unknown digits) is given in
 * words, so that no date is dropped and none looks surer than it is. Anything else comes back as it is.
 */
export function cslDate(date: unknown, words: DateWords): unknown {
  const { data } = given.safeParse(date);
  const [from, to] = data?.["date-parts"] ?? [];
  if (from && to && !isAlike(from, to)) {
    return { literal: `${dayWords(from, words)}–${dayWords(to, words)}` };
  }
  return from || data?.edtf === undefined ? date : fromEdtf(data.edtf, words);
}

function fromEdtf(edtf: string, words: DateWords): CslDate {
  const ends = edtf.split("/");
  const [from, to] = ends.map(readEnd);
  const other = { literal: edtf };
  if (from === undefined || from === null || to === null) return other;
  if (to === undefined) return oneDate(from, words) ?? other;
  if (isPlain(from) && isPlain(to) && isAlike(from.parts, to.parts)) return { "date-parts": [from.parts, to.parts] };
  return { literal: `${endWords(from, words)}–${endWords(to, words)}` };
}

interface Day {
  parts: number[];
  season?: number | undefined;
  approximate: boolean;
  uncertain: boolean;
}
/** Of an interval: a day, no end at all, or one that is not known. */
type End = Day | "open" | "unknown";

const DAY = /^(-?\d{4}|Y-?\d{5,})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[^?~%]*)?([?~%]?)$/;

/** Null for what only stands for itself: "193X". */
function readEnd(text: string): End | null {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  const [, year = "", month, day, mark = ""] = DAY.exec(text) ?? [];
  if (year === "") return null;
  const astronomical = Number(year.replace("Y", ""));
  // There is no year 0 in a reference: the year before 1 is 1 BCE, which the processor knows as -1.
  const parts = [astronomical > 0 ? astronomical : astronomical - 1];
  const number = Number(month);
  const season = number >= 21 && number <= 24 ? number - 20 : undefined;
  // An unknown month leaves the year, an unknown day the month.
  if (number >= 1 && number <= 12) parts.push(number, ...(Number(day) >= 1 ? [Number(day)] : []));
  return { parts, season, approximate: "~%".includes(mark || " "), uncertain: "?%".includes(mark || " ") };
}

const isPlain = (end: End): end is Day =>
  typeof end === "object" && !end.approximate && !end.uncertain && end.season === undefined;

/** Two dates of the same length and era: of others the processor makes no range, or a wrong one. */
const isAlike = (from: readonly number[], to: readonly number[]) =>
  from.length === to.length && Number(from[0]) > 0 === Number(to[0]) > 0;

function oneDate(end: End, words: DateWords): CslDate | null {
  if (typeof end === "string") return null;
  if (end.uncertain || (end.approximate && !words.tellsCirca)) return { literal: endWords(end, words) };
  return {
    "date-parts": [end.parts],
    ...(end.season !== undefined && { season: end.season }),
    ...(end.approximate && { circa: 1 as const }),
  };
}

function endWords(end: End, words: DateWords): string {
  if (end === "open") return "";
  if (end === "unknown") return "?";
  return `${end.approximate ? `${words.circa} ` : ""}${dayWords(end.parts, words)}${end.uncertain ? "?" : ""}`;
}

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

/** "May 1932" in the language; a year alone, and one that the calendar cannot reach, as it is. */
function dayWords(parts: readonly number[], { language, before }: DateWords): string {
  const [year = 0, month, day = 1] = parts;
  if (year < 0) return `${-year} ${before}`;
  if (month === undefined || year > 9999) return parts.join("-");
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  const locale = LANGUAGE_FACTS[language].csl;
  return new Intl.DateTimeFormat(locale, { ...FORMS[parts.length - 1], timeZone: "UTC", calendar: "gregory" }).format(
    date,
  );
}
