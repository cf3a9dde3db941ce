import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRestoreSearch, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockSearchRecord } from "./load";
import type { withdrawSearchInput } from "./schema";

/**
 * Puts a withdrawn search record back on its claim, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND.
 *   Records `search.restored`.
 */
export async function restoreSearch(
  actor: Actor,
  { recordId, reason, requestKey }: z.infer<typeof withdrawSearchInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const search = await lockSearchRecord(tx, recordId);
    demand(canRestoreSearch(person, search));
    await tx.searchRecord.update({ where: { id: recordId }, data: { withdrawnAt: null, withdrawnReason: null } });
    const { claimId, lookedFor } = search;
    await record(tx, person, { verb: "search.restored", claimId, detail: { recordId, lookedFor, reason } }, requestKey);
    return { claim: search.claim.slug };
  });
}
