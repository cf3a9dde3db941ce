import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRule } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { holdTarget, lockDispute } from "./load";
import { newsSince } from "./news";
import type { rulingInput } from "./schema";

type Input = z.infer<typeof rulingInput>;

/**
 * Closes a dispute with a ruling: outcome, reasons and what would reopen it. A ruling is never edited.
 * @throws AppError FORBIDDEN below moderator, before taking it, or for one's own work; NOT_FOUND;
 *   STALE, with what is new, when the dispute or what it is about changed since the moderator
 *   looked. Records `dispute.ruled`.
 */
export async function rule(actor: Actor, input: Input): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const { number, outcome, reasons, reopenIf } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.dispute && earlier.claim) return { number, claim: earlier.claim.slug };

    const dispute = await lockDispute(tx, number);
    demand(canRule(person, dispute.facts));
    await refuseUnseen(tx, dispute, input);
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

type Locked = Awaited<ReturnType<typeof lockDispute>>;

async function refuseUnseen(tx: Tx, dispute: Locked, seen: Input): Promise<void> {
  const targetVersion = await holdTarget(tx, dispute);
  const sameTarget = seen.targetVersion === undefined || seen.targetVersion === targetVersion;
  if (dispute.version === seen.version && sameTarget) return;
  throw new AppError(
    "STALE",
    "Something happened here while you wrote. Look at what is new; your ruling is kept and is not given yet.",
    {
      theirs: await newsSince(tx, { ...dispute, targetVersion }, seen),
    },
  );
}
