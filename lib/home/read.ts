import { CLAIM_ROW, claimRow } from "@/lib/claims/row";
import { db } from "@/lib/db";
import { listDocuments } from "@/lib/documents/read";
import { HISTORY_ROW, historyRow } from "@/lib/history/read";
import { PRIVATE_VERBS } from "@/lib/history/changes";

const SHOWCASE = 6;
const LATEST = 6;

export type HomePage = Awaited<ReturnType<typeof getHomePage>>;

/** The documents, six claims to begin with, and what changed last: three reads, whatever there is. */
export async function getHomePage() {
  const [documents, claims, changes] = await Promise.all([
    listDocuments(),
    db().claim.findMany({
      where: { showcase: true, withdrawnAt: null },
      orderBy: { position: "asc" },
      take: SHOWCASE,
      select: CLAIM_ROW,
    }),
    db().change.findMany({
      where: { verb: { notIn: [...PRIVATE_VERBS] } },
      orderBy: { id: "desc" },
      take: LATEST,
      select: HISTORY_ROW,
    }),
  ]);
  return { documents, claims: claims.map(claimRow), changes: changes.map(historyRow) };
}
