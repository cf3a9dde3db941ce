import { db } from "@/lib/db";
import { id as anId } from "@/lib/fields";

/**
 * Where a citation or a note stands that once stood on this claim: the address of its claim now, null when it
 * never was here or still is. History remembers it whatever was merged or split since.
 */
export async function movedFrom(slug: string, what: "citation" | "note", id: string): Promise<string | null> {
  if (!anId.safeParse(id).success) return null;
  const row = await db().change.findFirst({
    where: { claim: { slug }, ...(what === "citation" ? { citationId: id } : { noteId: id }) },
    select: {
      citation: { select: { claim: { select: { slug: true } } } },
      note: { select: { claim: { select: { slug: true } } } },
    },
  });
  const now = (what === "citation" ? row?.citation : row?.note)?.claim.slug ?? null;
  return now === slug ? null : now;
}
