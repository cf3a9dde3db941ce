import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canWithdrawSearch, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockSearchRecord } from "./load";
import type { withdrawSearchInput } from "./schema";

/**
 * Takes a search record off its claim, with a reason. It is kept and can be restored.
 * @throws AppError FORBIDDEN for somebody else's record (moderators excepted) or one withdrawn
 *   already; NOT_FOUND. Records `search.withdrawn`.
 */
export async function withdrawSearch(
  actor: Actor,
  { recordId, reason, requestKey }: z.infer<typeof withdrawSearchInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const search = await lockSearchRecord(tx, recordId);
    demand(canWithdrawSearch(person, search));
    await tx.searchRecord.update({
      where: { id: recordId },
      data: { withdrawnAt: new Date(), withdrawnReason: reason },
    });
    const { claimId, lookedFor } = search;
    await record(
      tx,
      person,
      { verb: "search.withdrawn", claimId, detail: { recordId, lookedFor, reason } },
      requestKey,
    );
    return { claim: search.claim.slug };
  });
}
