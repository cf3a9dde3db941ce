import { languageName } from "@/lib/format";
import { type CslName, cslDate, cslName } from "./csl";
import { writeDate } from "./dates";
import { writeNames } from "./names";
import { type SourceRecord, flatRecord } from "./record";
import { HEALTH_WORDS, SAW_WORDS, cslTypeWord } from "./vocabulary";

/** What a record says, variable by variable, in plain words; empty ones are left out. Pure. */
export function recordWords(record: SourceRecord): { variable: string; words: string }[] {
  const said = Object.entries({ ...flatRecord(record), ...inWords(record) });
  return said.flatMap(([variable, value]) => {
    const words = valueWords(value);
    return words === "" ? [] : [{ variable, words }];
  });
}

const inWords = ({ csl, health, seen }: SourceRecord) => ({
  type: cslTypeWord(csl.type),
  health: HEALTH_WORDS[health],
  seen: SAW_WORDS[seen],
  language: csl.language === undefined ? undefined : languageName(csl.language),
});

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return writeNames(value.flatMap(nameOf)).replaceAll("\n", "; ");
  const date = cslDate.safeParse(value);
  const day = date.success ? writeDate(date.data) : undefined;
  if (day !== undefined) return day;
  return Object.entries(value)
    .map(([name, words]) => `${name} ${String(words)}`)
    .join(", ");
}

const nameOf = (value: unknown): CslName[] => {
  const name = cslName.safeParse(value);
  return name.success ? [name.data] : [];
};
