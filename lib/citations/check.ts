import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canCheckCitation, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockCitation } from "./load";
import type { checkInput } from "./schema";

/**
 * Records that a person opened the source for a citation, what they saw and whether it says so.
 * A person has one check per citation; a later one replaces it, and history keeps both.
 * @throws AppError FORBIDDEN below editor or on a withdrawn citation; NOT_FOUND. Records `citation.checked`.
 */
export async function checkCitation(actor: Actor, input: z.infer<typeof checkInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const { citationId, saw, finding, note } = input;
    const citation = await lockCitation(tx, citationId);
    demand(canCheckCitation(person, citation));
    await tx.check.upsert({
      where: { citationId_personId: { citationId, personId: person.id } },
      create: { id: newId(), citationId, personId: person.id, saw, finding, note },
      update: { saw, finding, note, createdAt: new Date() },
    });
    await record(
      tx,
      person,
      {
        verb: "citation.checked",
        claimId: citation.claimId,
        citationId,
        detail: { title: citation.source.title, saw, finding },
      },
      input.requestKey,
    );
    return { claim: citation.claim.slug };
  });
}
