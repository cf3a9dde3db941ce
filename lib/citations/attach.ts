import type { z } from "zod";
import { lockClaim } from "@/lib/claims/load";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, canAttachCitation, demand } from "@/lib/policy";
import { addSourceIn } from "@/lib/sources/add";
import { isStandingSource } from "@/lib/sources/load";
import { type Actor, transact } from "@/lib/transact";
import { demandRepeatable } from "./derivation";
import { demandReasons } from "./grades";
import type { CitationContent, attachInput } from "./schema";

/**
 * Attaches a source, or a counter-source, to a claim: one from the library, or a new one that is
 * added in the same deed. The same form sent twice attaches once.
 * @throws AppError FORBIDDEN below editor or on a withdrawn claim; NOT_FOUND for an unknown claim
 *   or an unknown or withdrawn source; INVALID when what it is to repeat is no standing citation of
 *   the claim, or it is graded without a reason; CONFLICT when it is attached so already.
 *   Records `citation.attached`, and `source.added` for a new source.
 */
export async function attachCitation(
  actor: Actor,
  input: z.infer<typeof attachInput>,
): Promise<{ citationId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.citationId) return { citationId: earlier.citationId, claim: input.claim };

    const claim = await lockClaim(tx, input.claim);
    demand(canAttachCitation(person, claim));

    const source = await chooseSource(tx, person, input.source);
    const citationId = newId();
    const repeats = await demandRepeatable(tx, { id: citationId, claimId: claim.id }, input.content.derivesFrom);
    demandReasons(input.content);
    await tx.citation.create({
      data: { id: citationId, claimId: claim.id, sourceId: source.id, createdById: person.id, ...rowOf(input.content) },
    });
    await writeVersion(tx, person, { citationId, number: 1, content: input.content, reason: "" });
    await record(
      tx,
      person,
      {
        verb: "citation.attached",
        claimId: claim.id,
        citationId,
        sourceId: source.id,
        detail: { stance: input.content.stance, title: source.title, ...(repeats && { repeats }) },
      },
      input.requestKey,
    );
    return { citationId, claim: input.claim };
  });
}

async function chooseSource(tx: Tx, person: ActingPerson, choice: z.infer<typeof attachInput>["source"]) {
  if (choice.from === "NEW") return addSourceIn(tx, person, choice.source);
  if (!(await isStandingSource(tx, choice.slug))) throw notFound("source in the library");
  return tx.source.findUniqueOrThrow({ where: { slug: choice.slug }, select: { id: true, title: true } });
}

/** The columns of a citation that its content fills; its estimate is a row of its own. */
export function rowOf(content: CitationContent) {
  const { estimate: _estimate, derivesFrom, ...columns } = content;
  return {
    ...columns,
    locatorLabel: columns.locatorLabel ?? null,
    locator: columns.locator ?? null,
    excerptLanguage: columns.excerptLanguage ?? null,
    derivesFromId: derivesFrom ?? null,
    overlapReason: columns.overlapReason ?? null,
  };
}

/** Keeps what the citation now says as a numbered version, and its estimate as the current one. */
export async function writeVersion(
  tx: Tx,
  person: ActingPerson,
  version: { citationId: string; number: number; content: CitationContent; reason: string },
): Promise<void> {
  const { citationId, content } = version;
  await tx.citationVersion.create({ data: { ...version, personId: person.id } });
  await tx.estimate.deleteMany({ where: { citationId } });
  if (content.estimate) await tx.estimate.create({ data: { id: newId(), citationId, ...content.estimate } });
}
