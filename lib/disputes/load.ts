import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { DisputeFacts } from "@/lib/policy";

/** What to select so that `factsOf` can say who is involved. */
export const FACTS = {
  state: true,
  openedById: true,
  takenById: true,
  target: true,
  claim: { select: { slug: true, versions: { select: { personId: true } } } },
  citation: { select: { versions: { select: { personId: true } } } },
  note: { select: { personId: true } },
} as const;

interface Selected extends Omit<DisputeFacts, "authorIds"> {
  target: "CLAIM" | "CITATION" | "NOTE";
  claim: { versions: { personId: string }[] };
  citation: { versions: { personId: string }[] } | null;
  note: { personId: string } | null;
}

/** Who opened, who took it, and everybody who made what it is about. */
export function factsOf(dispute: Selected): DisputeFacts {
  const { state, openedById, takenById } = dispute;
  const authors = {
    CLAIM: dispute.claim.versions.map((version) => version.personId),
    CITATION: dispute.citation?.versions.map((version) => version.personId) ?? [],
    NOTE: dispute.note ? [dispute.note.personId] : [],
  }[dispute.target];
  return { state, openedById, takenById, authorIds: [...new Set(authors)] };
}

/** The dispute, locked until the transaction ends, so that its state holds. @throws AppError NOT_FOUND */
export async function lockDispute(tx: Tx, number: number) {
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE number = ${number} FOR UPDATE`;
  const dispute = await tx.dispute.findUnique({
    where: { number },
    select: { id: true, number: true, claimId: true, version: true, ...FACTS },
  });
  if (!dispute) throw notFound("dispute");
  return { ...dispute, facts: factsOf(dispute) };
}
