import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { valuesFrom } from "@/lib/form-state";
import { changedFields } from "@/lib/history/changed-fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canRewordClaim, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import { type rewordClaimInput, claimWording } from "./schema";

/**
 * Revises a claim's wording: statement, type, checkability and note. Earlier wordings stay as
 * versions, the address stays what it is, and notes signed before are stale.
 * @throws AppError FORBIDDEN below editor or on a withdrawn claim; NOT_FOUND; STALE, with the other
 *   person's wording, when it was revised since the editor looked; CONFLICT when nothing differs.
 *   Records `claim.reworded`.
 */
export async function rewordClaim(actor: Actor, input: z.infer<typeof rewordClaimInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, input.claim);
    demand(canRewordClaim(person, claim));
    if (claim.version !== input.version) throw await stale(tx, claim);
    await rewordIn(tx, person, claim, input);
    return { claim: claim.slug };
  });
}

interface Rewording extends Pick<z.infer<typeof rewordClaimInput>, "wording" | "reason"> {
  requestKey?: string | undefined;
  /** The proposal that is accepted by it. */
  proposal?: { number: number; personId: string };
}

/**
 * Writes the next wording of a claim that the caller has locked and may reword.
 * @throws AppError CONFLICT when nothing differs. Records `claim.reworded`.
 */
export async function rewordIn(
  tx: Tx,
  person: ActingPerson,
  claim: Awaited<ReturnType<typeof lockClaim>>,
  { wording, reason, requestKey, proposal }: Rewording,
): Promise<void> {
  const fields = changedFields(claimWording.parse(claim), wording);
  if (fields.length === 0) throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");

  const version = claim.version + 1;
  await tx.claim.update({ where: { id: claim.id }, data: { ...wording, version } });
  await tx.claimVersion.create({
    data: { claimId: claim.id, number: version, ...wording, reason, personId: person.id },
  });
  await record(
    tx,
    person,
    {
      verb: "claim.reworded",
      claimId: claim.id,
      ...(proposal && { subjectId: proposal.personId }),
      detail: { version, fields, from: claim.statement, to: wording.statement, reason, proposal: proposal?.number },
    },
    requestKey,
  );
}

/** The refusal for whoever saw an earlier version, with what stands now. */
export async function stale(
  tx: Tx,
  { id: claimId, version: number }: { id: string; version: number },
): Promise<AppError> {
  const current = await tx.claimVersion.findUniqueOrThrow({
    where: { claimId_number: { claimId, number } },
    include: { person: { select: { displayName: true } } },
  });
  const person = current.person.displayName;
  return new AppError(
    "STALE",
    `${person} revised this wording while you wrote. Their version stands beside yours; nothing you typed is lost.`,
    {
      theirs: {
        version: number,
        person,
        at: current.createdAt.toISOString(),
        reason: current.reason,
        values: valuesFrom(claimWording.parse(current), "wording"),
      },
    },
  );
}
