import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** The page scan, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockScan(tx: Tx, scanId: string) {
  await tx.$queryRaw`SELECT 1 FROM scan WHERE id = ${scanId}::uuid FOR NO KEY UPDATE`;
  const scan = await tx.scan.findUnique({
    where: { id: scanId },
    select: {
      id: true,
      sourceId: true,
      page: true,
      sha256: true,
      thumbnailSha256: true,
      rights: true,
      addedById: true,
      withdrawnAt: true,
      source: { select: { slug: true } },
    },
  });
  if (!scan) throw notFound("page scan");
  return { ...scan, createdById: scan.addedById, withdrawn: scan.withdrawnAt !== null };
}
