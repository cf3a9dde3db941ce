import type { z } from "zod";
import { lockClaim } from "@/lib/claims/load";
import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { changedFields } from "@/lib/history/changed-fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canSaveQuotation, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { quotationValues } from "./form-values";
import { quotationOf, versionOf } from "./load";
import { carryingOf, partsOf, rowOf } from "./row";
import type { QuotationContent, saveQuotationInput } from "./schema";
import { QUESTIONS, QUESTION_WORDS } from "./vocabulary";

/**
 * Fills in what is known of a claim's quotation, or revises it: the words, their renderings, the five
 * findings and who quotes whom. The earlier state stays as a version; notes signed before are stale.
 * @throws AppError FORBIDDEN below editor or on a withdrawn claim; NOT_FOUND; STALE, with the other
 *   person's version, when it was filled in or revised since the editor looked; INVALID for a citation
 *   that is not, or no longer, on this claim, and for a revision without a reason; CONFLICT when nothing
 *   differs. Records `quotation.recorded` or `quotation.revised`.
 */
export async function saveQuotation(
  actor: Actor,
  input: z.infer<typeof saveQuotationInput>,
): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, input.claim);
    demand(canSaveQuotation(person, claim));
    const before = await currentOf(tx, claim.id, input.version);
    await saveQuotationIn(tx, person, claim, before, input);
    return { claim: claim.slug };
  });
}

interface Said extends Pick<z.infer<typeof saveQuotationInput>, "content" | "reason"> {
  requestKey?: string | undefined;
  /** The proposal that is accepted with it. */
  proposal?: { number: number; personId: string };
}

/** As `saveQuotation`, within a transaction, upon what stands. @throws AppError INVALID, CONFLICT as there. */
export async function saveQuotationIn(
  tx: Tx,
  person: ActingPerson,
  claim: { id: string },
  before: Awaited<ReturnType<typeof versionOf>> | null,
  { content, reason, requestKey, proposal }: Said,
): Promise<void> {
  await demandCitationsOf(tx, claim.id, content, before?.content);
  const named = { claimId: claim.id, ...(proposal && { subjectId: proposal.personId }) };
  if (before === null) {
    await writeQuotation(tx, person, { claimId: claim.id, number: 1, content, reason });
    const detail = { words: content.asGiven, proposal: proposal?.number };
    return record(tx, person, { verb: "quotation.recorded", ...named, detail }, requestKey);
  }
  const fields = changedFields(before.content, content);
  if (fields.length === 0) throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");
  if (reason === "") throw invalid("reason", "A reason is needed.");
  const version = before.number + 1;
  await writeQuotation(tx, person, { claimId: claim.id, number: version, content, reason });
  const detail = { version, fields, reason, proposal: proposal?.number };
  await record(tx, person, { verb: "quotation.revised", ...named, detail }, requestKey);
}

/** What stands, null when nothing does. @throws AppError STALE when it is not what the editor saw */
async function currentOf(tx: Tx, claimId: string, seen: number) {
  const current = await currentQuotation(tx, claimId);
  if ((current?.number ?? 0) === seen) return current;
  throw staleQuotation(current);
}

/** What stands of a claim's quotation, and who said it; null when it has none. */
export async function currentQuotation(tx: Tx, claimId: string) {
  const quotation = await quotationOf(tx, claimId);
  return quotation && versionOf(tx, claimId, quotation.version);
}

/** The refusal of a form that was filled in beside another version, with that one and whose it is. */
export function staleQuotation(current: Awaited<ReturnType<typeof currentQuotation>>): AppError {
  // Nothing that was filled in is ever taken away, so there is a version to show.
  if (!current) return new AppError("CONFLICT", "This form was made for another claim. Load the page again.");
  const { displayName } = current.person;
  return new AppError(
    "STALE",
    `${displayName} wrote about this quotation while you did. Their version stands beside yours; nothing you typed is lost.`,
    {
      theirs: {
        version: current.number,
        person: displayName,
        at: current.createdAt.toISOString(),
        reason: current.reason,
        values: quotationValues(current.content),
      },
    },
  );
}

/**
 * One that was withdrawn since it was named goes on being named, so that it is there again when it is restored.
 * @throws AppError INVALID, at the first field that names anew a citation which does not stand on this claim
 */
export async function demandCitationsOf(
  tx: Tx,
  claimId: string,
  content: QuotationContent,
  before: QuotationContent | undefined,
): Promise<void> {
  const { renderings, findings, trail } = content;
  const named = [
    ...renderings.map(({ citationId }, index) => ({
      field: "content.renderings",
      of: `rendering ${index + 1}`,
      ids: [citationId],
    })),
    ...QUESTIONS.map((question) => ({
      field: `content.findings.${question}.citations`,
      of: `the finding on the ${QUESTION_WORDS[question].name}`,
      ids: findings[question].citations,
    })),
    ...trail.map(({ citationId }, index) => ({ field: "content.trail", of: `step ${index + 1}`, ids: [citationId] })),
  ];
  const namedBefore = before ? carryingOf(before) : [];
  const own = await tx.citation.findMany({
    where: { claimId, OR: [{ withdrawnAt: null }, { id: { in: namedBefore } }] },
    select: { id: true },
  });
  const known = new Set(own.map(({ id }) => id));
  const wrong = named.find(({ ids }) => ids.some((id) => id !== undefined && !known.has(id)));
  if (wrong) {
    throw invalid(wrong.field, `The source chosen for ${wrong.of} is not, or no longer, attached to this claim.`);
  }
}

interface Version {
  claimId: string;
  number: number;
  content: QuotationContent;
  reason: string;
}

/** Takes away what names citations: renderings, findings and trail. Every version still says it. */
export async function removeParts(tx: Tx, claimId: string): Promise<void> {
  const where = { claimId };
  await tx.findingCitation.deleteMany({ where });
  await tx.quotationFinding.deleteMany({ where });
  await tx.rendering.deleteMany({ where });
  await tx.trailLink.deleteMany({ where });
}

/** Keeps what is now said as a numbered version of this person, and as what stands. */
export async function writeQuotation(
  tx: Tx,
  person: { id: string },
  { claimId, number, content, reason }: Version,
): Promise<void> {
  const where = { claimId };
  await removeParts(tx, claimId);
  const data = { ...rowOf(content), version: number };
  await tx.quotation.upsert({ where, create: { claimId, ...data }, update: data });
  const parts = partsOf(claimId, content);
  await tx.rendering.createMany({ data: parts.renderings });
  await tx.quotationFinding.createMany({ data: parts.findings });
  await tx.findingCitation.createMany({ data: parts.findingCitations });
  await tx.trailLink.createMany({ data: parts.trail });
  await tx.quotationVersion.create({ data: { claimId, number, content, reason, personId: person.id } });
}
