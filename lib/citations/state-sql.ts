import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Every standing citation with its state, which `checkState` derives from the same checks for one of them: `id`,
 * `state`, and `earlier`, whether any check is about an earlier text. A test holds the two together.
 * @param conditions on citation `t`, claim `c` and source `s`.
 */
export const withStates = (conditions: readonly Prisma.Sql[] = []): Prisma.Sql => Prisma.sql`
  SELECT t.id, k.earlier IS TRUE AS earlier, CASE
      WHEN k.against > 0 THEN 'DOES_NOT_SAY_SO'
      WHEN k.seen >= 2 THEN 'SEEN_BY_TWO'
      WHEN k.seen = 1 THEN 'SEEN_BY_ONE'
      WHEN k.checks > 0 THEN 'NOT_FOUND'
      ELSE 'UNVERIFIED' END AS state
  FROM citation t
  JOIN claim c ON c.id = t.claim_id AND c.withdrawn_at IS NULL
  JOIN source s ON s.id = t.source_id
  LEFT JOIN (
    SELECT k.citation_id, bool_or(k.version < o.said_since) AS earlier,
           count(*) FILTER (WHERE k.version >= o.said_since) AS checks,
           count(*) FILTER (WHERE k.version >= o.said_since AND k.finding = 'SAYS_SO') AS seen,
           count(*) FILTER (WHERE k.version >= o.said_since AND k.finding = 'DOES_NOT_SAY_SO') AS against
    FROM citation_check k JOIN citation o ON o.id = k.citation_id GROUP BY k.citation_id
  ) k ON k.citation_id = t.id
  WHERE ${Prisma.join([Prisma.sql`t.withdrawn_at IS NULL`, ...conditions], " AND ")}`;
