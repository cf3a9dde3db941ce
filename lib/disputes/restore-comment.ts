import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRestoreComment, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockComment } from "./load";
import type { withdrawCommentInput } from "./schema";

/**
 * A moderator puts a withdrawn comment back, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND. Records `comment.restored`.
 */
export async function restoreComment(
  actor: Actor,
  { commentId, reason, requestKey }: z.infer<typeof withdrawCommentInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.dispute && earlier.claim) return { number: earlier.dispute.number, claim: earlier.claim.slug };
    const { dispute, facts } = await lockComment(tx, commentId);
    demand(canRestoreComment(person, facts));
    const { id: disputeId, number, claimId } = dispute;
    await tx.disputeComment.update({ where: { id: commentId }, data: { withdrawnAt: null, withdrawnReason: null } });
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = { number, reason };
    await record(tx, person, { verb: "comment.restored", disputeId, claimId, commentId, detail }, requestKey);
    return { number, claim: dispute.claim.slug };
  });
}
