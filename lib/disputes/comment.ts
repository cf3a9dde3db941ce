import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canCommentOnDispute, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { commentInput } from "./schema";

/**
 * Adds a comment to the discussion of a dispute that is not closed. Whoever is ruling
 * at that moment is shown it first.
 * @throws AppError FORBIDDEN when suspended or the dispute is closed; NOT_FOUND.
 *   Records `dispute.commented`.
 */
export async function commentOnDispute(
  actor: Actor,
  { number, body, requestKey }: z.infer<typeof commentInput>,
): Promise<{ number: number; commentId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.commentId && earlier.claim) return { number, commentId: earlier.commentId, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canCommentOnDispute(person, facts));
    const commentId = newId();
    await tx.disputeComment.create({ data: { id: commentId, disputeId, personId: person.id, body } });
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    await record(
      tx,
      person,
      { verb: "dispute.commented", disputeId, claimId, commentId, detail: { number } },
      requestKey,
    );
    return { number, commentId, claim: claim.slug };
  });
}
