import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { wouldCircle } from "./lines";

const FIELD = "content.derivesFrom";

/**
 * The citation that another is to repeat, for its history; null when it is to repeat none. Locks the
 * claim, so that two people on two of its citations take turns.
 * @throws AppError INVALID when it is no citation of this claim, is withdrawn, or repeats the other already.
 */
export async function demandRepeatable(
  tx: Tx,
  citation: { id: string; claimId: string },
  derivesFrom: string | undefined,
): Promise<{ citationId: string; title: string } | null> {
  if (derivesFrom === undefined) return null;
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${citation.claimId}::uuid FOR NO KEY UPDATE`;
  const all = await tx.citation.findMany({
    where: { claimId: citation.claimId },
    select: { id: true, derivesFromId: true, withdrawnAt: true, source: { select: { title: true } } },
  });
  const repeated = all.find((one) => one.id === derivesFrom);
  if (!repeated) throw invalid(FIELD, "Choose a citation of this claim.");
  if (repeated.withdrawnAt !== null) throw invalid(FIELD, "That citation is withdrawn. Choose one that stands.");
  if (wouldCircle(all, citation.id, derivesFrom)) {
    throw invalid(FIELD, "That one repeats this one already. Choose another, or none.");
  }
  return { citationId: repeated.id, title: repeated.source.title };
}
