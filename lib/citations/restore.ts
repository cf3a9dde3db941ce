import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canRestoreCitation, demand } from "@/lib/policy";
import { isStandingSource } from "@/lib/sources/load";
import { type Actor, transact } from "@/lib/transact";
import { lockCitation } from "./load";
import type { withdrawInput } from "./schema";

/**
 * Puts a withdrawn citation back on its claim, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND; CONFLICT when
 *   its source is withdrawn, or was attached again in the meantime. Records `citation.restored`.
 */
export async function restoreCitation(
  actor: Actor,
  { citationId, reason, requestKey }: z.infer<typeof withdrawInput>,
): Promise<{ citationId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { citationId, claim: earlier.claim.slug };

    const citation = await lockCitation(tx, citationId);
    demand(canRestoreCitation(person, citation));
    const { claimId, source } = citation;
    if (!(await isStandingSource(tx, source.slug))) {
      throw new AppError("CONFLICT", "The source of this citation is withdrawn. Restore the source first.");
    }
    await tx.citation.update({ where: { id: citationId }, data: { withdrawnAt: null, withdrawnReason: null } });
    await record(
      tx,
      person,
      { verb: "citation.restored", claimId, citationId, sourceId: source.id, detail: { title: source.title, reason } },
      requestKey,
    );
    return { citationId, claim: citation.claim.slug };
  });
}
