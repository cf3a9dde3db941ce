import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { type Hands, readHands } from "./hands";
import { type About, isPart, readPart } from "./part";

/** What to select so that `withFacts` can say who is involved. */
export const FACTS = {
  id: true,
  state: true,
  openedById: true,
  takenById: true,
  takenAt: true,
  takenBy: { select: PUBLIC_PERSON },
  target: true,
  claim: { select: { slug: true } },
  citation: { select: { checks: { select: { personId: true } } } },
  holders: { select: { personId: true } },
  rulings: { orderBy: { number: "desc" }, select: { moderatorId: true, outcome: true, createdAt: true } },
  appeal: { select: { personId: true } },
} as const satisfies Prisma.DisputeSelect;

const HOUR = 60 * 60 * 1000;
/** How long a moderator has a dispute to themselves. Afterwards others may take it over. */
const LOCK = 48 * HOUR;
/** How long after a ruling a party may appeal; the database has the same. */
const APPEAL = 30 * 24 * HOUR;

interface Selected extends Pick<DisputeFacts, "state" | "openedById" | "takenById"> {
  id: string;
  takenBy: PublicPerson | null;
  takenAt: Date | null;
  citation: { checks: { personId: string }[] } | null;
  holders: { personId: string }[];
  rulings: { moderatorId: string; createdAt: Date }[];
  appeal: { personId: string } | null;
}

const people = (rows: readonly { personId: string }[]) => [...new Set(rows.map((row) => row.personId))];

/**
 * Each dispute with what policy asks about it: who opened it, who took it, who holds what in it, and everybody who
 * made what it is about. With one query more, however many there are.
 */
export async function withFacts<T extends Selected>(
  tx: Tx,
  disputes: readonly T[],
): Promise<(T & { facts: DisputeFacts })[]> {
  const hands = await readHands(
    tx,
    disputes.map((dispute) => dispute.id),
  );
  return disputes.flatMap((dispute) => {
    const own = hands.get(dispute.id);
    return own ? [{ ...dispute, facts: factsOf(dispute, own) }] : [];
  });
}

function factsOf(dispute: Selected, hands: Hands): DisputeFacts {
  const { state, openedById, takenById } = dispute;
  return {
    ...hands,
    state,
    openedById,
    takenById,
    takenByName: dispute.takenBy?.displayName ?? null,
    holderIds: people(dispute.holders),
    checkerIds: people(dispute.citation?.checks ?? []),
    isLapsed: dispute.takenAt !== null && dispute.takenAt.getTime() + LOCK < Date.now(),
    ruledByIds: dispute.rulings.map((ruling) => ruling.moderatorId),
    isAppealed: dispute.appeal !== null,
    isAppealable: dispute.rulings.some((ruling) => ruling.createdAt.getTime() + APPEAL > Date.now()),
  };
}

/** The dispute, locked until the transaction ends, so that its state holds. @throws AppError NOT_FOUND */
export async function lockDispute(tx: Tx, number: number) {
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE number = ${number} FOR UPDATE`;
  const dispute = await tx.dispute.findUnique({
    where: { number },
    select: {
      number: true,
      claimId: true,
      wordingOfId: true,
      citationId: true,
      occurrenceId: true,
      finding: true,
      version: true,
      createdAt: true,
      ...FACTS,
    },
  });
  const [locked] = await withFacts(tx, dispute ? [dispute] : []);
  if (!locked) throw notFound("dispute");
  return locked;
}

/** A position of a dispute, with whoever holds it. @throws AppError NOT_FOUND */
export async function findPosition(tx: Tx, disputeId: string, number: number) {
  const position = await tx.position.findUnique({
    where: { disputeId_number: { disputeId, number } },
    select: { id: true, number: true, holders: { select: { personId: true } } },
  });
  if (!position) throw notFound("position in this dispute");
  return { ...position, holderIds: people(position.holders) };
}

/** A citation that stands on the claim. @throws AppError NOT_FOUND */
export async function findCitation(tx: Tx, claimId: string, citationId: string) {
  const citation = await tx.citation.findFirst({
    where: { id: citationId, claimId, withdrawnAt: null },
    select: { id: true, version: true, source: { select: { id: true, title: true } } },
  });
  if (!citation) throw notFound("citation on this claim");
  return citation;
}

/** The comment with its dispute, both locked. @throws AppError NOT_FOUND */
export async function lockComment(tx: Tx, commentId: string) {
  const comment = await tx.disputeComment.findUnique({
    where: { id: commentId },
    select: { personId: true, dispute: { select: { number: true } } },
  });
  if (!comment) throw notFound("comment");
  const dispute = await lockDispute(tx, comment.dispute.number);
  const { withdrawnAt } = await tx.disputeComment.findUniqueOrThrow({
    where: { id: commentId },
    select: { withdrawnAt: true },
  });
  return { dispute, facts: { personId: comment.personId, withdrawn: withdrawnAt !== null } };
}

interface Target extends About {
  wordingOfId: string | null;
  citationId: string | null;
}

/** Number of the version that stands of what a dispute is about, held until the transaction ends. A note has one. */
export async function holdTarget(tx: Tx, about: Target): Promise<number> {
  const { target, claimId, wordingOfId, citationId } = about;
  if (target === "NOTE") return 1;
  const wordedId = wordingOfId ?? claimId;
  if (isPart(target)) {
    // Whoever gives a figure or says something of a quotation locks the claim; whoever decides on a place, the anchor.
    await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${wordedId}::uuid FOR SHARE`;
    await tx.$queryRaw`SELECT 1 FROM anchor WHERE occurrence_id = ${about.occurrenceId}::uuid FOR SHARE`;
    return (await readPart(tx, target, { ...about, claimId: wordedId })).version;
  }
  const [row] =
    target === "CLAIM"
      ? await tx.$queryRaw<{ version: number }[]>`SELECT version FROM claim WHERE id = ${wordedId}::uuid FOR SHARE`
      : await tx.$queryRaw<
          { version: number }[]
        >`SELECT version FROM citation WHERE id = ${citationId}::uuid FOR SHARE`;
  if (!row) throw notFound("thing to rule on");
  return row.version;
}
