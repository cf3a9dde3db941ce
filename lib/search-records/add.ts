import type { z } from "zod";
import { lockClaim } from "@/lib/claims/load";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canRecordSearch, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import type { recordSearchInput } from "./schema";

/**
 * Records that somebody looked for something about a claim: where, with which words, on which day,
 * and what came of it. It is no evidence, so no confidence note goes stale by it.
 * @throws AppError FORBIDDEN below editor or on a withdrawn claim; NOT_FOUND for an unknown claim.
 *   Records `search.recorded`.
 */
export async function recordSearch(actor: Actor, input: z.infer<typeof recordSearchInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, input.claim);
    demand(canRecordSearch(person, claim));
    const { outcome: _outcome, ...content } = input.content;
    const recordId = newId();
    await tx.searchRecord.create({ data: { id: recordId, claimId: claim.id, personId: person.id, ...content } });
    const { lookedFor, places, found } = content;
    await record(
      tx,
      person,
      { verb: "search.recorded", claimId: claim.id, detail: { recordId, lookedFor, places, found: found !== "" } },
      input.requestKey,
    );
    return { claim: claim.slug };
  });
}
