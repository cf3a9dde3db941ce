import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** The confidence note, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockNote(tx: Tx, noteId: string) {
  await tx.$queryRaw`SELECT 1 FROM confidence_note WHERE id = ${noteId}::uuid FOR NO KEY UPDATE`;
  const note = await tx.confidenceNote.findUnique({
    where: { id: noteId },
    select: {
      id: true,
      claimId: true,
      personId: true,
      createdAt: true,
      replacedAt: true,
      withdrawnAt: true,
      claim: { select: { slug: true } },
      person: { select: { displayName: true } },
    },
  });
  if (!note) throw notFound("confidence note");
  return { ...note, withdrawn: note.withdrawnAt !== null };
}
