import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { followByDefault } from "@/lib/follows/by-default";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canOpenDispute } from "@/lib/dispute-policy";
import { demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { STORED_QUESTION } from "@/lib/quotations/vocabulary";
import { type About, type Part, type PartTarget, readPart } from "./part";
import { spendMentions, tellMentioned } from "./mention";
import { putPosition } from "./add-position";
import { readHands } from "./hands";
import type { openDisputeInput } from "./schema";

type Input = z.infer<typeof openDisputeInput>;

/**
 * Opens a dispute: one question about one thing, pinned to the version that stands now, with what the
 * opener holds as its first position.
 * `example` marks the cases that come with the corpus; no form can set it.
 * @throws AppError TOO_MANY after twenty in an hour; FORBIDDEN when suspended; NOT_FOUND for an unknown or withdrawn claim, citation
 *   or note, also as evidence. Records `dispute.opened`.
 */
export async function openDispute(
  actor: Actor,
  input: Input,
  { example = false }: { example?: boolean } = {},
): Promise<{ number: number; claim: string }> {
  if (!example) {
    await spend("dispute-account", actor.personId);
    await spendMentions(actor, input.position, "position");
  }
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.dispute) return { number: earlier.dispute.number, claim: input.claim };

    demand(canOpenDispute(person));
    const about = await pin(tx, input);
    const { question, position, reasons } = input;
    const { id: disputeId, number } = await tx.dispute.create({
      data: {
        id: newId(),
        ...about,
        target: input.target.kind,
        question,
        reasons,
        example,
        openedById: person.id,
      },
      select: { id: true, number: true },
    });
    const { claimId, citationId, noteId } = about;
    await putPosition(tx, person, { disputeId, claimId, number: 1, body: position, evidence: input.evidence });
    if (!example) await tellAuthors(tx, disputeId);
    await tellMentioned(tx, person.id, disputeId, position);
    await record(
      tx,
      person,
      {
        verb: "dispute.opened",
        disputeId,
        claimId,
        ...(citationId && { citationId }),
        ...(noteId && { noteId }),
        detail: { number, question, reasons, evidence: [...new Set(input.evidence)] },
      },
      input.requestKey,
    );
    return { number, claim: input.claim };
  });
}

/** Whoever made what it is about follows it, so that it is told them. */
async function tellAuthors(tx: Tx, disputeId: string): Promise<void> {
  const hands = await readHands(tx, [disputeId]);
  await followByDefault(tx, disputeId, hands.get(disputeId)?.authorIds ?? []);
}

interface Pinned {
  claimId: string;
  citationId: string | null;
  noteId: string | null;
  occurrenceId: string | null;
  finding: About["finding"];
  /** What a part says; absent for what has versions. */
  pinned?: NonNullable<Part["rows"]>;
  targetVersion: number;
}

async function pin(tx: Tx, { claim: slug, target }: Input): Promise<Pinned> {
  // Held, so that the claim is not merged or split away meanwhile.
  await tx.$queryRaw`SELECT 1 FROM claim WHERE slug = ${slug} FOR SHARE`;
  const claim = await tx.claim.findFirst({ where: { slug, withdrawnAt: null }, select: { id: true, version: true } });
  if (!claim) throw notFound("claim");
  const nothing = { claimId: claim.id, citationId: null, noteId: null, occurrenceId: null, finding: null };
  if (target.kind === "CLAIM") return { ...nothing, targetVersion: claim.version };
  if (target.kind !== "CITATION" && target.kind !== "NOTE") return pinPart(tx, nothing, target);
  const where = { id: target.id, claimId: claim.id, withdrawnAt: null };
  if (target.kind === "CITATION") {
    const citation = await tx.citation.findFirst({ where, select: { id: true, version: true } });
    if (!citation) throw notFound("citation of this claim");
    return { ...nothing, citationId: citation.id, targetVersion: citation.version };
  }
  const note = await tx.confidenceNote.findFirst({ where, select: { id: true } });
  if (!note) throw notFound("confidence note on this claim");
  return { ...nothing, noteId: note.id, targetVersion: 1 };
}

type PartInput = Extract<Input["target"], { kind: PartTarget }>;

async function pinPart(tx: Tx, nothing: Omit<Pinned, "targetVersion">, target: PartInput): Promise<Pinned> {
  const { claimId } = nothing;
  const about = {
    ...nothing,
    occurrenceId: target.kind === "OCCURRENCE" ? target.id : null,
    finding: target.kind === "FINDING" ? STORED_QUESTION[target.id] : null,
  };
  const isElsewhere =
    target.kind === "OCCURRENCE" && (await tx.occurrence.count({ where: { id: target.id, claimId } })) === 0;
  const { rows, version } = await readPart(tx, target.kind, { ...about, target: target.kind });
  if (rows === null || isElsewhere) throw notFound(PART_WORDS[target.kind]);
  return { ...about, pinned: rows, targetVersion: version };
}

const PART_WORDS: Record<PartTarget, string> = {
  ESTIMATE: "figure on this claim",
  OCCURRENCE: "place of this claim",
  FINDING: "finding on this claim",
};
