import { z } from "zod";
import {
  httpUrl,
  isEdtf,
  languageTag,
  line,
  maybe,
  optionalLine,
  optionalProse,
  reason,
  requestKey,
  slug,
} from "@/lib/fields";
import { protectionDays } from "@/lib/protection";
import { cslName } from "./csl";
import { readDate } from "./dates";
import { readArxiv, readDoi, readEach, readIsbn, readIssn, readOclc, readPmid } from "./identifiers";
import { LONGEST_NAMES, parseNames } from "./names";
import { CSL_TYPES, HEALTHS, SAWS } from "./vocabulary";

/** Names as people type them: lib/sources/names.ts says how. */
const names = optionalProse(LONGEST_NAMES).refine(
  (written) => parseNames(written).every((name) => cslName.safeParse(name).success),
  "One of these names is too long. Give each on a line of its own.",
);

/** An identifier with its check digit, as it was typed: the normal form is for comparing only. */
const identifier = (read: (written: string) => string | null, fault: string) =>
  maybe(line(200).pipe(z.string().refine((written) => read(written) !== null, fault)));

/** Several ISBNs or ISSNs may stand in one field. */
const each = (read: (written: string) => string | null) => (written: string) =>
  readEach(written, read).every((one) => one !== null) ? written : null;

/** What is written on the item, where no tool could read it, is kept as it stands when it is in square brackets. */
const date = maybe(
  line(60, "A date").pipe(
    z
      .string()
      .transform((written) => readDate(written) ?? written)
      .refine(
        (written) => isEdtf(written) || /^\[.+\]$/.test(written),
        "Give a date like 1932, 1932-05-08, 1932/1933 or, when it is approximate, 1937~. Words that are no date go in square brackets: [after the war].",
      ),
  ),
);

/** A copy that somebody else could change on the way to the reader is worth little. */
const archivedUrl = httpUrl.pipe(
  z.string().refine((address) => address.startsWith("https://"), "Give an address that starts with https://."),
);

/** A source as a form gives it; lib/sources/form.ts makes the CSL-JSON item. */
export const newSource = z.object({
  type: z.enum(CSL_TYPES, "Choose what kind of item it is."),
  title: line(2000, "A title"),
  originalTitle: optionalLine(500),
  authors: names,
  directors: names,
  editors: names,
  translators: names,
  interviewers: names,
  recipients: names,
  reviewedAuthors: names,
  issued: date,
  originalDate: date,
  eventDate: date,
  accessed: date,
  containerTitle: optionalLine(300),
  collectionTitle: optionalLine(300),
  collectionNumber: optionalLine(60),
  edition: optionalLine(60),
  volume: optionalLine(100),
  numberOfVolumes: optionalLine(60),
  issue: optionalLine(100),
  page: optionalLine(200),
  number: optionalLine(60),
  eventTitle: optionalLine(300),
  eventPlace: optionalLine(120),
  reviewedTitle: optionalLine(500),
  section: optionalLine(120),
  version: optionalLine(60),
  genre: optionalLine(120),
  medium: optionalLine(120),
  publisher: optionalLine(200),
  publisherPlace: optionalLine(120),
  authority: optionalLine(200),
  archive: optionalLine(200),
  archivePlace: optionalLine(120),
  archiveCollection: optionalLine(200),
  archiveLocation: optionalLine(200),
  callNumber: optionalLine(120),
  url: maybe(httpUrl),
  archivedUrl: maybe(archivedUrl),
  archivedOn: maybe(z.iso.date("Give the day on which the copy was made like 2026-11-30.")),
  doi: identifier(readDoi, "A DOI starts with 10., for example 10.1177/1750698015587151."),
  isbn: identifier(each(readIsbn), "An ISBN has 10 or 13 digits, and the last one checks the others: one is mistyped."),
  issn: identifier(each(readIssn), "An ISSN has 8 digits, and the last one checks the others: one is mistyped."),
  pmid: identifier(readPmid, "A PubMed number has digits only, at most 9."),
  oclc: identifier(readOclc, "An OCLC number has digits only, at most 14."),
  arxiv: identifier(readArxiv, "An arXiv number looks like 2105.01234 or hep-th/9901001."),
  language: maybe(languageTag),
  note: optionalProse(2000),
  seen: z.enum(SAWS).default("NOTHING"),
  health: z.enum(HEALTHS).default("OK"),
});
export type NewSource = z.infer<typeof newSource>;

export const addSourceInput = z.object({ requestKey: requestKey.optional(), source: newSource });

/** A source that has a record, as it was typed: what is well formed is asked beside what stands (read-revision.ts). */
const typedSource = z.record(z.string().max(40), z.string().max(LONGEST_NAMES).optional());
export type TypedSource = z.infer<typeof typedSource>;

export const reviseSourceInput = z.object({
  requestKey: requestKey.optional(),
  slug,
  /** The version the editor saw. */
  version: z.coerce.number().int().min(1),
  source: typedSource,
  reason,
});

export const protectSourceInput = z.object({ requestKey: requestKey.optional(), slug, days: protectionDays, reason });

export const withdrawSourceInput = z.object({ requestKey: requestKey.optional(), slug, reason });
