import type { CslDate, CslItem, CslName } from "@/lib/sources/csl";
import { writeDate } from "@/lib/sources/dates";
import { missing } from "./beside";
import { BESIDE, DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS, numberVariable } from "./bibtex-fields";
import { BIBTEX_TYPES, CLASSIC_BIBTEX, NEAREST_BIBTEX, kindOf } from "./kinds";
import { split } from "./split";
import { readBibtex } from "./read-bibtex";

type Dialect = "BIBTEX" | "BIBLATEX";

/** An item and what it is called in the file. */
export interface Named {
  id: string;
  csl: CslItem;
}

/**
 * Records of BibTeX or BibLaTeX, one a string. They are read back, and what does not come back the same is
 * written beside it (`csl-…`). Pure.
 */
export function writeBibtex(items: readonly Named[], dialect: Dialect): string[] {
  const plain = items.map((item) => fieldsOf(item.csl, dialect));
  const written = items.map(({ id }, at) => entry(id, plain[at] ?? NOTHING));
  const readBack = readBibtex(written.flatMap((text) => split("BIBLATEX", text)));
  return items.map(({ id, csl }, at) => {
    const beside = missing(csl, readBack[at]?.csl ?? null).map(([variable, words]): [string, string] => [
      `${BESIDE}${variable}`,
      hidden(words),
    ]);
    // Where nothing came back, something in its fields cannot be read: then all of it stands beside.
    const { kind, fields } = readBack[at]?.csl ? (plain[at] ?? NOTHING) : NOTHING;
    return entry(id, { kind, fields: [...fields, ...beside] });
  });
}

interface Fields {
  kind: string;
  fields: [string, string][];
}
const NOTHING: Fields = { kind: "misc", fields: [] };

const entry = (id: string, { kind, fields }: Fields): string =>
  `@${kind}{${id.replace(/[^\w:.-]/g, "-")},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;

function fieldsOf(csl: CslItem, dialect: Dialect): Fields {
  const modern = kindOf(csl.type, BIBTEX_TYPES, NEAREST_BIBTEX, "misc");
  const kind = dialect === "BIBTEX" ? (CLASSIC_BIBTEX[modern] ?? modern) : modern;
  const fields: [string, string][] = [["title", protectedCase(escaped(csl.title))]];
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== "") fields.push([name, value]);
  };
  for (const [field, variable] of NAME_FIELDS) put(field, namesOf(csl[variable] as CslName[] | undefined));
  for (const [name, value] of datesOf(csl, dialect)) put(name, value);
  const number = numberVariable(kind);
  put("number", text(csl[number]));
  const done = new Set<keyof CslItem>([number]);
  for (const [field, variable] of TEXT_FIELDS) {
    if (done.has(variable)) continue;
    done.add(variable);
    put(nameIn(field, kind, dialect), VERBATIM.has(field) ? verbatim(csl[variable]) : text(csl[variable], field));
  }
  if (csl.custom?.arXiv !== undefined) fields.push(["eprint", csl.custom.arXiv], ["eprinttype", "arxiv"]);
  return { kind, fields };
}

const VERBATIM = new Set(["doi", "isbn", "issn", "pmid", "pmcid", "url"]);

/** The name of a field where a kind or the classic dialect has another. */
function nameIn(field: string, kind: string, dialect: Dialect): string {
  const classic = dialect === "BIBTEX";
  if (field === "booktitle" && /^(article|review|periodical)$/.test(kind)) return classic ? "journal" : "journaltitle";
  if (field === "publisher" && kind.endsWith("thesis")) return classic ? "school" : "institution";
  if (field === "publisher" && kind.endsWith("report")) return "institution";
  return field === "location" && classic ? "address" : field;
}

function datesOf(csl: CslItem, dialect: Dialect): [string, string | undefined][] {
  const dates = DATE_FIELDS.map(([field, variable]): [string, string | undefined] => [
    field,
    verbatim(writeDate(csl[variable] as CslDate | undefined)),
  ]);
  if (dialect === "BIBLATEX") return dates;
  const [, ...others] = dates;
  const [parts, more] = csl.issued?.["date-parts"] ?? [];
  if (parts === undefined || more !== undefined) return [["year", dates[0]?.[1]], ...others];
  const [year, month, day] = parts;
  return [["year", String(year).padStart(4, "0")], ["month", month?.toString()], ["day", day?.toString()], ...others];
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map((name) => {
      if ("literal" in name) return `{${escaped(name.literal)}}`;
      const small = name["non-dropping-particle"];
      const after = name["dropping-particle"];
      // A small word that belongs to the name would be taken for a particle.
      const family =
        /^\p{Ll}/u.test(name.family) || /,| and /.test(name.family)
          ? `{${escaped(name.family)}}`
          : escaped(name.family);
      const last = small === undefined ? family : `${escaped(small)} ${family}`;
      const first = [name.given, after].flatMap((part) => (part === undefined ? [] : escaped(part))).join(" ");
      return [last, name.suffix, first].filter((part) => part !== undefined && part !== "").join(", ");
    })
    .join(" and ");
}

const SIGNS: Record<string, string> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
  "<": "{\\textless}",
  ">": "{\\textgreater}",
};

/** What TeX would take for its own. */
const escaped = (words: string): string => words.replace(/[\\{}~^<>&%$#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);

function text(value: unknown, field?: string): string | undefined {
  if (typeof value !== "string") return undefined;
  return field === "pages" ? escaped(value).replace(/(?<=\w)-(?=\w)/g, "--") : escaped(value);
}

/** Words with capitals keep them, whatever a style does to titles. */
const protectedCase = (title: string): string =>
  title.replace(/(?<=[\s(])[^\s{}\\]*\p{Lu}[^\s{}\\,.:;!?)]*/gu, (word) => `{${word}}`);

/** What stands as it is but for what would end the field. */
const verbatim = (value: unknown): string | undefined =>
  typeof value === "string" ? value.replace(/[{}$\\]/g, percent) : undefined;

const percent = (sign: string) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;

/** As `verbatim`, so that it can be turned back. */
const hidden = (words: string): string => words.replace(/[%{}$\\<>@"]/g, percent);
