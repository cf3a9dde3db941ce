import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRule, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDispute } from "./load";
import type { rulingInput } from "./schema";

/**
 * Closes a dispute with a ruling: outcome, reasons and what would reopen it. A ruling is never edited.
 * @throws AppError FORBIDDEN below moderator, before taking it, or for one's own work; NOT_FOUND;
 *   STALE when the dispute changed since the moderator looked. Records `dispute.ruled`.
 */
export async function rule(
  actor: Actor,
  input: z.infer<typeof rulingInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const { number, outcome, reasons, reopenIf } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.dispute && earlier.claim) return { number, claim: earlier.claim.slug };

    const dispute = await lockDispute(tx, number);
    demand(canRule(person, dispute.facts));
    if (dispute.version !== input.version) {
      throw new AppError("STALE", "This dispute changed while you wrote. Look at it again; your ruling is kept here.");
    }
    const { id: disputeId, claimId } = dispute;
    await tx.ruling.create({ data: { disputeId, moderatorId: person.id, outcome, reasons, reopenIf } });
    await tx.dispute.update({
      where: { id: disputeId },
      data: { state: "CLOSED", closedAt: new Date(), version: { increment: 1 } },
    });
    await record(
      tx,
      person,
      { verb: "dispute.ruled", disputeId, claimId, detail: { number, outcome } },
      input.requestKey,
    );
    return { number, claim: dispute.claim.slug };
  });
}
