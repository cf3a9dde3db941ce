import { z } from "zod";
import type { NewSource } from "./schema";
import { CSL_TYPES } from "./vocabulary";

const name = z.union([
  z.object({ family: z.string(), given: z.string().optional() }),
  z.object({ literal: z.string() }),
]);
export type CslName = z.infer<typeof name>;
const names = z.array(name).optional();
const text = z.string().optional();

/** The part of CSL-JSON 1.0.2 that Variorum keeps. Parsed when read from the database. */
export const cslItem = z.object({
  type: z.enum(CSL_TYPES),
  title: z.string(),
  author: names,
  editor: names,
  translator: names,
  director: names,
  /** `date-parts` for a plain date, `edtf` beside it for what those cannot say. */
  issued: z.object({ "date-parts": z.array(z.array(z.number())).optional(), edtf: text }).optional(),
  "container-title": text,
  "collection-title": text,
  publisher: text,
  "publisher-place": text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  URL: text,
  DOI: text,
  ISBN: text,
  language: text,
});
export type CslItem = z.infer<typeof cslItem>;

/** "Family, Given" a line; a line without a comma is an organisation or a single name. */
export function parseNames(lines: string): CslName[] {
  return lines
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const [family = "", ...given] = row.split(",").map((part) => part.trim());
      return given.length > 0 && family !== ""
        ? { family, given: given.join(", ") }
        : { literal: row.replace(/,$/, "") };
    });
}

/** The other way round; what parseNames made of a text comes back as that text. */
export function writeNames(list: readonly CslName[] | undefined): string {
  return (list ?? [])
    .map((one) =>
      "literal" in one ? one.literal : one.given === undefined ? one.family : `${one.family}, ${one.given}`,
    )
    .join("\n");
}

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

/** First year named in a date, as CSL keeps it; null when there is none. */
export function yearOf(issued: CslItem["issued"]): number | null {
  const year = issued?.["date-parts"]?.[0]?.[0] ?? issued?.edtf?.match(/-?\d{4}/)?.[0];
  return year === undefined ? null : Number(year);
}

const filled = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** The CSL-JSON item for what a form gave; empty fields are left out. */
export function toCsl(source: NewSource): CslItem {
  const parts = source.issued === undefined ? null : dateParts(source.issued);
  const issued =
    source.issued === undefined ? undefined : parts === null ? { edtf: source.issued } : { "date-parts": [parts] };
  return {
    type: source.type,
    title: source.title,
    ...filled({
      author: parseNames(source.authors),
      editor: parseNames(source.editors),
      translator: parseNames(source.translators),
      issued,
      "container-title": source.containerTitle,
      publisher: source.publisher,
      "publisher-place": source.publisherPlace,
      volume: source.volume,
      issue: source.issue,
      page: source.page,
      number: source.number,
      URL: source.url,
      DOI: source.doi,
      ISBN: source.isbn,
      language: source.language,
    }),
  };
}

/** A date of CSL-JSON as EDTF; undefined when there is none. */
function writeDate(issued: CslItem["issued"]): string | undefined {
  if (issued?.edtf !== undefined) return issued.edtf;
  const pad = (part: number, index: number) => String(part).padStart(index === 0 ? 4 : 2, "0");
  return issued?.["date-parts"]?.map((parts) => parts.map(pad).join("-")).join("/");
}

/** What a form would give for an item: the other way round from toCsl. */
export function fromCsl(csl: CslItem): Partial<NewSource> {
  return filled({
    type: csl.type,
    title: csl.title,
    authors: writeNames(csl.author),
    editors: writeNames(csl.editor),
    translators: writeNames(csl.translator),
    issued: writeDate(csl.issued),
    containerTitle: csl["container-title"],
    publisher: csl.publisher,
    publisherPlace: csl["publisher-place"],
    volume: csl.volume,
    issue: csl.issue,
    page: csl.page,
    number: csl.number,
    url: csl.URL,
    doi: csl.DOI,
    isbn: csl.ISBN,
    language: csl.language,
  });
}

/**
 * The item after a form revised it: what the form has no field for stays, and so does what it shows
 * unchanged but would write differently.
 */
export function reviseCsl(before: CslItem, source: NewSource): CslItem {
  const shown = fromCsl(before);
  const { author, editor, translator, issued } = before;
  return cslItem.parse({
    ...toCsl(source),
    ...filled({
      director: before.director,
      "collection-title": before["collection-title"],
      author: source.authors === (shown.authors ?? "") ? author : undefined,
      editor: source.editors === (shown.editors ?? "") ? editor : undefined,
      translator: source.translators === (shown.translators ?? "") ? translator : undefined,
      issued: source.issued === shown.issued ? issued : undefined,
    }),
  });
}
