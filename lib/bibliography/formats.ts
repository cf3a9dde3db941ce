/** The formats in which bibliographies come and go. Pure. */

export const FORMATS = ["BIBTEX", "BIBLATEX", "RIS", "CSL_JSON"] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_WORDS: Record<Format, string> = {
  BIBTEX: "BibTeX",
  BIBLATEX: "BibLaTeX",
  RIS: "RIS",
  CSL_JSON: "CSL-JSON",
};

/** How a file of the format is named and sent. */
export const FORMAT_FILES: Record<Format, { ending: string; type: string }> = {
  BIBTEX: { ending: ".bib", type: "application/x-bibtex; charset=utf-8" },
  BIBLATEX: { ending: ".bib", type: "application/x-bibtex; charset=utf-8" },
  RIS: { ending: ".ris", type: "application/x-research-info-systems; charset=utf-8" },
  CSL_JSON: { ending: ".json", type: "application/vnd.citationstyles.csl+json; charset=utf-8" },
};

/** The format as an address or a command names it: "csl-json". */
export const formatName = (format: Format): string => format.toLowerCase().replace("_", "-");

/** Null when there is no format of that name. */
export const formatNamed = (name: string): Format | null =>
  FORMATS.find((format) => formatName(format) === name.toLowerCase()) ?? null;

/**
 * The format of a file by how it begins: by its first record, wherever the file's name leads. BibTeX and
 * BibLaTeX are read the same. Null when it is none of them.
 */
export function guessFormat(beginning: string): Format | null {
  const places: [Format, number][] = [
    ["BIBLATEX", beginning.search(/@\s*[A-Za-z]+\s*[{(]/)],
    ["RIS", beginning.search(/^\s*TY {1,2}-/m)],
    ["CSL_JSON", beginning.search(/^\s*(?:\[\s*)?\{\s*"/)],
  ];
  const [first] = places.filter(([, at]) => at !== -1).toSorted(([, a], [, b]) => a - b);
  return first?.[0] ?? null;
}
