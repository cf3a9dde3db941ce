import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canTakePosition } from "@/lib/dispute-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { pinEvidence } from "./attach-evidence";
import { hold } from "./join-position";
import { lockDispute } from "./load";
import { spendMentions, tellMentioned } from "./mention";
import type { addPositionInput } from "./schema";

/**
 * Puts another position in a dispute that is not closed. Whoever puts it holds it, and no other, from then on.
 * People named in it with "@" are told.
 * @throws AppError TOO_MANY after sixty in ten minutes, or thirty people named in a day; INVALID for more than five
 *   in one position; FORBIDDEN when suspended, closed, or for the moderator who has it for review; NOT_FOUND
 *   for the dispute or for a citation named as evidence that does not stand on its claim.
 *   Records `position.added`.
 */
export async function addPosition(
  actor: Actor,
  { number, body, evidence, requestKey }: z.infer<typeof addPositionInput>,
): Promise<{ number: number; claim: string }> {
  await spend("discussion-account", actor.personId);
  await spendMentions(actor, body);
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canTakePosition(person, facts));
    const position = (await tx.position.count({ where: { disputeId } })) + 1;
    await putPosition(tx, person, { disputeId, claimId, number: position, body, evidence });
    await tellMentioned(tx, person.id, disputeId, body);
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = { number, position, evidence: [...new Set(evidence)] };
    await record(tx, person, { verb: "position.added", disputeId, claimId, detail }, requestKey);
    return { number, claim: claim.slug };
  });
}

interface NewPosition {
  disputeId: string;
  claimId: string;
  number: number;
  body: string;
  /** Ids of citations of the claim. */
  evidence: readonly string[];
}

/**
 * Writes a position with what it rests on; whoever puts it holds it from then on. Its verb records it.
 * @throws AppError NOT_FOUND when something named as evidence is no standing citation of the claim.
 */
export async function putPosition(tx: Tx, person: ActingPerson, position: NewPosition): Promise<string> {
  const { disputeId, claimId, number, body, evidence } = position;
  const id = newId();
  await tx.position.create({ data: { id, disputeId, number, body, personId: person.id } });
  await hold(tx, person, disputeId, id);
  for (const citationId of new Set(evidence)) {
    await pinEvidence(tx, person, { positionId: id, claimId, citationId });
  }
  return id;
}
