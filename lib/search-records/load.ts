import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

/** The search record, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockSearchRecord(tx: Tx, recordId: string) {
  await tx.$queryRaw`SELECT 1 FROM search_record WHERE id = ${recordId}::uuid FOR NO KEY UPDATE`;
  const record = await tx.searchRecord.findUnique({
    where: { id: recordId },
    select: {
      id: true,
      claimId: true,
      personId: true,
      lookedFor: true,
      withdrawnAt: true,
      claim: { select: { slug: true } },
    },
  });
  if (!record) throw notFound("search record");
  return { ...record, withdrawn: record.withdrawnAt !== null };
}
