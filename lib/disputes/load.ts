import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import type { DisputeFacts } from "@/lib/policy";
import type { DisputeTarget } from "./vocabulary";

/** What to select so that `factsOf` can say who is involved. */
export const FACTS = {
  state: true,
  openedById: true,
  takenById: true,
  takenBy: { select: PUBLIC_PERSON },
  target: true,
  claim: {
    select: {
      slug: true,
      versions: { select: { personId: true } },
      quotation: { select: { versions: { select: { personId: true } } } },
    },
  },
  wordingOf: {
    select: {
      versions: { select: { personId: true } },
      quotation: { select: { versions: { select: { personId: true } } } },
    },
  },
  citation: { select: { versions: { select: { personId: true } } } },
  note: { select: { personId: true } },
} as const;

/** Who wrote a claim, and what is said of its quotation. */
interface Worded {
  versions: { personId: string }[];
  quotation: { versions: { personId: string }[] } | null;
}

interface Selected extends Omit<DisputeFacts, "authorIds" | "takenByName"> {
  takenBy: PublicPerson | null;
  target: DisputeTarget;
  claim: Worded;
  wordingOf: Worded | null;
  citation: { versions: { personId: string }[] } | null;
  note: { personId: string } | null;
}

/** Who opened it, who took it, and everybody who made what it is about, whenever they did. */
export function factsOf(dispute: Selected): DisputeFacts {
  const { state, openedById, takenById } = dispute;
  // Of a claim that was merged since, the wording that was disputed.
  const worded = dispute.wordingOf ?? dispute.claim;
  const authors = {
    CLAIM: [...worded.versions, ...(worded.quotation?.versions ?? [])].map((version) => version.personId),
    CITATION: dispute.citation?.versions.map((version) => version.personId) ?? [],
    NOTE: dispute.note ? [dispute.note.personId] : [],
  }[dispute.target];
  return {
    state,
    openedById,
    takenById,
    takenByName: dispute.takenBy?.displayName ?? null,
    authorIds: [...new Set(authors)],
  };
}

/** The dispute, locked until the transaction ends, so that its state holds. @throws AppError NOT_FOUND */
export async function lockDispute(tx: Tx, number: number) {
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE number = ${number} FOR UPDATE`;
  const dispute = await tx.dispute.findUnique({
    where: { number },
    select: { id: true, number: true, claimId: true, wordingOfId: true, citationId: true, version: true, ...FACTS },
  });
  if (!dispute) throw notFound("dispute");
  return { ...dispute, facts: factsOf(dispute) };
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

interface Target {
  target: DisputeTarget;
  claimId: string;
  wordingOfId: string | null;
  citationId: string | null;
}

/** Number of the version that stands of what a dispute is about, held until the transaction ends. A note has one. */
export async function holdTarget(tx: Tx, { target, claimId, wordingOfId, citationId }: Target): Promise<number> {
  if (target === "NOTE") return 1;
  const wordedId = wordingOfId ?? claimId;
  const [row] =
    target === "CLAIM"
      ? await tx.$queryRaw<{ version: number }[]>`SELECT version FROM claim WHERE id = ${wordedId}::uuid FOR SHARE`
      : await tx.$queryRaw<
          { version: number }[]
        >`SELECT version FROM citation WHERE id = ${citationId}::uuid FOR SHARE`;
  if (!row) throw notFound("thing to rule on");
  return row.version;
}
