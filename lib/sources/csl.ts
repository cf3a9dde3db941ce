import { z } from "zod";
import { CSL_TYPES } from "./vocabulary";

/**
 * A CSL-JSON 1.0.2 item without its id: how a source is kept, and how it comes and goes. What the
 * schema of CSL does not know is dropped, and so are abstracts and keywords, which are other
 * people's text (docs/decisions/024). Pure.
 */

/** Some tools write numbers where CSL has strings too; a string without anything in it says nothing. */
const text = z
  .preprocess((value) => (typeof value === "number" ? String(value) : value), z.string().max(4000))
  .optional();

const particle = z.string().min(1).max(60).optional();
export const cslName = z.union([
  z.object({
    family: z.string().min(1).max(300),
    given: z.string().min(1).max(300).optional(),
    /** "von" in "Alexander von Humboldt": left out where the family name stands alone. */
    "dropping-particle": particle,
    /** "de" in "Charles de Gaulle": always said with the family name. */
    "non-dropping-particle": particle,
    suffix: particle,
    /** Whether a comma stands before the suffix. */
    "comma-suffix": z.boolean().optional(),
    /** Whether the family name always comes first, as in Hungarian or Chinese. */
    "static-ordering": z.boolean().optional(),
  }),
  z.object({ literal: z.string().min(1).max(1000) }),
]);
export type CslName = z.infer<typeof cslName>;

export const NAME_VARIABLES = [
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator",
] as const;

export const cslDate = z.object({
  /** One date or the two ends of a range, each year, month, day as far as known; for a plain date. */
  "date-parts": z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2).optional(),
  /** EDTF level 1, for what parts cannot say: circa, uncertain, open, a season. */
  edtf: z.string().min(1).max(60).optional(),
  /** As it stands in the source, when no tool can read it. */
  literal: z.string().min(1).max(200).optional(),
});
export type CslDate = z.infer<typeof cslDate>;

export const DATE_VARIABLES = [
  "accessed",
  "available-date",
  "event-date",
  "issued",
  "original-date",
  "submitted",
] as const;

export const TEXT_VARIABLES = [
  "annote",
  "archive",
  "archive_collection",
  "archive_location",
  "archive-place",
  "authority",
  "call-number",
  "chapter-number",
  "collection-number",
  "collection-title",
  "container-title",
  "container-title-short",
  "dimensions",
  "division",
  "DOI",
  "edition",
  "event-place",
  "event-title",
  "genre",
  "ISBN",
  "ISSN",
  "issue",
  "jurisdiction",
  "language",
  "license",
  "medium",
  "note",
  "number",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page",
  "page-first",
  "part-number",
  "part-title",
  "PMCID",
  "PMID",
  "printing",
  "publisher",
  "publisher-place",
  "references",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "section",
  "source",
  "status",
  "supplement-number",
  "title-short",
  "URL",
  "version",
  "volume",
  "volume-title",
  "volume-title-short",
] as const;

type Of<K extends string, T> = Record<K, T>;
const each = <K extends string, T>(keys: readonly K[], schema: T) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Of<K, T>;

/** Parsed when read from the database. */
export const cslItem = z.object({
  type: z.enum(CSL_TYPES),
  title: z.string(),
  ...each(NAME_VARIABLES, z.array(cslName).optional()),
  ...each(DATE_VARIABLES, cslDate.optional()),
  ...each(TEXT_VARIABLES, text),
  /** What CSL has no variable for: identifiers, and where a web archive keeps a copy since which day. */
  custom: z.object({ arXiv: text, OCLC: text, archivedCopy: text, archivedOn: text }).optional(),
});
export type CslItem = z.infer<typeof cslItem>;

/** A record without its empty fields. */
export const filled = <T extends object>(record: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;
