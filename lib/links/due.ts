import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Host and port of an address as PostgreSQL finds them: what the checks are queued by. */
const HOST = Prisma.sql`lower(substring(s.csl->>'URL' FROM '^[hH][tT][tT][pP][sS]?://([^/?#]+)'))`;

const due = (now: Date) => Prisma.sql`
  FROM source s LEFT JOIN source_link l ON l.source_id = s.id AND l.url = s.csl->>'URL'
  WHERE s.withdrawn_at IS NULL AND ${HOST} IS NOT NULL AND (l.due_at IS NULL OR l.due_at <= ${now})`;

/** The hosts that a link to is due, those that have waited longest first. */
export async function findDueHosts(now = new Date()): Promise<string[]> {
  const rows = await db().$queryRaw<{ host: string }[]>`
    SELECT ${HOST} AS host ${due(now)} GROUP BY 1 ORDER BY min(l.due_at) NULLS FIRST LIMIT 1000`;
  return rows.map(({ host }) => host);
}

/** The source whose link to a host has waited longest; null when none is due. */
export async function nextDue(host: string, now = new Date()): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id ${due(now)} AND ${HOST} = ${host} ORDER BY l.due_at NULLS FIRST, s.id LIMIT 1`;
  return row?.id ?? null;
}
