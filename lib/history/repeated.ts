import type { Tx } from "@/lib/db";
import type { ActingPerson } from "@/lib/policy";

/**
 * What the same person did with the same filled-in form, null when it was not sent before.
 * A form sent twice finds its first deed here and does nothing. Two at the same moment take turns:
 * the second waits here for the first to be done. The unique index has the last word.
 */
export async function repeatedDeed(tx: Tx, person: ActingPerson, requestKey: string | undefined) {
  if (requestKey === undefined) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${requestKey}, 0))`;
  return tx.change.findFirst({
    where: { requestKey, personId: person.id },
    select: {
      claim: { select: { slug: true } },
      source: { select: { slug: true } },
      dispute: { select: { number: true } },
      document: { select: { slug: true } },
      citationId: true,
      noteId: true,
      commentId: true,
    },
  });
}
