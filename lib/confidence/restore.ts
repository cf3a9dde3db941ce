import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRestoreNote, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockNote } from "./load";
import type { withdrawNoteInput } from "./schema";

/**
 * Puts a withdrawn confidence note back, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND; CONFLICT when
 *   its author has signed another since, which is the current one. Records `note.restored`.
 */
export async function restoreNote(
  actor: Actor,
  { noteId, reason, requestKey }: z.infer<typeof withdrawNoteInput>,
): Promise<{ noteId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { noteId, claim: earlier.claim.slug };

    const note = await lockNote(tx, noteId);
    demand(canRestoreNote(person, note));
    // A note that was replaced before it was withdrawn comes back as an earlier one, beside the current.
    if (note.replacedAt === null) await demandNoNewer(tx, note);
    await tx.confidenceNote.update({ where: { id: noteId }, data: { withdrawnAt: null, withdrawnReason: null } });
    await record(tx, person, { verb: "note.restored", claimId: note.claimId, noteId, detail: { reason } }, requestKey);
    return { noteId, claim: note.claim.slug };
  });
}

async function demandNoNewer(tx: Tx, note: Awaited<ReturnType<typeof lockNote>>): Promise<void> {
  const newer = await tx.confidenceNote.findFirst({
    where: { claimId: note.claimId, personId: note.personId, replacedAt: null, withdrawnAt: null },
    select: { id: true },
  });
  if (newer) {
    throw new AppError(
      "CONFLICT",
      `${note.person.displayName} has signed a newer note on this claim. This one stays withdrawn.`,
    );
  }
}
