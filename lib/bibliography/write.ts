import type { Format } from "./formats";
import { type Named, writeBibtex } from "./write-bibtex";
import { writeRis } from "./write-ris";

/** Writes lists of sources as files. Pure. */

/** What stands before the first record, between two and after the last. */
const AROUND: Record<Format, { before: string; between: string; after: string }> = {
  BIBTEX: { before: "", between: "\n", after: "" },
  BIBLATEX: { before: "", between: "\n", after: "" },
  RIS: { before: "", between: "\r\n", after: "" },
  CSL_JSON: { before: "[\n", between: ",\n", after: "\n]\n" },
};

/** A whole file, piece by piece, of items that come in batches: no more than one batch is held. */
export async function* writeList(
  format: Format,
  batches: AsyncIterable<readonly Named[]> | Iterable<readonly Named[]>,
): AsyncGenerator<string> {
  const { before, between, after } = AROUND[format];
  let lead = before;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield lead + writeRecords(format, batch).join(between);
    lead = between;
  }
  yield lead === before ? before + after : after;
}

function writeRecords(format: Format, items: readonly Named[]): string[] {
  if (format === "CSL_JSON") return items.map(({ id, csl }) => JSON.stringify({ id, ...csl }));
  return format === "RIS" ? items.map(writeRis) : writeBibtex(items, format);
}
