import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canWithdrawClaim, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import type { withdrawClaimInput } from "./schema";

/**
 * Takes a claim out of lists and search, with a reason. Its page says so, and it can be restored.
 * @throws AppError FORBIDDEN below moderator or when it is withdrawn already; NOT_FOUND.
 *   Records `claim.withdrawn`.
 */
export async function withdrawClaim(
  actor: Actor,
  { claim: slug, reason, requestKey }: z.infer<typeof withdrawClaimInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, slug);
    demand(canWithdrawClaim(person, claim));
    await tx.claim.update({ where: { id: claim.id }, data: { withdrawnAt: new Date(), withdrawnReason: reason } });
    await record(tx, person, { verb: "claim.withdrawn", claimId: claim.id, detail: { reason } }, requestKey);
    return { claim: slug };
  });
}
