import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRestoreClaim, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import type { withdrawClaimInput } from "./schema";

/**
 * Puts a withdrawn claim back, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND.
 *   Records `claim.restored`.
 */
export async function restoreClaim(
  actor: Actor,
  { claim: slug, reason, requestKey }: z.infer<typeof withdrawClaimInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, slug);
    demand(canRestoreClaim(person, claim));
    await tx.claim.update({ where: { id: claim.id }, data: { withdrawnAt: null, withdrawnReason: null } });
    await record(tx, person, { verb: "claim.restored", claimId: claim.id, detail: { reason } }, requestKey);
    return { claim: slug };
  });
}
