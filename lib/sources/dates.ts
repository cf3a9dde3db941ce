import { isEdtf } from "@/lib/fields";
import type { CslDate } from "./csl";

/** Dates between what people write, EDTF level 1 and CSL-JSON. Pure. */

/** Year, month and day of a plain EDTF date; null for intervals, seasons and uncertain dates. */
export function dateParts(edtf: string): number[] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf);
  if (!match) return null;
  const parts = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return (parts[1] ?? 1) <= 12 ? parts : null;
}

/** An EDTF date as it is kept: in parts where those say all of it. */
export function dateOf(edtf: string): CslDate {
  const ends = edtf.split("/").map(dateParts);
  return ends.every((end) => end !== null) ? { "date-parts": ends } : { edtf };
}

/** A kept date as the form shows it: EDTF, or the words of the source in brackets; undefined when there is none. */
export function writeDate(date: CslDate | undefined): string | undefined {
  if (date?.edtf !== undefined) return date.edtf;
  if (date?.["date-parts"] !== undefined) return date["date-parts"].map(writeParts).join("/");
  return date?.literal === undefined ? undefined : `[${date.literal}]`;
}

const writeParts = (parts: readonly number[]) =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");

/** First year named in a date; null when there is none. Astronomical: 0 is 1 BCE. */
export function yearOf(date: CslDate | undefined): number | null {
  const year = date?.["date-parts"]?.[0]?.[0] ?? (date?.edtf ?? date?.literal)?.match(/-?\d{4}/)?.[0];
  return year === undefined ? null : Number(year);
}

/**
 * What a person or a catalogue wrote as EDTF level 1: "[1938?]", "c. 1938", "1932–33", "8 May 1932",
 * "1930s". Null when it cannot be read so without guessing.
 */
export function readDate(written: string): string | null {
  const words = written
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/^©\s*/, "")
    .replace(/\.$/, "")
    .trim();
  if (isEdtf(words)) return words;
  const circa = /^(?:c|ca|circa|about|um|около|ок|бл|vers|około|ap)\.?\s*(\d{4})$/iu.exec(words);
  if (circa) return `${circa[1]}~`;
  const decade = /^(\d{3})0s$/.exec(words);
  if (decade) return `${decade[1]}X`;
  const range = /^(\d{4})\s*[-–—/]\s*(\d{2}|\d{4})$/.exec(words);
  if (range) return readRange(range[1] ?? "", range[2] ?? "");
  return readDay(words);
}

/** "1932–33" and "1932–1933"; "1932-05" never comes here, since it is a month. */
function readRange(from: string, to: string): string | null {
  const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
  return Number(end) > Number(from) ? `${from}/${end}` : null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "8 May 1932", "May 8, 1932", "May 1932". Days in figures alone are not read: 5/8/1932 is two dates. */
function readDay(words: string): string | null {
  const [, before, name = "", after, year] =
    /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(words) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year === undefined || month === 0 || !isMonth(name, month) || (before && after)) return null;
  const day = before ?? after;
  const edtf = `${year}-${String(month).padStart(2, "0")}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
  return isEdtf(edtf) ? edtf : null;
}

const isMonth = (name: string, month: number) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" })
    .format(Date.UTC(2000, month - 1))
    .toLowerCase()
    .startsWith(name.toLowerCase()) || /^sept$/i.test(name);
