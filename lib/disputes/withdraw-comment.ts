import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canWithdrawComment, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockComment } from "./load";
import type { withdrawCommentInput } from "./schema";

/**
 * Takes a comment out of a discussion, with a reason: its place and the reason stay, its words are kept unseen.
 * @throws AppError FORBIDDEN for anybody but its author or a moderator, or when it is withdrawn
 *   already; NOT_FOUND. Records `comment.withdrawn`.
 */
export async function withdrawComment(
  actor: Actor,
  { commentId, reason, requestKey }: z.infer<typeof withdrawCommentInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.dispute && earlier.claim) return { number: earlier.dispute.number, claim: earlier.claim.slug };
    const { dispute, facts } = await lockComment(tx, commentId);
    demand(canWithdrawComment(person, facts));
    const { id: disputeId, number, claimId } = dispute;
    await tx.disputeComment.update({
      where: { id: commentId },
      data: { withdrawnAt: new Date(), withdrawnReason: reason },
    });
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = { number, reason };
    await record(tx, person, { verb: "comment.withdrawn", disputeId, claimId, commentId, detail }, requestKey);
    return { number, claim: dispute.claim.slug };
  });
}
