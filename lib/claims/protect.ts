import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canEndClaimProtection, canProtectClaim, demand } from "@/lib/policy";
import { protectionEnd } from "@/lib/protection";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import type { protectClaimInput, withdrawClaimInput } from "./schema";

/**
 * Lets only moderators change a claim for some days, from now; protecting it again sets a new end.
 * @throws AppError FORBIDDEN below moderator and on a withdrawn claim; NOT_FOUND. Records `claim.protected`.
 */
export async function protectClaim(
  actor: Actor,
  { claim: slug, days, reason, requestKey }: z.infer<typeof protectClaimInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return { claim: slug };
    const claim = await lockClaim(tx, slug);
    demand(canProtectClaim(person, claim));
    const protectedUntil = protectionEnd(days);
    await tx.claim.update({ where: { id: claim.id }, data: { protectedUntil, protectedReason: reason } });
    const detail = { until: protectedUntil.toISOString(), reason };
    await record(tx, person, { verb: "claim.protected", claimId: claim.id, detail }, requestKey);
    return { claim: slug };
  });
}

/**
 * Ends a protection before its time.
 * @throws AppError FORBIDDEN below moderator and when it is not protected; NOT_FOUND.
 *   Records `claim.protection-ended`.
 */
export async function endClaimProtection(
  actor: Actor,
  { claim: slug, reason, requestKey }: z.infer<typeof withdrawClaimInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return { claim: slug };
    const claim = await lockClaim(tx, slug);
    demand(canEndClaimProtection(person, claim));
    await tx.claim.update({ where: { id: claim.id }, data: { protectedUntil: null, protectedReason: null } });
    await record(tx, person, { verb: "claim.protection-ended", claimId: claim.id, detail: { reason } }, requestKey);
    return { claim: slug };
  });
}
