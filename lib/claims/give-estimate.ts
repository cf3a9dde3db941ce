import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { EstimateInput } from "@/lib/estimates/schema";
import { ESTIMATE } from "@/lib/estimates/view";
import { changedFields } from "@/lib/history/changed-fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, canGiveEstimate, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import { asksHowMany, currentEstimate, staleEstimate, wordsOf } from "./own-estimate";
import type { giveEstimateInput } from "./schema";

/**
 * Gives a claim its own figure, or revises it; the earlier one stays in history, and notes signed
 * before are stale.
 * @throws AppError FORBIDDEN below editor, on a withdrawn claim, or on one that asks for no number;
 *   NOT_FOUND; STALE, with the other person's figure, when it was revised since the editor looked;
 *   CONFLICT when nothing differs. Records `claim.estimate-given`.
 */
export async function giveEstimate(actor: Actor, input: z.infer<typeof giveEstimateInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, input.claim);
    const current = await currentEstimate(tx, claim.id);
    demand(canGiveEstimate(person, { ...claim, quantity: asksHowMany(claim, current) }));
    if ((current?.version ?? 0) !== input.version) throw await staleEstimate(tx, claim.id, current);
    await giveEstimateIn(tx, person, claim, current, input);
    return { claim: claim.slug };
  });
}

interface Given extends Pick<z.infer<typeof giveEstimateInput>, "version" | "estimate" | "reason"> {
  requestKey?: string | undefined;
  /** The proposal that is accepted with it. */
  proposal?: { number: number; personId: string };
}

/** As `giveEstimate`, within a transaction, for whoever has asked whether they may. @throws AppError CONFLICT when nothing differs. */
export async function giveEstimateIn(
  tx: Tx,
  person: ActingPerson,
  claim: { id: string },
  current: Awaited<ReturnType<typeof currentEstimate>>,
  { version: before, estimate, reason, requestKey, proposal }: Given,
): Promise<void> {
  const fields = current === null ? [] : changedFields(current.content, estimate);
  if (current !== null && fields.length === 0)
    throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");

  const version = before + 1;
  const row = rowOf(estimate);
  const given = await tx.estimate.upsert({
    where: { claimId: claim.id },
    create: { id: newId(), claimId: claim.id, ...row },
    update: { ...row, version },
    select: ESTIMATE,
  });
  await record(
    tx,
    person,
    {
      verb: "claim.estimate-given",
      claimId: claim.id,
      ...(proposal && { subjectId: proposal.personId }),
      detail: {
        version,
        fields,
        before: current?.content ?? null,
        from: current?.words ?? "",
        to: wordsOf(given),
        reason,
        proposal: proposal?.number,
      },
    },
    requestKey,
  );
}

/** Every column of the figure, so that what is not given any more does not stay. */
const rowOf = ({ low, best, high, period, ...rest }: EstimateInput) => ({
  ...rest,
  low: low ?? null,
  best: best ?? null,
  high: high ?? null,
  period: period ?? null,
});
