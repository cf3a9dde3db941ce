import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { followByDefault } from "@/lib/follows/by-default";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canTakePosition } from "@/lib/dispute-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { findPosition, lockDispute } from "./load";
import type { joinPositionInput } from "./schema";

/**
 * Says that one holds a position too. Whoever held another goes from it to this one; who put a position is
 * not changed by that.
 * @throws AppError FORBIDDEN when suspended, closed, or for the moderator who has it for review; NOT_FOUND;
 *   CONFLICT when one holds it already. Records `position.joined`.
 */
export async function joinPosition(
  actor: Actor,
  { number, position: wanted, requestKey }: z.infer<typeof joinPositionInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canTakePosition(person, facts));
    const position = await findPosition(tx, disputeId, wanted);
    if (position.holderIds.includes(person.id)) throw new AppError("CONFLICT", "You hold this position already.");
    const held = await tx.positionHolder.findUnique({
      where: { disputeId_personId: { disputeId, personId: person.id } },
      select: { position: { select: { number: true } } },
    });
    await hold(tx, person, disputeId, position.id);
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = { number, position: wanted, before: held?.position.number ?? null };
    await record(tx, person, { verb: "position.joined", disputeId, claimId, detail }, requestKey);
    return { number, claim: claim.slug };
  });
}

/** One position a person: whoever held another leaves it. They follow the dispute, unless they have stopped before. */
export async function hold(tx: Tx, person: ActingPerson, disputeId: string, positionId: string): Promise<void> {
  const key = { disputeId, personId: person.id };
  await tx.positionHolder.upsert({
    where: { disputeId_personId: key },
    create: { ...key, positionId },
    update: { positionId, createdAt: new Date() },
  });
  await followByDefault(tx, disputeId, [person.id]);
}
