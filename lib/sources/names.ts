import type { CslName } from "./csl";

/**
 * Names as people type them, one a line: "Family, Given" or "Family, Given, Suffix"; a line without a
 * comma is an organisation or a single name. Small words before the family name and after the given
 * names are particles ("de Gaulle, Charles"; "Humboldt, Alexander von"), as CSL tools have it.
 * Quotation marks keep words together: "de Man", Paul; "Memorial, Moscow". Pure.
 */

/** Characters of one list: some papers have thousands of authors. */
export const LONGEST_NAMES = 100_000;
/** Longer is no name: taking it apart would take as long as it is, squared. */
const LONGEST_NAME = 2000;

export function parseNames(lines: string): CslName[] {
  return lines
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map(parseName);
}

/** The other way round; parseNames makes the same names of it. */
export const writeNames = (names: readonly CslName[] | undefined): string => (names ?? []).map(writeName).join("\n");

function parseName(row: string): CslName {
  if (row.length > LONGEST_NAME) return { literal: row };
  const [family = "", second = "", ...suffixes] = partsOf(row);
  const words = unquoted(family);
  // Quotation marks around nothing hold no name.
  const given = unquoted(second) === "" ? "" : second;
  const suffix = curled(
    suffixes
      .map(unquoted)
      .filter((part) => part !== "")
      .join(", "),
  );
  if (words === "" || (given === "" && suffix === "")) return { literal: words || curled(row) };
  return {
    ...withParticle("non-dropping-particle", "family", isQuoted(family) ? ["", words] : leading(family)),
    ...(given !== "" &&
      withParticle("dropping-particle", "given", isQuoted(given) ? ["", unquoted(given)] : trailing(given))),
    ...(suffix !== "" && { suffix }),
  } as CslName;
}

const withParticle = (particle: string, name: string, [small, rest]: readonly [string, string]) => ({
  ...(small !== "" && { [particle]: small }),
  [name]: rest,
});

function writeName(name: CslName): string {
  if ("literal" in name) return quotedIf(name.literal, needsQuotes(name.literal));
  const { family, given, suffix } = name;
  const small = name["non-dropping-particle"];
  const after = name["dropping-particle"];
  const first =
    small === undefined ? quotedIf(family, needsQuotes(family) || leading(family)[0] !== "") : `${small} ${family}`;
  const second =
    given === undefined
      ? (after ?? "")
      : after === undefined
        ? quotedIf(given, needsQuotes(given) || trailing(given)[0] !== "")
        : `${given} ${after}`;
  if (suffix !== undefined) return [first, second, quotedIf(suffix, needsQuotes(suffix))].join(", ");
  return second === "" ? first : `${first}, ${second}`;
}

/** At commas; a part in quotation marks may hold some. A mark that closes nothing is a letter like others. */
const partsOf = (row: string): string[] =>
  Array.from(row.matchAll(/(?:^|,)(\s*"[^"]*"\s*(?=,|$)|[^,]*)/g), ([, part = ""]) => part.trim()).map((part) =>
    isQuoted(part) ? part : curled(part),
  );

const isQuoted = (part: string) => /^"[^"]*"$/.test(part);
const unquoted = (part: string) => (isQuoted(part) ? part.slice(1, -1).trim() : part);
const needsQuotes = (part: string) => part.includes(",");
const quotedIf = (part: string, does: boolean) => (does ? `"${curled(part)}"` : part);
/** Straight quotation marks are the form's own. */
const curled = (part: string) => part.replaceAll('"', "”");

/** Small words at the beginning, while something is left: [particle, rest]. */
function leading(part: string): [string, string] {
  const [, small = "", rest = part] = /^((?:\p{Ll}[\p{L}.’']*\s+)+)(.*\S.*)$/u.exec(part) ?? [];
  return [small.trim(), rest];
}

/** Small words at the end, while something is left: [particle, rest]. */
function trailing(part: string): [string, string] {
  const [, rest = part, small = ""] = /^(.*?\S)((?:\s+\p{Ll}[\p{L}.’']*)+)$/u.exec(part) ?? [];
  return [small.trim(), rest];
}
