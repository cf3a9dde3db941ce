import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canCommentOnDispute } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { findCitation, findPosition, lockDispute } from "./load";
import { spendMentions, tellMentioned } from "./mention";
import type { commentInput } from "./schema";

type Input = z.infer<typeof commentInput>;

/**
 * Adds a comment to the discussion of a dispute that is not closed: under a position, as an answer to another,
 * or about the question as a whole. Whoever is ruling at that moment is shown it first.
 * People named in it with "@" are told.
 * @throws AppError TOO_MANY after sixty in ten minutes, or thirty people named in a day; INVALID for more than five
 *   in one comment; FORBIDDEN when suspended or the dispute is closed; NOT_FOUND for the dispute, for the
 *   position or the comment answered, and for a citation that does not stand on its claim.
 *   Records `dispute.commented`.
 */
export async function commentOnDispute(
  actor: Actor,
  input: Input,
): Promise<{ number: number; commentId: string; claim: string }> {
  const { number, body, citationId, requestKey } = input;
  await spend("discussion-account", actor.personId);
  await spendMentions(actor, body);
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.commentId && earlier.claim) return { number, commentId: earlier.commentId, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    demand(canCommentOnDispute(person, facts));
    const { position, answersId } = await placeOf(tx, disputeId, input);
    const cited = citationId === undefined ? null : await findCitation(tx, claimId, citationId);
    const commentId = newId();
    const about = { citationId: cited?.id ?? null, citationVersion: cited?.version ?? null };
    const place = { positionId: position?.id ?? null, answersId, ...about };
    await tx.disputeComment.create({ data: { id: commentId, disputeId, personId: person.id, body, ...place } });
    await tellMentioned(tx, person.id, disputeId, body);
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = {
      number,
      ...(position && { position: position.number }),
      ...(cited && { citationVersion: cited.version }),
    };
    await record(tx, person, { verb: "dispute.commented", disputeId, claimId, commentId, detail }, requestKey);
    return { number, commentId, claim: claim.slug };
  });
}

/** An answer stands where the comment that it answers does; threads are one deep. */
async function placeOf(tx: Tx, disputeId: string, { position, answers }: Input) {
  if (answers === undefined) {
    return { position: position === undefined ? null : await findPosition(tx, disputeId, position), answersId: null };
  }
  const answered = await tx.disputeComment.findFirst({
    where: { id: answers, disputeId },
    select: { id: true, answersId: true, position: { select: { id: true, number: true } } },
  });
  if (!answered) throw notFound("comment in this dispute");
  return { position: answered.position, answersId: answered.answersId ?? answered.id };
}
