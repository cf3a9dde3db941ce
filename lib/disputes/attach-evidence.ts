import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canAttachEvidence } from "@/lib/dispute-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { findCitation, findPosition, lockDispute } from "./load";
import type { attachEvidenceInput } from "./schema";

/**
 * Ties a citation of the claim to a position, as it stands now.
 * @throws AppError FORBIDDEN for whoever does not hold the position, and when the dispute is closed; NOT_FOUND
 *   for the dispute, the position or a citation that does not stand on the claim; CONFLICT when the position
 *   rests on it already. Records `position.evidence-attached`.
 */
export async function attachEvidence(
  actor: Actor,
  { number, position: wanted, citationId, requestKey }: z.infer<typeof attachEvidenceInput>,
): Promise<{ number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { number, claim: earlier.claim.slug };

    const { id: disputeId, claimId, claim, facts } = await lockDispute(tx, number);
    const position = await findPosition(tx, disputeId, wanted);
    demand(canAttachEvidence(person, { dispute: facts, holderIds: position.holderIds }));
    const title = await pinEvidence(tx, person, { positionId: position.id, claimId, citationId });
    await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
    const detail = { number, position: wanted, title };
    await record(
      tx,
      person,
      { verb: "position.evidence-attached", disputeId, claimId, citationId, detail },
      requestKey,
    );
    return { number, claim: claim.slug };
  });
}

interface Evidence {
  positionId: string;
  claimId: string;
  citationId: string;
}

/**
 * Ties a citation to a position as it stands now; the title of its source.
 * @throws AppError NOT_FOUND when it is no standing citation of the claim; CONFLICT when it is tied already.
 */
export async function pinEvidence(tx: Tx, person: ActingPerson, { positionId, claimId, citationId }: Evidence) {
  const citation = await findCitation(tx, claimId, citationId);
  const key = { positionId, citationId };
  const before = await tx.positionEvidence.findUnique({ where: { positionId_citationId: key } });
  if (before) throw new AppError("CONFLICT", "This position rests on that citation already.");
  await tx.positionEvidence.create({ data: { ...key, citationVersion: citation.version, personId: person.id } });
  return citation.source.title;
}
