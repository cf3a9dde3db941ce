import type { CslItem } from "@/lib/sources/csl";
import { readDate } from "@/lib/sources/dates";
import { readDoi } from "@/lib/sources/identifiers";
import { parseNames } from "@/lib/sources/names";
import { brokenRecord, type ReadRecord, recordOf, type Variable, variableNamed, withBeside } from "./beside";
import { RIS_TYPES } from "./kinds";
import type { Piece } from "./piece";
import { BESIDE_TAG, TEXT_TAGS, containerTags, isWholeKind, nameTags } from "./ris-tags";

/** Reads a record of RIS: lines of a tag and its value. A line without a tag goes on with the one before. Pure. */
export function readRis({ text, fault }: Piece): ReadRecord {
  const tags = tagsOf(text);
  const label = tags.get("ID")?.[0] ?? "";
  if (fault !== null) return brokenRecord(label, fault);
  const left = new Set(tags.keys());
  const kind = first(tags, "TY")?.toUpperCase() ?? "";
  const item: Record<string, unknown> = { type: RIS_TYPES[kind] ?? "document" };
  const take: Take = (tag, variable, value) => {
    if (value === undefined || value === "") return;
    if (item[variable] === undefined || item[variable] === value) left.delete(tag);
    item[variable] ??= value;
  };
  for (const tag of TITLES) take(tag, "title", textOf(tags, tag));
  // A book may have its title under BT.
  if (item.title === undefined) take("BT", "title", first(tags, "BT"));
  const has = (tag: string) => tags.has(tag);
  for (const tag of ["DO", "M3"]) take(tag, "DOI", readDoi(first(tags, tag) ?? "") ?? undefined);
  for (const [tag, variable] of [...containerTags(kind, has), ...TEXT_TAGS]) {
    if (left.has(tag)) take(tag, variable, textOf(tags, tag));
  }
  for (const [tag, variable] of nameTags(kind, has)) take(tag, variable, namesOf(tags.get(tag)));
  for (const tag of ["DA", "PY", "Y1"]) take(tag, "issued", dateOf(datedBy(tags, tag)));
  take("Y2", "accessed", dateOf(first(tags, "Y2")));
  takePages(tags, kind, take);
  takeNumbers(tags, take);
  for (const tag of ["TY", "ER", "ID", "EP", "PY", "Y1", BESIDE_TAG]) left.delete(tag);
  const beside = (tags.get(BESIDE_TAG) ?? []).map(besideOf);
  const lost = beside.some((one) => one === null) ? [BESIDE_TAG] : [];
  return recordOf(
    label,
    withBeside(
      item,
      beside.flatMap((one) => (one === null ? [] : [one])),
    ),
    [...left, ...lost],
  );
}

/** Values by tag, in their order. */
function tagsOf(text: string): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of text.split("\n")) {
    const [, tag, value = ""] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?:\s+(.*?))?\s*$/.exec(line) ?? [];
    if (tag === undefined) {
      if (line.trim() !== "" && values.length > 0) values[values.length - 1] += ` ${line.trim()}`;
      continue;
    }
    values = tags.get(tag) ?? [];
    values.push(value);
    tags.set(tag, values);
  }
  return new Map([...tags].filter(([, all]) => all.some((value) => value !== "")));
}

const first = (tags: ReadonlyMap<string, string[]>, tag: string): string | undefined => tags.get(tag)?.[0];

/** Catalogues end a title and a place with the sign that stands before the next on their cards: "Riga :". */
function textOf(tags: ReadonlyMap<string, string[]>, tag: string): string | undefined {
  const text = tags.get(tag)?.join("; ");
  return ON_CARDS.includes(tag) ? text?.replace(/\s*[,:;/]$/, "") : text;
}

const TITLES = ["TI", "T1", "CT"];
const ON_CARDS = [...TITLES, "PB", "CY"];

const namesOf = (values: string[] | undefined) => (values === undefined ? undefined : parseNames(values.join("\n")));

/** A day without a year is one of the year that is given; one of another year is some other day. */
function datedBy(tags: ReadonlyMap<string, string[]>, tag: string): string | undefined {
  const [value, year] = [first(tags, tag), /\d{4}/.exec(first(tags, "PY") ?? "")?.[0]];
  if (tag !== "DA" || value === undefined || year === undefined || value.includes(year)) return value;
  return readDate(`${value} ${year}`) === null ? undefined : `${value} ${year}`;
}

/** "1932/05/08/", "1932///", "1932/05/08/Labour Day", or words. */
function dateOf(written: string | undefined): string | undefined {
  const [, year, month = "", day = "", words = ""] =
    /^(\d{4})\/(\d{0,2})\/?(\d{0,2})\/?(.*)$/.exec(written ?? "") ?? [];
  if (year === undefined) return written;
  // "1932/1933" is two years.
  if (/^\d{4}\/\d{4}$/.test(written ?? "")) return written;
  const parts = [year, month, day].filter((part) => part !== "").map((part) => part.padStart(2, "0"));
  return words === "" || parts.length > 1 ? parts.join("-") : `${words} ${year}`;
}

type Take = (tag: string, variable: keyof CslItem, value: unknown) => void;

/** Where it stands in something; or, of a whole book, how many it has: "312 p.". */
function takePages(tags: ReadonlyMap<string, string[]>, kind: string, take: Take): void {
  const [start, end = ""] = [first(tags, "SP"), first(tags, "EP")];
  const [, all] = /^(\d+)\s*(?:pp?|pages|S|с)\.?$/i.exec(start ?? "") ?? [];
  if (all !== undefined && end === "" && isWholeKind(kind)) take("SP", "number-of-pages", all);
  else take("SP", "page", end === "" || end === start ? start : `${start}-${end}`);
}

/** SN is an ISBN or an ISSN, as its digits say; AN one of several databases, as it says itself. */
function takeNumbers(tags: ReadonlyMap<string, string[]>, take: Take): void {
  const numbers = (tags.get("SN") ?? []).flatMap((written) => written.split(/[,;]\s*/));
  const isIssn = (number: string) =>
    /^\D*\d{4}-?\d{3}[\dX]\b/i.test(number) && number.replace(/[^\dX]/gi, "").length === 8;
  take("SN", "ISSN", numbers.filter(isIssn).join(", "));
  take("SN", "ISBN", numbers.filter((number) => !isIssn(number)).join(", "));
}

/** "archive_collection: Fond 3"; null when it is no variable of CSL. */
function besideOf(value: string): [Variable, string] | null {
  const [, name = "", words = ""] = /^csl-([^:]+):\s?(.*)$/s.exec(value) ?? [];
  const variable = variableNamed(name);
  return variable === undefined ? null : [variable, words];
}
