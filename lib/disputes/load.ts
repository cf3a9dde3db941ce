import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { type About, FIGURE_VERBS, PLACE_VERBS, isPart, readPart } from "./part";
import type { DisputeTarget } from "./vocabulary";

/** Who wrote a claim and its quotation, gave its figure, or said where it is made. */
const WORDED = {
  versions: { select: { personId: true } },
  quotation: { select: { versions: { select: { personId: true } } } },
  changes: {
    where: { verb: { in: [...FIGURE_VERBS, ...PLACE_VERBS] } },
    distinct: ["verb", "personId"],
    select: { verb: true, personId: true },
  },
} as const satisfies Prisma.ClaimSelect;

/** What to select so that `factsOf` can say who is involved. */
export const FACTS = {
  state: true,
  openedById: true,
  takenById: true,
  takenAt: true,
  takenBy: { select: PUBLIC_PERSON },
  target: true,
  claim: {
    select: {
      slug: true,
      ...WORDED,
    },
  },
  wordingOf: { select: WORDED },
  occurrence: { select: { anchors: { select: { decidedById: true } } } },
  citation: { select: { versions: { select: { personId: true } }, checks: { select: { personId: true } } } },
  note: { select: { personId: true } },
  holders: { select: { personId: true } },
  rulings: { orderBy: { number: "desc" }, select: { moderatorId: true, outcome: true, createdAt: true } },
  appeal: { select: { personId: true } },
} as const;

const HOUR = 60 * 60 * 1000;
/** How long a moderator has a dispute to themselves. Afterwards others may take it over. */
const LOCK = 48 * HOUR;
/** How long after a ruling a party may appeal; the database has the same. */
const APPEAL = 30 * 24 * HOUR;

/** Who wrote a claim, and what is said of its quotation. */
interface Worded {
  versions: { personId: string }[];
  quotation: { versions: { personId: string }[] } | null;
  changes: { verb: string; personId: string }[];
}

interface Selected extends Pick<DisputeFacts, "state" | "openedById" | "takenById"> {
  takenBy: PublicPerson | null;
  takenAt: Date | null;
  target: DisputeTarget;
  claim: Worded;
  wordingOf: Worded | null;
  citation: { versions: { personId: string }[]; checks: { personId: string }[] } | null;
  note: { personId: string } | null;
  occurrence: { anchors: { decidedById: string | null }[] } | null;
  holders: { personId: string }[];
  rulings: { moderatorId: string; createdAt: Date }[];
  appeal: { personId: string } | null;
}

const people = (rows: readonly { personId: string }[]) => [...new Set(rows.map((row) => row.personId))];

/** Who opened it, who took it, who holds what in it, and everybody who made what it is about, whenever they did. */
export function factsOf(dispute: Selected): DisputeFacts {
  const { state, openedById, takenById } = dispute;
  // Of a claim that was merged since, the wording that was disputed.
  const worded = dispute.wordingOf ?? dispute.claim;
  const quoted = worded.quotation?.versions ?? [];
  const by = (verbs: string[]) => worded.changes.filter(({ verb }) => verbs.includes(verb));
  const placed = dispute.occurrence?.anchors.flatMap(({ decidedById }) => decidedById ?? []) ?? [];
  const authors: readonly { personId: string }[] = {
    CLAIM: [...worded.versions, ...quoted],
    CITATION: dispute.citation?.versions ?? [],
    NOTE: dispute.note ? [dispute.note] : [],
    // A claim may have come with its figure and its place.
    ESTIMATE: [...worded.versions, ...by(FIGURE_VERBS)],
    OCCURRENCE: [...worded.versions, ...by(PLACE_VERBS), ...placed.map((personId) => ({ personId }))],
    FINDING: quoted,
  }[dispute.target];
  return {
    state,
    openedById,
    takenById,
    takenByName: dispute.takenBy?.displayName ?? null,
    authorIds: people(authors),
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
      id: true,
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
  if (!dispute) throw notFound("dispute");
  return { ...dispute, facts: factsOf(dispute) };
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
