import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { isProtected } from "@/lib/protection";

/**
 * The source as it stands, locked until the transaction ends. Citations that refer to it can be
 * attached meanwhile only if they do not ask whether it stands (`isStandingSource`).
 * @throws AppError NOT_FOUND
 */
export async function lockSource(tx: Tx, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM source WHERE slug = ${slug} FOR NO KEY UPDATE`;
  const source = await tx.source.findUnique({ where: { slug } });
  if (!source) throw notFound("source");
  return { ...source, ...sourceStanding(source) };
}

interface StandingFacts {
  withdrawnAt: Date | null;
  mergedIntoId: string | null;
  protectedUntil: Date | null;
}

/** Whether a source stands, whether it was merged, and whether it is protected, as policy asks for it. */
export const sourceStanding = ({ withdrawnAt, mergedIntoId, protectedUntil }: StandingFacts) => ({
  withdrawn: withdrawnAt !== null,
  became: mergedIntoId === null ? null : ("MERGED" as const),
  protected: isProtected({ protectedUntil }),
});

/** Whether a source is in the library and not withdrawn; it stays so until the transaction ends. */
export async function isStandingSource(tx: Tx, slug: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM source WHERE slug = ${slug} AND withdrawn_at IS NULL FOR SHARE`;
  return rows.length > 0;
}
