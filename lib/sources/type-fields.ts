import type { NewSource } from "./schema";
import type { CslType } from "./vocabulary";

/** Which fields matter for which kind of item, and what they are called there. Pure: the form asks it. */

export type SourceField = Exclude<keyof NewSource, "type" | "seen" | "health" | "note">;

/** Every field in the order of the form, with its plain name. */
export const FIELD_LABELS: Record<SourceField, string> = {
  title: "Title",
  originalTitle: "Title of the original",
  authors: "Authors",
  directors: "Directors",
  editors: "Editors",
  translators: "Translators",
  interviewers: "Interviewers",
  recipients: "Recipients",
  reviewedTitle: "Work under review",
  reviewedAuthors: "Who wrote that work",
  containerTitle: "Published in",
  collectionTitle: "Series",
  collectionNumber: "Number in the series",
  edition: "Edition",
  volume: "Volume",
  numberOfVolumes: "Volumes in all",
  issue: "Issue",
  page: "Pages",
  number: "Number",
  section: "Section",
  version: "Version",
  issued: "Date",
  originalDate: "Date of the original",
  eventTitle: "Event",
  eventPlace: "Place of the event",
  eventDate: "Date of the event",
  genre: "Kind, in its own words",
  medium: "Medium",
  authority: "Court or other body",
  publisher: "Publisher",
  publisherPlace: "Place of publication",
  archive: "Archive",
  archivePlace: "Place of the archive",
  archiveCollection: "Collection or fonds",
  archiveLocation: "Shelf mark, file, sheet",
  callNumber: "Call number",
  url: "Address on the web",
  accessed: "Last seen there on",
  archivedUrl: "Archived copy",
  archivedOn: "Copied on",
  doi: "DOI",
  isbn: "ISBN",
  issn: "ISSN",
  pmid: "PubMed number",
  oclc: "OCLC number",
  arxiv: "arXiv number",
  language: "Language",
};
export const SOURCE_FIELDS = Object.keys(FIELD_LABELS) as SourceField[];

interface Kind {
  types: readonly CslType[];
  /** Beside title, authors, date, language, address and its copy, which matter for every kind. */
  fields: readonly SourceField[];
  /** Names that fit this kind better. */
  labels?: Partial<Record<SourceField, string>>;
}

const KINDS: readonly Kind[] = [
  {
    types: ["book", "classic", "collection", "document", "map", "musical_score", "pamphlet", "periodical"],
    fields: [
      "editors",
      "translators",
      "edition",
      "volume",
      "publisher",
      "publisherPlace",
      "isbn",
      "originalTitle",
      "originalDate",
    ],
  },
  {
    types: ["chapter", "entry", "entry-dictionary", "entry-encyclopedia"],
    fields: ["containerTitle", "editors", "translators", "volume", "page", "publisher", "publisherPlace", "isbn"],
    labels: { containerTitle: "Title of the book" },
  },
  {
    types: ["article", "article-journal"],
    fields: ["containerTitle", "volume", "issue", "page", "doi", "issn"],
    labels: { containerTitle: "Journal" },
  },
  {
    types: ["review", "review-book"],
    fields: ["reviewedTitle", "reviewedAuthors", "containerTitle", "volume", "issue", "page", "doi", "issn"],
    labels: { containerTitle: "Journal" },
  },
  {
    types: ["article-magazine", "article-newspaper"],
    fields: ["containerTitle", "issue", "page", "publisherPlace"],
    labels: { containerTitle: "Newspaper or magazine", publisherPlace: "Place, where the name does not tell" },
  },
  {
    types: ["webpage", "post", "post-weblog"],
    fields: ["containerTitle", "publisher", "accessed"],
    labels: { containerTitle: "Site", publisher: "Who runs it" },
  },
  {
    types: ["manuscript", "graphic", "figure"],
    fields: ["genre", "archive", "archivePlace", "archiveCollection", "archiveLocation"],
  },
  {
    types: ["personal_communication"],
    fields: ["recipients", "genre", "archive", "archivePlace", "archiveCollection", "archiveLocation"],
  },
  {
    types: ["interview"],
    fields: [
      "interviewers",
      "containerTitle",
      "medium",
      "archive",
      "archivePlace",
      "archiveCollection",
      "archiveLocation",
    ],
    labels: { containerTitle: "Published or broadcast in, if it was" },
  },
  {
    types: ["motion_picture", "broadcast", "song", "performance"],
    fields: ["directors", "containerTitle", "publisher", "publisherPlace", "medium"],
    labels: { publisher: "Studio or station", publisherPlace: "Country", containerTitle: "Programme or album" },
  },
  {
    types: ["legislation", "bill", "regulation", "treaty", "legal_case", "hearing"],
    fields: ["authority", "containerTitle", "volume", "page", "number", "section", "publisherPlace"],
    labels: { containerTitle: "Reporter, gazette or collection" },
  },
  {
    types: ["report", "standard", "patent"],
    fields: ["number", "publisher", "publisherPlace", "edition", "doi", "genre"],
    labels: { publisher: "Institution" },
  },
  {
    types: ["dataset", "software"],
    fields: ["version", "number", "publisher", "publisherPlace", "doi", "genre"],
    labels: { publisher: "Institution" },
  },
  {
    types: ["thesis"],
    fields: ["genre", "publisher", "publisherPlace"],
    labels: { genre: "Degree", publisher: "University" },
  },
  {
    types: ["speech", "paper-conference", "event"],
    fields: ["eventTitle", "eventPlace", "eventDate", "containerTitle", "editors", "page", "publisher", "doi"],
    labels: { containerTitle: "Published in, if it was" },
  },
];

const ALWAYS: readonly SourceField[] = ["title", "authors", "issued", "language", "url", "archivedUrl", "archivedOn"];

const kindOf = (type: string | undefined): Kind | undefined =>
  KINDS.find((kind) => (kind.types as readonly string[]).includes(type ?? ""));

/** Whether people look for this field on such an item. Of no type yet: those of a book. */
export const matters = (field: SourceField, type: string | undefined): boolean =>
  ALWAYS.includes(field) || (kindOf(type) ?? KINDS[0])?.fields.includes(field) === true;

export const labelOf = (field: SourceField, type: string | undefined): string =>
  kindOf(type)?.labels?.[field] ?? FIELD_LABELS[field];
