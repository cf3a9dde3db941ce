import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canWithdrawCitation, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockCitation } from "./load";
import type { withdrawInput } from "./schema";

/**
 * Takes a citation off its claim, with a reason. It stays in history and can be restored.
 * @throws AppError FORBIDDEN for somebody else's citation (moderators excepted) or one withdrawn
 *   already; NOT_FOUND. Records `citation.withdrawn`.
 */
export async function withdrawCitation(
  actor: Actor,
  { citationId, reason, requestKey }: z.infer<typeof withdrawInput>,
): Promise<{ citationId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.claim) return { citationId, claim: earlier.claim.slug };

    const citation = await lockCitation(tx, citationId);
    demand(canWithdrawCitation(person, citation));
    await withdrawIn(tx, person, citation, { reason, requestKey });
    return { citationId, claim: citation.claim.slug };
  });
}

/** Withdraws a citation that the caller has locked and may withdraw. Records `citation.withdrawn`. */
export async function withdrawIn(
  tx: Tx,
  person: ActingPerson,
  citation: Awaited<ReturnType<typeof lockCitation>>,
  { reason, requestKey }: { reason: string; requestKey?: string | undefined },
): Promise<void> {
  const { id: citationId } = citation;
  await tx.citation.update({
    where: { id: citationId },
    data: { withdrawnAt: new Date(), withdrawnReason: reason },
  });
  const { claimId, source } = citation;
  await record(
    tx,
    person,
    {
      verb: "citation.withdrawn",
      claimId,
      citationId,
      sourceId: source.id,
      detail: { title: source.title, reason },
    },
    requestKey,
  );
}
