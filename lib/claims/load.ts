import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { STANDING_FACTS, standingOf } from "./standing";

/**
 * The claim as it stands, locked until the transaction ends. Rows that refer to it may still be
 * written meanwhile.
 * @throws AppError NOT_FOUND
 */
export async function lockClaim(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const claim = await tx.claim.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      statement: true,
      type: true,
      checkability: true,
      note: true,
      version: true,
      evidenceVersion: true,
      ...STANDING_FACTS,
    },
  });
  if (!claim) throw notFound("claim");
  return { ...claim, ...standingOf(claim) };
}
