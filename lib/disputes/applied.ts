import { db } from "@/lib/db";
import type { Applied } from "@/lib/history/applied";

/** How to name the author of a note that a ruling changed, as they are called now: a name may change, or be hidden. */
export async function readNoteAuthors(applied: readonly Applied[]): Promise<(one: Applied) => Applied> {
  const notes = applied.flatMap(({ kind, id }) => (id !== undefined && kind.startsWith("NOTE_") ? [id] : []));
  const rows = await db().confidenceNote.findMany({
    where: { id: { in: notes } },
    select: { id: true, person: { select: { displayName: true } } },
  });
  const authors = new Map(rows.map(({ id, person }) => [id, person.displayName]));
  return (one) => ({ ...one, title: authors.get(one.id ?? "") ?? one.title });
}
