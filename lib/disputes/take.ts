import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canTakeDispute } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { disputeNumberInput } from "./schema";

/**
 * A moderator takes an open dispute, or one under appeal, for review; taking one's own again changes nothing.
 * One that another has for more than 48 hours may be taken over.
 * @throws AppError FORBIDDEN below moderator, for one's own work, or when another, who is
 *   named, has it; NOT_FOUND. Records `dispute.taken`.
 */
export async function takeDispute(
  actor: Actor,
  { number, requestKey }: z.infer<typeof disputeNumberInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };
    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    const isTheirs = facts.state === "UNDER_REVIEW" && facts.takenById === person.id;
    // Whoever may not take it is told so, also when they took it while they might.
    demand(canTakeDispute(person, isTheirs ? { ...facts, state: "OPEN" } : facts));
    if (isTheirs) return { number, claim: claim.slug };
    const from = facts.state === "UNDER_REVIEW" && facts.takenById !== null ? { subjectId: facts.takenById } : {};
    await tx.dispute.update({
      where: { id: disputeId },
      data: { state: "UNDER_REVIEW", takenById: person.id, takenAt: new Date(), version: { increment: 1 } },
    });
    await record(tx, person, { verb: "dispute.taken", disputeId, claimId, ...from, detail: { number } }, requestKey);
    return { number, claim: claim.slug };
  });
}
