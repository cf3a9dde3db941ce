import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canEndSourceProtection, canProtectSource } from "@/lib/source-policy";
import { protectionEnd } from "@/lib/protection";
import { type Actor, transact } from "@/lib/transact";
import { lockSource } from "./load";
import type { protectSourceInput, withdrawSourceInput } from "./schema";

/**
 * Lets only moderators change a source for some days, from now; protecting it again sets a new end.
 * @throws AppError FORBIDDEN below moderator and on a withdrawn source; NOT_FOUND. Records `source.protected`.
 */
export async function protectSource(
  actor: Actor,
  { slug, days, reason, requestKey }: z.infer<typeof protectSourceInput>,
): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return { slug };
    const source = await lockSource(tx, slug);
    demand(canProtectSource(person, source));
    const protectedUntil = protectionEnd(days);
    await tx.source.update({ where: { id: source.id }, data: { protectedUntil, protectedReason: reason } });
    const detail = { until: protectedUntil.toISOString(), reason };
    await record(tx, person, { verb: "source.protected", sourceId: source.id, detail }, requestKey);
    return { slug };
  });
}

/**
 * Ends a protection before its time.
 * @throws AppError FORBIDDEN below moderator and when it is not protected; NOT_FOUND.
 *   Records `source.protection-ended`.
 */
export async function endSourceProtection(
  actor: Actor,
  { slug, reason, requestKey }: z.infer<typeof withdrawSourceInput>,
): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return { slug };
    const source = await lockSource(tx, slug);
    demand(canEndSourceProtection(person, source));
    await tx.source.update({ where: { id: source.id }, data: { protectedUntil: null, protectedReason: null } });
    await record(tx, person, { verb: "source.protection-ended", sourceId: source.id, detail: { reason } }, requestKey);
    return { slug };
  });
}
