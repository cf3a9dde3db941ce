import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { CHECK_STATES, type CheckState, checkState, isOfEarlierText } from "./checks";
import type { CitationFilters } from "./filters";
import { withStates } from "./state-sql";

const PAGE = 25;

export type CitationList = Awaited<ReturnType<typeof listCitations>>;
export type CitationLine = CitationList["citations"][number];

const LINE = {
  id: true,
  stance: true,
  locatorLabel: true,
  locator: true,
  summary: true,
  role: true,
  reliability: true,
  credibility: true,
  saidSince: true,
  checks: { select: { version: true, finding: true } },
  claim: { select: { slug: true, statement: true } },
  source: { select: { slug: true, title: true, authors: true, year: true, type: true } },
} as const satisfies Prisma.CitationSelect;

/**
 * Standing citations that meet the filters, the oldest first, and how many of them are in each state whatever state
 * was asked for. Two queries and what the rows relate to, however many there are.
 */
export async function listCitations(filters: CitationFilters) {
  const [{ counts, earlier, ids } = NOTHING] = await db().$queryRaw<Page[]>(pageOf(filters));
  const shown = ids.slice(0, PAGE);
  const rows = await db().citation.findMany({ where: { id: { in: shown } }, orderBy: { id: "asc" }, select: LINE });
  const asked: readonly CheckState[] = filters.state === undefined ? CHECK_STATES : [filters.state];
  return {
    citations: rows.map((row) => ({
      ...row,
      state: checkState(row),
      earlier: row.checks.filter((check) => isOfEarlierText(check, row)).length,
    })),
    /** Of each state; those of none are left out. */
    counts,
    /** How many have checks of an earlier text. */
    earlier: asked.reduce((sum, state) => sum + (earlier[state] ?? 0), 0),
    total: asked.reduce((sum, state) => sum + ((filters.earlier ? earlier : counts)[state] ?? 0), 0),
    /** Cursor of the next page; null on the last. */
    next: ids.length > PAGE ? (shown.at(-1) ?? null) : null,
  };
}

type Counts = Partial<Record<CheckState, number>>;
interface Page {
  counts: Counts;
  earlier: Counts;
  ids: string[];
}
const NOTHING: Page = { counts: {}, earlier: {}, ids: [] };

function pageOf(filters: CitationFilters): Prisma.Sql {
  const { state = null, earlier = null, cursor = null } = filters;
  return Prisma.sql`
    WITH listed AS MATERIALIZED (${withStates(conditionsOf(filters))}),
    counted AS (SELECT state, count(*)::int AS n, count(*) FILTER (WHERE earlier)::int AS e FROM listed GROUP BY state)
    SELECT coalesce((SELECT jsonb_object_agg(state, n) FROM counted), '{}') AS counts,
           coalesce((SELECT jsonb_object_agg(state, e) FROM counted), '{}') AS earlier,
           ARRAY(
             SELECT id::text FROM listed
             WHERE (${state}::text IS NULL OR state = ${state}) AND (${earlier}::text IS NULL OR earlier)
               AND (${cursor}::uuid IS NULL OR id > ${cursor}::uuid)
             ORDER BY listed.id LIMIT ${PAGE + 1}) AS ids`;
}

function conditionsOf({
  document,
  claim,
  source,
  type,
  role,
  reliability,
  credibility,
}: CitationFilters): Prisma.Sql[] {
  return [
    document !== undefined &&
      Prisma.sql`EXISTS (
        SELECT FROM occurrence o JOIN document_version v ON v.id = o.document_version_id
        JOIN document d ON d.id = v.document_id WHERE o.claim_id = c.id AND d.slug = ${document})`,
    claim !== undefined && Prisma.sql`c.slug = ${claim}`,
    source !== undefined && Prisma.sql`s.slug = ${source}`,
    type !== undefined && Prisma.sql`s.type = ${type}`,
    role !== undefined && Prisma.sql`t.role::text = ${role}`,
    reliability !== undefined && Prisma.sql`t.reliability::text = ${reliability}`,
    credibility !== undefined && Prisma.sql`t.credibility = ${Number(credibility)}`,
  ].filter((condition) => condition !== false);
}

/**
 * Citations that nobody has checked as they stand, the oldest first, at most `limit`, and how many there are. One query
 * that every editor's home asks, so it looks for any check of what stands and derives no other state.
 */
export async function listUnverified(limit: number) {
  const rows = await db().$queryRaw<{ id: string; title: string; slug: string; total: number }[]>`
    SELECT t.id::text, s.title, c.slug, count(*) OVER ()::int AS total
    FROM citation t
    JOIN claim c ON c.id = t.claim_id AND c.withdrawn_at IS NULL
    JOIN source s ON s.id = t.source_id
    WHERE t.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM citation_check k WHERE k.citation_id = t.id AND k.version >= t.said_since)
    ORDER BY t.id LIMIT ${limit}`;
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ id, title, slug }) => ({ id, source: { title }, claim: { slug } })),
  };
}
