import { Readable } from "node:stream";
import type { FormState } from "@/lib/form-state";
import { invalid } from "@/lib/errors";
import { count, formatDay, formatNumber } from "@/lib/format";
import type { Actor } from "@/lib/transact";
import { type Comparison, compareList } from "./compare-list";
import { NATURE_WORDS } from "./vocabulary";

type Asked = Omit<Extract<FormState, { status: "asked" }>, "status" | "values">;

/**
 * What a list that was sent would change, for the form to show and to send again.
 * @throws AppError INVALID, at "file", without a list; else as `compareList`.
 */
export async function askPreview(actor: Actor, file: FormDataEntryValue | null): Promise<Asked> {
  if (!(file instanceof File) || file.size === 0) throw invalid("file", "Choose a list.");
  const compared = await compareList(actor, Readable.from(chunksOf(file)));
  const notices = compared.found.map(({ title: _title, ...notice }) => notice);
  return {
    said: comparisonWords(compared),
    fill: { notices: notices.length === 0 ? "" : JSON.stringify(notices) },
    choices: {
      notices: compared.found.map(({ slug, title, nature, day }) => ({
        value: slug,
        word: `${title}: ${NATURE_WORDS[nature]}${day === null ? "" : ` of ${formatDay(new Date(day))}`}`,
      })),
    },
  };
}

async function* chunksOf(file: File): AsyncGenerator<Buffer> {
  for await (const chunk of file.stream()) yield Buffer.from(chunk);
}

/** "Of 60,000 rows, 2 notices about sources here are new, 1 is on record already. 1 row cannot be read: line 7, …" */
export function comparisonWords({ rows, found, known, faults, faulty }: Comparison): string {
  const told = faults.map(({ line, why }) => `line ${line}, ${why}`).join("; ");
  const more = faulty > faults.length ? `; and ${formatNumber(faulty - faults.length)} more` : "";
  return [
    `Read ${count(rows, "row")}. About sources here: ${count(found.length, "notice")} to record, ${formatNumber(known)} on record already.`,
    ...(faulty === 0 ? [] : [`Left out ${count(faulty, "row")}: ${told}${more}.`]),
  ].join(" ");
}
