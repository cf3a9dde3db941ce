import { type Creator, type Entry, type Library, parse } from "@retorquere/bibtex-parser";
import { brokenRecord, type ReadRecord, recordOf, type Variable, variableNamed, withBeside } from "./beside";
import { BESIDE, itemOf } from "./bibtex-fields";
import { withInherited } from "./inherit";
import type { Piece } from "./piece";

/**
 * Reads records of BibTeX and BibLaTeX, many at a time: TeX, names and macros are the parser's, what the
 * fields are in CSL is ours. A record that spoils the parsing of many is read alone. Pure.
 */
export function readBibtex(pieces: readonly Piece[]): ReadRecord[] {
  const whole = pieces.filter(({ fault }) => fault === null);
  const together = parsed(whole.map(({ text }) => text).join("\n"));
  const clean = together?.errors.length === 0 && together.entries.length === whole.length;
  let next = 0;
  return pieces.map(({ text, fault }) => {
    if (fault !== null) return brokenRecord(keyOf(text), fault);
    const entry = clean ? together.entries[next] : undefined;
    next += 1;
    return entry ? readEntry(entry, together?.entries) : readAlone(text);
  });
}

function readAlone(text: string): ReadRecord {
  const library = parsed(text);
  // A macro that nobody defined stays as its name, which is what was meant more often than not.
  const errors = library?.errors.filter(({ error }) => !error.startsWith("Unresolved @string")) ?? [];
  const entry = library?.entries.at(-1);
  if (!entry || errors.length > 0) {
    const said = errors[0]?.error.replace(/\.\.\..*$/s, "").slice(0, 160);
    return brokenRecord(keyOf(text), said ? `It is not well formed: ${said}` : "It is not well formed.");
  }
  return readEntry(entry, library?.entries);
}

/** Keys of the records that one takes fields from. */
export const crossReferences = (text: string): string[] =>
  Array.from(text.matchAll(/\b(?:crossref|xdata)\s*=\s*[{"]\s*([^\s{}",]+)/gi), ([, key = ""]) => key);

const OPTIONS = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  applyCrossRef: false,
  unsupported: "ignore",
  verbatimFields: [/^(csl-.*|date|origdate|eventdate|urldate|year|doi|url|eprint|isbn|issn|pmid|pmcid|file)$/i],
} as const;

/** Null when the parser gives up. */
function parsed(text: string): Library | null {
  try {
    return parse(plainSigns(text), { ...OPTIONS, verbatimFields: [...OPTIONS.verbatimFields] });
  } catch {
    return null;
  }
}

/** TeX prints < and > as ¡ and ¿ outside of formulas, which nobody means. */
const plainSigns = (text: string): string =>
  text.replace(/\$[^$\n]*\$|[<>]/g, (found) =>
    found === "<" ? "{\\textless}" : found === ">" ? "{\\textgreater}" : found,
  );

/** What a record is called in its file; "" when nothing. */
export const keyOf = (text: string): string => /@\s*[A-Za-z]+\s*[{(]\s*([^\s,{}()]+)\s*,/.exec(text)?.[1] ?? "";

function readEntry(entry: Entry, all: readonly Entry[] = []): ReadRecord {
  const words: Record<string, string> = {};
  const creators: Record<string, Creator[]> = {};
  const beside: [Variable, string][] = [];
  for (const [name, value] of Object.entries(withInherited(entry, all))) {
    const variable = name.startsWith(BESIDE) ? variableNamed(name.slice(BESIDE.length)) : undefined;
    if (variable !== undefined && typeof value === "string") beside.push([variable, unhidden(value)]);
    else if (isCreators(value)) creators[name] = value;
    else words[name] = textOf(value);
  }
  const { item, left } = itemOf(entry.type.toLowerCase(), words, creators);
  return recordOf(entry.key, withBeside(item, beside), left);
}

/** What the parser takes for a list has an "and" in it, as many a publisher's name has; of an address it makes a link. */
const textOf = (value: unknown): string =>
  (Array.isArray(value) ? value.join(" and ") : String(value)).replace(/<a href="([^"]*)">[^<]*<\/a>/g, "$1");

const isCreators = (value: unknown): value is Creator[] =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);

/** The other way round than `hidden` in write-bibtex.ts. */
const unhidden = (value: string): string =>
  value.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
