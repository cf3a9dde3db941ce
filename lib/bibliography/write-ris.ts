import type { CslDate, CslItem, CslName } from "@/lib/sources/csl";
import { writeDate } from "@/lib/sources/dates";
import { writeNames } from "@/lib/sources/names";
import { missing } from "./beside";
import { NEAREST_RIS, RIS_TYPES, kindOf } from "./kinds";
import { readRis } from "./read-ris";
import { BESIDE_TAG, TEXT_TAGS, containerTags, nameTags } from "./ris-tags";
import type { Named } from "./write-bibtex";

/** A record of RIS. It is read back, and what does not come back the same is written beside it (U1). Pure. */
export function writeRis({ id, csl }: Named): string {
  const lines = linesOf(id, csl);
  const readBack = readRis({ line: 1, text: joined(lines), fault: null });
  const beside = missing(csl, readBack.csl).map(
    ([variable, words]) => [BESIDE_TAG, `csl-${variable}: ${words}`] as const,
  );
  return joined([...lines, ...beside, ["ER", ""]]);
}

type Line = readonly [string, string];

const joined = (lines: readonly Line[]): string =>
  lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, " ")}\r\n`).join("");

function linesOf(id: string, csl: CslItem): Line[] {
  const kind = kindOf(csl.type, RIS_TYPES, NEAREST_RIS, "GEN");
  const done = new Set<keyof CslItem>();
  const once = ([, variable]: readonly [string, keyof CslItem]) => !done.has(variable) && done.add(variable);
  const lines: Line[] = [
    ["TY", kind],
    ["ID", id],
    ["TI", csl.title],
  ];
  const put = (tag: string, value: string | undefined) => {
    if (value !== undefined && value !== "") lines.push([tag, value]);
  };
  for (const [tag, variable] of nameTags(kind, () => true).filter(once)) {
    for (const name of csl[variable] === undefined ? [] : (csl[variable] as CslName[])) put(tag, writeNames([name]));
  }
  putDates(csl, put);
  for (const [tag, variable] of [...containerTags(kind, () => true), ...TEXT_TAGS].filter(once))
    put(tag, textOf(csl[variable]));
  const [start, ...end] = csl.page?.split("-") ?? [];
  put("SP", start);
  put("EP", end.join("-"));
  put("SN", csl.ISBN);
  put("SN", csl.ISSN);
  return lines;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Years alone are what most programs look for in PY; the whole date stands in DA. */
function putDates(csl: CslItem, put: (tag: string, value: string | undefined) => void): void {
  const year = csl.issued?.["date-parts"]?.[0]?.[0] ?? csl.issued?.edtf?.match(/^\d{4}/)?.[0];
  put("PY", year?.toString().padStart(4, "0"));
  put("DA", risDate(csl.issued));
  put("Y2", risDate(csl.accessed));
}

/** "1932/05/08"; the words of what is no plain date. */
function risDate(date: CslDate | undefined): string | undefined {
  const written = writeDate(date);
  return written !== undefined && /^\d{4}(-\d{2}){1,2}$/.test(written) ? written.replaceAll("-", "/") : written;
}
