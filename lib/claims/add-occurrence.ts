import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canAddOccurrence, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { addOccurrence } from "./add";
import { lockClaim } from "./load";
import type { addOccurrenceInput } from "./schema";

/**
 * Adds one more place where a document makes a claim: it says the same there, in whatever words.
 * @throws AppError FORBIDDEN below editor or on a claim that does not stand; NOT_FOUND; INVALID, by field, for
 *   an unknown document, paragraph or voice, and for words that are not in the paragraph or stand there more
 *   than once; CONFLICT when the claim stands at this place already. Records `claim.placed`.
 */
export async function addClaimOccurrence(
  actor: Actor,
  { claim: slug, occurrence, requestKey }: z.infer<typeof addOccurrenceInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, slug);
    demand(canAddOccurrence(person, claim));
    const place = await addOccurrence(tx, claim.id, occurrence, "occurrence");
    await record(tx, person, { verb: "claim.placed", claimId: claim.id, ...place }, requestKey);
    return { claim: claim.slug };
  });
}
