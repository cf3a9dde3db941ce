import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canWithdrawNote, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockNote } from "./load";
import type { withdrawNoteInput } from "./schema";

/**
 * Takes a confidence note off its claim, with a reason. Its words stay at its own address.
 * @throws AppError FORBIDDEN for somebody else's note (moderators excepted) or one withdrawn
 *   already; NOT_FOUND. Records `note.withdrawn`.
 */
export async function withdrawNote(
  actor: Actor,
  { noteId, reason, requestKey }: z.infer<typeof withdrawNoteInput>,
): Promise<{ noteId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { noteId, claim: earlier.claim.slug };

    const note = await lockNote(tx, noteId);
    demand(canWithdrawNote(person, note));
    await withdrawNoteIn(tx, person, note, { reason, requestKey });
    return { noteId, claim: note.claim.slug };
  });
}

/** Withdraws a note that the caller has locked and may withdraw. Records `note.withdrawn`. */
export async function withdrawNoteIn(
  tx: Tx,
  person: ActingPerson,
  { id: noteId, claimId }: { id: string; claimId: string },
  { reason, requestKey }: { reason: string; requestKey?: string | undefined },
): Promise<void> {
  await tx.confidenceNote.update({
    where: { id: noteId },
    data: { withdrawnAt: new Date(), withdrawnReason: reason },
  });
  await record(tx, person, { verb: "note.withdrawn", claimId, noteId, detail: { reason } }, requestKey);
}
