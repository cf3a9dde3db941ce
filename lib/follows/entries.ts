import type { Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PRIVATE_VERBS } from "@/lib/history/changes";

interface Range {
  /** Ids of changes; the first two are not within, the third is. */
  after?: string | null;
  before?: string | null;
  upto?: string | null;
  limit: number;
}

/** A change that somebody is told, and for which of the things they follow. */
interface Entry {
  changeId: string;
  followId: string;
}

/**
 * What others did to the things that somebody follows, newest first, each change once: one query that takes the
 * newest of each thing from an index. A claim or a source that was merged goes on as the one that is kept.
 */
export async function findEntries(tx: Tx, personId: string, range: Range): Promise<Entry[]> {
  const { after, before, upto, limit } = range;
  const told = Prisma.sql`c.id > f.since AND c.person_id <> f.person_id AND c.verb <> ALL(${[...PRIVATE_VERBS]}::text[])
    ${after ? Prisma.sql`AND c.id > ${after}::uuid` : Prisma.empty}
    ${before ? Prisma.sql`AND c.id < ${before}::uuid` : Prisma.empty}
    ${upto ? Prisma.sql`AND c.id <= ${upto}::uuid` : Prisma.empty}
    ORDER BY c.id DESC LIMIT ${limit}`;
  return tx.$queryRaw<Entry[]>`
    SELECT DISTINCT ON (one.id) one.id AS "changeId", f.id AS "followId"
    FROM follow f
    LEFT JOIN claim k ON k.id = f.claim_id
    LEFT JOIN source s ON s.id = f.source_id
    CROSS JOIN LATERAL (
      (SELECT c.id FROM change c WHERE c.claim_id = f.claim_id AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.claim_id = k.merged_into_id AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.document_id = f.document_id AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.source_id = f.source_id AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.source_id = s.merged_into_id AND ${told})
      UNION ALL (SELECT c.id FROM citation t JOIN change c ON c.citation_id = t.id
                 WHERE t.source_id = coalesce(s.merged_into_id, f.source_id) AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.dispute_id = f.dispute_id AND ${told})
      UNION ALL (SELECT c.id FROM change c WHERE c.person_id = f.subject_id AND ${told})
    ) one
    WHERE f.person_id = ${personId}::uuid AND f.ended_at IS NULL
    ORDER BY one.id DESC, f.id LIMIT ${limit}`;
}
