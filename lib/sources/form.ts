import { type CslItem, cslItem, filled } from "./csl";
import { dateOf, readDate, writeDate } from "./dates";
import { parseNames, writeNames } from "./names";
import type { NewSource } from "./schema";

/** A source between its form and its CSL-JSON item. Pure. */

/** Fields of the form that are one variable of CSL, in the order of the form. */
const TEXTS = {
  originalTitle: "original-title",
  containerTitle: "container-title",
  collectionTitle: "collection-title",
  collectionNumber: "collection-number",
  edition: "edition",
  volume: "volume",
  numberOfVolumes: "number-of-volumes",
  issue: "issue",
  page: "page",
  number: "number",
  eventTitle: "event-title",
  eventPlace: "event-place",
  reviewedTitle: "reviewed-title",
  section: "section",
  version: "version",
  genre: "genre",
  medium: "medium",
  publisher: "publisher",
  publisherPlace: "publisher-place",
  authority: "authority",
  archive: "archive",
  archivePlace: "archive-place",
  archiveCollection: "archive_collection",
  archiveLocation: "archive_location",
  callNumber: "call-number",
  url: "URL",
  doi: "DOI",
  isbn: "ISBN",
  issn: "ISSN",
  pmid: "PMID",
  language: "language",
} as const satisfies Partial<Record<keyof NewSource, keyof CslItem>>;

const NAMES = {
  authors: "author",
  directors: "director",
  editors: "editor",
  translators: "translator",
  interviewers: "interviewer",
  recipients: "recipient",
  reviewedAuthors: "reviewed-author",
} as const satisfies Partial<Record<keyof NewSource, keyof CslItem>>;

const DATES = {
  issued: "issued",
  originalDate: "original-date",
  eventDate: "event-date",
  accessed: "accessed",
} as const satisfies Partial<Record<keyof NewSource, keyof CslItem>>;

type Fields<M> = { -readonly [K in keyof M]: M[K] };
const entries = <M extends object>(map: M) => Object.entries(map) as [keyof Fields<M>, M[keyof M]][];

/** The CSL-JSON item for what a form gave; empty fields are left out. */
export function toCsl(source: NewSource): CslItem {
  const item: Record<string, unknown> = { type: source.type, title: source.title };
  for (const [field, variable] of entries(NAMES)) item[variable] = parseNames(source[field]);
  for (const [field, variable] of entries(DATES)) item[variable] = storedDate(source[field]);
  for (const [field, variable] of entries(TEXTS)) item[variable] = source[field];
  const { arxiv, oclc, archivedUrl, archivedOn } = source;
  const custom = filled({ arXiv: arxiv, OCLC: oclc, archivedCopy: archivedUrl, archivedOn });
  return cslItem.parse(filled({ ...item, custom: Object.keys(custom).length === 0 ? undefined : custom }));
}

/** What the form of an item shows; fields without a value are left out. */
export function fromCsl(csl: CslItem): Partial<NewSource> {
  const shown: Record<string, unknown> = { type: csl.type, title: csl.title };
  for (const [field, variable] of entries(NAMES)) shown[field] = writeNames(csl[variable]);
  for (const [field, variable] of entries(DATES)) shown[field] = writeDate(csl[variable]);
  for (const [field, variable] of entries(TEXTS)) shown[field] = csl[variable];
  const { arXiv: arxiv, OCLC: oclc, archivedCopy: archivedUrl, archivedOn } = csl.custom ?? {};
  return filled({ ...shown, arxiv, oclc, archivedUrl, archivedOn });
}

/**
 * The item after a form revised it: what the form has no field for stays, and so does what it shows
 * unchanged but would write differently.
 */
export function reviseCsl(before: CslItem, source: NewSource): CslItem {
  const shown = fromCsl(before);
  const isShown = (variable: string) => FORM_VARIABLES.has(variable);
  const kept: Record<string, unknown> = Object.fromEntries(
    Object.entries(before).filter(([variable]) => !isShown(variable)),
  );
  for (const [field, variable] of entries(NAMES)) {
    if (source[field] === (shown[field] ?? "")) kept[variable] = before[variable];
  }
  for (const [field, variable] of entries(DATES)) {
    if (source[field] === shown[field]) kept[variable] = before[variable];
  }
  return cslItem.parse({ ...toCsl(source), ...filled(kept) });
}

const FORM_VARIABLES = new Set<string>([
  "type",
  "title",
  "custom",
  ...Object.values(TEXTS),
  ...Object.values(NAMES),
  ...Object.values(DATES),
]);

/** A date of the form, EDTF or the words of the source, as it is kept. */
function storedDate(written: string | undefined) {
  if (written === undefined || written === "") return undefined;
  const edtf = readDate(written);
  return edtf === null ? { literal: written.replace(/^\[(.*)\]$/, "$1") } : dateOf(edtf);
}
