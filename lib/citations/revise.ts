import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, type Theirs } from "@/lib/errors";
import { valuesFrom } from "@/lib/form-state";
import { changedFields } from "@/lib/history/changed-fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canReviseCitation, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { rowOf, writeVersion } from "./attach";
import { demandRepeatable } from "./derivation";
import { demandReasons } from "./grades";
import { lockCitation, versionOf } from "./load";
import { saysOtherwise } from "./said";
import type { CitationContent, reviseInput } from "./schema";

/**
 * Changes what a citation says of its source; the earlier state stays as a version, and where the source is
 * said to say something else, so do the checks of it, which count no more. Source and claim
 * stay what they are: another source is another citation.
 * @throws AppError FORBIDDEN below editor, for somebody else's citation (moderators excepted) or a
 *   withdrawn one; NOT_FOUND; STALE, with the other person's version, when it was revised since the
 *   editor looked; INVALID when what it is to repeat is no standing citation of the claim, or repeats
 *   this one, or when it is graded anew without a reason; CONFLICT when nothing differs, or the source is attached so already.
 *   Records `citation.revised`.
 */
export async function reviseCitation(
  actor: Actor,
  input: z.infer<typeof reviseInput>,
): Promise<{ citationId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const { citationId } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.citationId && earlier.claim) return { citationId: earlier.citationId, claim: earlier.claim.slug };

    const citation = await lockCitation(tx, citationId);
    demand(canReviseCitation(person, citation));
    const current = await versionOf(tx, citationId, citation.version);
    if (citation.version !== input.version) throw stale(current);
    demandReasons(input.content, current.content);
    await reviseIn(tx, person, citation, current.content, input);
    return { citationId, claim: citation.claim.slug };
  });
}

type Version = Awaited<ReturnType<typeof versionOf>>;

interface Revision extends Pick<z.infer<typeof reviseInput>, "content" | "reason"> {
  requestKey?: string | undefined;
  /** The proposal that is accepted by it. */
  proposal?: { number: number; personId: string };
}

/**
 * Writes the next version of a citation that the caller has locked and may revise.
 * @param before what it says now.
 * @throws AppError INVALID and CONFLICT as `reviseCitation`. Records `citation.revised`.
 */
export async function reviseIn(
  tx: Tx,
  person: ActingPerson,
  citation: Awaited<ReturnType<typeof lockCitation>>,
  before: CitationContent,
  { content, reason, requestKey, proposal }: Revision,
): Promise<void> {
  const citationId = citation.id;
  const fields = changedFields(before, content);
  if (fields.length === 0) throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");

  const isTold = fields.includes("derivesFrom");
  const repeats = isTold ? await demandRepeatable(tx, citation, content.derivesFrom) : undefined;

  const version = citation.version + 1;
  const saidSince = saysOtherwise(fields) ? version : undefined;
  await tx.citation.update({ where: { id: citationId }, data: { ...rowOf(content), version, saidSince } });
  await writeVersion(tx, person, { citationId, number: version, content, reason });
  await record(
    tx,
    person,
    {
      verb: "citation.revised",
      claimId: citation.claimId,
      citationId,
      sourceId: citation.source.id,
      ...(proposal && { subjectId: proposal.personId }),
      detail: { version, title: citation.source.title, fields, reason, repeats, proposal: proposal?.number },
    },
    requestKey,
  );
}

/** The refusal for whoever saw an earlier version, with what stands now. */
export function stale(current: Version): AppError {
  return new AppError(
    "STALE",
    `${current.person.displayName} revised this citation while you wrote. Their version stands beside yours; nothing you typed is lost.`,
    { theirs: theirVersion(current) },
  );
}

/** A version as a form shows it that was opened on an earlier one. */
export const theirVersion = ({ number, person, createdAt, reason, content }: Version): Theirs => ({
  version: number,
  person: person.displayName,
  at: createdAt.toISOString(),
  reason,
  values: valuesFrom(content, "content"),
});
