import type { z } from "zod";
import { db } from "@/lib/db";
import { type CslItem, cslItem } from "@/lib/sources/csl";
import { fromCsl } from "@/lib/sources/form";
import { SOURCE_FIELDS, type SourceField } from "@/lib/sources/type-fields";
import type { gapFilters } from "./schema";

/**
 * Of a source's record the fields that are empty and that a record of a file has. What the library says stays
 * as it is, and when somebody looked at a page is about their copy alone.
 */
export function gapsOf(held: CslItem, given: CslItem): Partial<Record<SourceField, string>> {
  const [has, gives] = [fromCsl(held), fromCsl(given)];
  const gaps = SOURCE_FIELDS.filter((field) => field !== "accessed" && (has[field] ?? "") === "");
  return Object.fromEntries(gaps.flatMap((field) => (gives[field] ? [[field, gives[field]]] : [])));
}

/** What an entry of an import of this person could fill in of that source; null when there is none of theirs. */
export async function findGaps(
  personId: string,
  sourceId: string,
  { import: importId, entry }: z.infer<typeof gapFilters>,
) {
  if (importId === undefined || entry === undefined) return null;
  const found = await db().importEntry.findFirst({
    where: { importId, number: entry, nearId: sourceId, import: { personId } },
    select: { csl: true, import: { select: { fileName: true } }, near: { select: { csl: true } } },
  });
  const [held, given] = [cslItem.safeParse(found?.near?.csl).data, cslItem.safeParse(found?.csl).data];
  return found && held && given ? { file: found.import.fileName, fields: gapsOf(held, given) } : null;
}
