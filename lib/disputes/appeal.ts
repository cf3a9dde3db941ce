import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canAppeal } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { appealInput } from "./schema";

/**
 * A party asks for another moderator, once and within 30 days of the ruling. Until the second ruling the
 * dispute is undecided again; what the first one changed stays as it is.
 * @throws AppError FORBIDDEN for whoever is no party, too late, or a second time; NOT_FOUND.
 *   Records `dispute.appealed`.
 */
export async function appeal(
  actor: Actor,
  { number, reasons, requestKey }: z.infer<typeof appealInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canAppeal(person, facts));
    await tx.appeal.create({ data: { disputeId, personId: person.id, reasons } });
    await tx.dispute.update({
      where: { id: disputeId },
      data: { state: "APPEALED", takenById: null, takenAt: null, closedAt: null, version: { increment: 1 } },
    });
    const detail = { number, reason: reasons };
    await record(tx, person, { verb: "dispute.appealed", disputeId, claimId, detail }, requestKey);
    return { number, claim: claim.slug };
  });
}
