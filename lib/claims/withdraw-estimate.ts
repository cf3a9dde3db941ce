import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canWithdrawEstimate, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import { currentEstimate, staleEstimate } from "./own-estimate";
import type { withdrawEstimateInput } from "./schema";

/**
 * Takes a claim's own figure away, for a claim that gives none after all. It stays in history, and
 * notes signed before are stale.
 * @throws AppError FORBIDDEN below editor, on a withdrawn claim, or on one without a figure;
 *   NOT_FOUND; STALE, with the other person's figure, when it was revised since the editor looked.
 *   Records `claim.estimate-withdrawn`.
 */
export async function withdrawEstimate(
  actor: Actor,
  { claim: slug, version, reason, requestKey }: z.infer<typeof withdrawEstimateInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, slug);
    const current = await currentEstimate(tx, claim.id);
    demand(canWithdrawEstimate(person, { ...claim, hasFigure: current !== null }));
    if (current?.version !== version) throw await staleEstimate(tx, claim.id, current);
    await tx.estimate.delete({ where: { claimId: claim.id } });
    // The database does so for each figure that is written; of one that goes it leaves no row to do it with.
    await tx.claim.update({ where: { id: claim.id }, data: { evidenceVersion: { increment: 1 } } });
    await record(
      tx,
      person,
      {
        verb: "claim.estimate-withdrawn",
        claimId: claim.id,
        detail: { version, before: current.content, from: current.words, reason },
      },
      requestKey,
    );
    return { claim: slug };
  });
}
