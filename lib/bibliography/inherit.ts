import type { Entry } from "@retorquere/bibtex-parser";

/**
 * What a record of BibTeX takes from another of its file that it names: fields that a part has from its whole
 * (crossref), as BibLaTeX hands them down, or those of a box that holds nothing else (xdata). A part never has
 * what tells the whole from others, its DOI or address: it would be taken for the whole. Pure.
 */

const HANDED_DOWN = new Set(
  `editor translator series volume number volumes edition isbn issn publisher institution school organization
   location address langid language hyphenation booktitle booksubtitle maintitle journaltitle journal shortjournal
   eventtitle eventdate venue date year month day origdate pubstate`.split(/\s+/),
);
const DATES = new Set(["date", "year", "month", "day"]);

/** The fields of a record with those that it inherits from one of `all`. */
export function withInherited(entry: Entry, all: readonly Entry[]): Record<string, unknown> {
  const own: Record<string, unknown> = { ...entry.fields };
  const named = (key: unknown) =>
    typeof key === "string" ? all.find((one) => one !== entry && isCalled(one, key)) : undefined;
  const [whole, box] = [named(own.crossref), named(own.xdata)];
  if (!whole && !box) return own;
  const { xdata: _named, ...filled } = { ...box?.fields, ...own };
  return { ...(whole && handedDown(entry.type.toLowerCase(), whole, filled)), ...filled };
}

const isCalled = ({ key }: Entry, name: string) => key.toLowerCase() === name.toLowerCase();

function handedDown(kind: string, { fields }: Entry, own: Record<string, unknown>): Record<string, unknown> {
  const isDated = own.date !== undefined || own.year !== undefined;
  const given = Object.entries<unknown>(fields).filter(
    ([name]) => HANDED_DOWN.has(name) && !(isDated && DATES.has(name)),
  );
  const { title, subtitle, author } = fields;
  // Its author has written the parts of a book of one author, and none of a collection.
  const authors = author !== undefined && kind === "inbook" ? { author, bookauthor: author } : {};
  return {
    ...wholeTitle(kind, title, own.booktitle === undefined ? subtitle : undefined),
    ...authors,
    ...Object.fromEntries(given),
  };
}

/** The title of the whole is where its part names it. */
function wholeTitle(kind: string, title: unknown, subtitle: unknown): Record<string, unknown> {
  if (title === undefined) return {};
  if (/^(article|review|suppperiodical)$/.test(kind)) return { journaltitle: title };
  if (/^(book|collection|proceedings|reference)$/.test(kind)) return { maintitle: title };
  return { booktitle: title, ...(subtitle !== undefined && { booksubtitle: subtitle }) };
}
