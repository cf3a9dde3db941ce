import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canReleaseDispute } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { disputeNumberInput } from "./schema";

/**
 * Gives a dispute back to the queue, open for any moderator to take.
 * @throws AppError FORBIDDEN for anybody but the moderator who has it or an admin, and when nobody
 *   has it; NOT_FOUND. Records `dispute.released`.
 */
export async function releaseDispute(
  actor: Actor,
  { number, requestKey }: z.infer<typeof disputeNumberInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };
    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canReleaseDispute(person, facts));
    await tx.dispute.update({
      where: { id: disputeId },
      data: {
        state: facts.isAppealed ? "APPEALED" : "OPEN",
        takenById: null,
        takenAt: null,
        version: { increment: 1 },
      },
    });
    await record(tx, person, { verb: "dispute.released", disputeId, claimId, detail: { number } }, requestKey);
    return { number, claim: claim.slug };
  });
}
