import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRule } from "@/lib/dispute-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { APPLY } from "./apply";
import type { LockedDispute } from "./deed";
import { findCitation, holdTarget, lockDispute } from "@/lib/disputes/load";
import { newsSince } from "@/lib/disputes/news";
import type { RulingInput } from "@/lib/disputes/schema";

interface Options {
  /** Of a case that came with the corpus: what it speaks of was changed before the case was written. */
  example?: boolean;
}

/**
 * Closes a dispute with a ruling, and does what the ruling says in the same transaction. The second ruling
 * answers an appeal and stands beside the first. A ruling is never edited.
 * @throws AppError FORBIDDEN below moderator, before taking it, or for whoever had a hand in it; NOT_FOUND, also
 *   for evidence that does not stand on the claim; STALE, with what is new, when the dispute or what it is about
 *   changed since the moderator looked; INVALID or CONFLICT when its change no longer applies, and INVALID for no
 *   consensus where fewer than two positions stand. Nothing is written then. Records `dispute.ruled`, and what its change records.
 * @returns slugs of the claims it touched: the disputed one, and what became of it.
 */
export async function rule(
  actor: Actor,
  input: RulingInput,
  { example = false }: Options = {},
): Promise<{ number: number; claims: string[] }> {
  return transact(actor, async (tx, person) => {
    const { number, outcome, reasons: reason } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.dispute && earlier.claim) return { number, claims: [earlier.claim.slug] };

    const dispute = await lockDispute(tx, number);
    demand(canRule(person, dispute.facts));
    await refuseUnseen(tx, dispute, input);
    if (!example && outcome === "RECORDED_AS_CONTESTED") await demandTwoPositions(tx, dispute.id);
    // Written before its change: whoever changes a claim counts as one of its writers from then on.
    const ruling = await writeRuling(tx, person, dispute, input);
    const applied = example ? undefined : await APPLY[outcome]?.(tx, person, dispute, input);
    const { id: disputeId, claimId } = dispute;
    await tx.dispute.update({
      where: { id: disputeId },
      data: { state: "CLOSED", closedAt: new Date(), version: { increment: 1 } },
    });
    const detail = { number, ruling, outcome, reason, ...(applied && { applied: [...applied] }) };
    await record(tx, person, { verb: "dispute.ruled", disputeId, claimId, detail }, input.requestKey);
    const reshaped = applied?.flatMap(({ claims = [] }) => claims) ?? [];
    return { number, claims: [dispute.claim, ...reshaped].map((claim) => claim.slug) };
  });
}

/** The number of the ruling. */
async function writeRuling(tx: Tx, person: ActingPerson, dispute: LockedDispute, input: RulingInput): Promise<number> {
  const { id: disputeId, claimId, facts } = dispute;
  const { outcome, reasons, scope, reopenIf, interest } = input;
  const key = { disputeId, number: facts.ruledByIds.length + 1 };
  const evidence = await Promise.all(input.evidence.map((id) => findCitation(tx, claimId, id)));
  await tx.ruling.create({ data: { ...key, moderatorId: person.id, outcome, reasons, scope, reopenIf, interest } });
  await tx.rulingEvidence.createMany({
    data: evidence.map(({ id, version }) => ({ ...key, citationId: id, citationVersion: version })),
    skipDuplicates: true,
  });
  return key.number;
}

/** No consensus leaves the positions on the claim's page; one alone would be no contest. @throws AppError INVALID */
async function demandTwoPositions(tx: Tx, disputeId: string): Promise<void> {
  const standing = await tx.position.count({ where: { disputeId, hidden: null, holders: { some: {} } } });
  if (standing >= 2) return;
  throw invalid(
    "outcome",
    "No consensus needs at least two positions that somebody holds, and fewer stand here. Choose another outcome.",
  );
}

async function refuseUnseen(tx: Tx, dispute: LockedDispute, seen: RulingInput): Promise<void> {
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
