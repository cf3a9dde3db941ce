import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canWithdrawDispute } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { withdrawDisputeInput } from "./schema";

/**
 * Whoever opened a dispute takes it back, with a reason, before a moderator has taken it.
 * @throws AppError FORBIDDEN for anybody else, or once it is under review or closed; NOT_FOUND.
 *   Records `dispute.withdrawn`.
 */
export async function withdrawDispute(
  actor: Actor,
  { number, reason, requestKey }: z.infer<typeof withdrawDisputeInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };
    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canWithdrawDispute(person, facts));
    await tx.dispute.update({ where: { id: disputeId }, data: { state: "WITHDRAWN", version: { increment: 1 } } });
    await record(tx, person, { verb: "dispute.withdrawn", disputeId, claimId, detail: { number, reason } }, requestKey);
    return { number, claim: claim.slug };
  });
}
