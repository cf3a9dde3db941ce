/** Names of fields in history, in plain words. Pure. */

const FIELD_WORDS: Record<string, string> = {
  statement: "wording",
  type: "type",
  checkability: "whether it can be checked",
  note: "remarks",
  stance: "stance",
  locator: "place in the source",
  locatorLabel: "place in the source",
  bearsOn: "what it bears on",
  summary: "summary",
  excerpt: "excerpt",
  excerptLanguage: "language of the excerpt",
  excerptTranslation: "translation of the excerpt",
  role: "role of the source",
  reliability: "grade of the source",
  credibility: "grade of the information",
  estimate: "estimate",
  title: "title",
  authors: "authors",
  author: "authors",
  editors: "editors",
  editor: "editors",
  translators: "translators",
  translator: "translators",
  issued: "date",
  containerTitle: "published in",
  "container-title": "published in",
  publisher: "publisher",
  publisherPlace: "place",
  "publisher-place": "place",
  volume: "volume",
  issue: "issue",
  page: "pages",
  number: "number",
  url: "address",
  URL: "address",
  doi: "DOI",
  DOI: "DOI",
  isbn: "ISBN",
  ISBN: "ISBN",
  language: "language",
  seen: "how much was seen",
  health: "condition",
  displayName: "name",
  handle: "handle",
  about: "about",
  email: "e-mail address",
};

/** A field as a person would name it; the stored name, where there is no better. */
export const fieldWord = (field: string): string => FIELD_WORDS[field] ?? field;

/** " (stance, summary)", each once; "" for none. */
export function fieldList(fields: readonly string[]): string {
  const words = [...new Set(fields.map(fieldWord))];
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}
