import { CLAIM_ROW, type ClaimRow, claimRow } from "@/lib/claims/row";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { foldedWords } from "./fold";
import type { Needle } from "./highlight";
import { MATCHED, type Matches, matchesOf } from "./matches";
import type { ClaimFilters } from "./schema";

const PAGE = 25;
/** Words of a query that similar spellings are looked for; more would only cost time. */
const MOST_WORDS = 8;
/** Part of a word's trigrams that must stand together somewhere in the text. */
const SIMILAR = 0.5;

/** `SIMILAR` when no claim has the words as typed, so that similar spellings are shown. */
export type SearchMode = "ALL" | "WORDS" | "SIMILAR";

export type ClaimSearch = Awaited<ReturnType<typeof searchClaims>>;

/** A claim as lists show it, with where the search was met; null when there was none. */
export type FoundClaim = ClaimRow & { matches: Matches | null };

/**
 * Claims that meet a search and filters, best first; without a search in the order in which the
 * documents make them. Withdrawn claims are left out. Three queries and what the rows relate to,
 * however many are found.
 */
export async function searchClaims(filters: ClaimFilters) {
  const asked = await understand(filters.q);
  const [page = NOTHING] = await db().$queryRaw<Page[]>(pageOf(filters, asked));
  const claims = asked.mode === "ALL" ? await plainRows(page.slugs) : await matchedRows(page.slugs, asked.needle);
  return {
    claims,
    total: page.total,
    mode: asked.mode,
    /** Number of the first claim shown, from 1; 0 when there is none. */
    first: claims.length === 0 ? 0 : page.start + 1,
    /** Cursors of the pages beside this one; null where there is none, "" for the first page. */
    previous: page.start === 0 ? null : (page.previous ?? ""),
    next: page.start + claims.length < page.total ? (page.slugs.at(-1) ?? null) : null,
  };
}

interface Asked {
  q: string;
  mode: SearchMode;
  needle: Needle;
}

/** Whether any claim has the words as typed, or only similar ones may. */
async function understand(q: string): Promise<Asked> {
  if (q === "") return { q, mode: "ALL", needle: { stems: [], similar: [] } };
  const [row] = await db().$queryRaw<{ found: boolean; stems: string[] }[]>`
    SELECT EXISTS (SELECT FROM claim_search WHERE document @@ search_query(${q})) AS found,
           tsvector_to_array(search_vector(${q})) AS stems`;
  const stems = row?.stems ?? [];
  if (row?.found) return { q, mode: "WORDS", needle: { stems, similar: [] } };
  // Words like "the" are in every claim; and what was typed to leave something out is not to bring it in.
  const tooWide = stems.length === 0 || /(^|\s)-\S/.test(q);
  return { q, mode: "SIMILAR", needle: { stems: [], similar: tooWide ? [] : foldedWords(q).slice(0, MOST_WORDS) } };
}

const inOrder = <T extends { slug: string }>(slugs: string[], rows: T[]): T[] =>
  slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);

async function plainRows(slugs: string[]): Promise<FoundClaim[]> {
  const rows = await db().claim.findMany({ where: { slug: { in: slugs } }, select: CLAIM_ROW });
  return inOrder(slugs, rows).map((row) => ({ ...claimRow(row), matches: null }));
}

async function matchedRows(slugs: string[], needle: Needle): Promise<FoundClaim[]> {
  const rows = await db().claim.findMany({ where: { slug: { in: slugs } }, select: { ...CLAIM_ROW, ...MATCHED } });
  return inOrder(slugs, rows).map((row) => ({ ...claimRow(row), matches: matchesOf(row, needle) }));
}

interface Page {
  total: number;
  /** How many claims come before this page. */
  start: number;
  slugs: string[];
  /** Last claim of the page before the one before; null when that is the first. */
  previous: string | null;
}

const NOTHING: Page = { total: 0, start: 0, slugs: [], previous: null };

/** One row: the slugs of a page in their order, and what is needed to go on from it. */
function pageOf(filters: ClaimFilters, asked: Asked): Prisma.Sql {
  const { cursor = null, document = null } = filters;
  return Prisma.sql`
    WITH ranked AS (
      SELECT c.slug, row_number() OVER (ORDER BY ${rank(asked)} DESC, ${place(document)}, c.position, c.id) AS n
      FROM claim c JOIN claim_search s ON s.claim_id = c.id
      WHERE c.withdrawn_at IS NULL AND ${meets(asked)} AND ${narrowed(filters)}
    ), start AS (
      SELECT coalesce((SELECT n FROM ranked WHERE slug = ${cursor}), 0) AS n
    )
    SELECT (SELECT count(*)::int FROM ranked) AS total,
           start.n::int AS start,
           ARRAY(SELECT slug FROM ranked WHERE n > start.n ORDER BY n LIMIT ${PAGE}) AS slugs,
           (SELECT slug FROM ranked WHERE n = start.n - ${PAGE}) AS previous
    FROM start`;
}

function meets({ q, mode, needle }: Asked): Prisma.Sql {
  if (mode === "ALL") return Prisma.sql`true`;
  if (mode === "WORDS") return Prisma.sql`s.document @@ search_query(${q})`;
  if (needle.similar.length === 0) return Prisma.sql`false`;
  // Each word begins a word of the text, or is spelt nearly as one.
  const each = needle.similar.map(
    (word) => Prisma.sql`(s.document @@ (${word} || ':*')::tsquery OR word_similarity(${word}, s.words) >= ${SIMILAR})`,
  );
  return Prisma.join(each, " AND ");
}

function rank({ q, mode, needle }: Asked): Prisma.Sql {
  if (mode === "ALL") return Prisma.sql`0`;
  if (mode === "WORDS") return Prisma.sql`ts_rank_cd(s.document, search_query(${q}))`;
  const words = needle.similar.join(" ");
  return Prisma.sql`word_similarity(${words}, fold(c.statement)) + word_similarity(${words}, s.words)`;
}

/** Within one document, the order in which it makes its claims. */
const place = (document: string | null) =>
  document === null
    ? Prisma.sql`0`
    : Prisma.sql`(SELECT min(coalesce(o.start, 0)) FROM occurrence o
                  JOIN document_version v ON v.id = o.document_version_id JOIN document d ON d.id = v.document_id
                  WHERE o.claim_id = c.id AND d.slug = ${document})`;

function narrowed({ document, type, checkability, balance, contested }: ClaimFilters): Prisma.Sql {
  const conditions = [
    document !== undefined && Prisma.sql`${place(document)} IS NOT NULL`,
    type !== undefined && Prisma.sql`c.type = ${type}::"ClaimType"`,
    checkability !== undefined && Prisma.sql`c.checkability = ${checkability}::"Checkability"`,
    balance !== undefined && BALANCE[balance],
    contested === "yes" && IS_CONTESTED,
    contested === "no" && Prisma.sql`NOT (${IS_CONTESTED})`,
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

const citations = (which: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*) FROM citation t WHERE t.claim_id = c.id AND t.withdrawn_at IS NULL AND ${which})`;
const supporting = citations(Prisma.sql`t.stance = 'SUPPORTS'`);
const disputing = citations(Prisma.sql`t.stance = 'DISPUTES'`);

const BALANCE: Record<NonNullable<ClaimFilters["balance"]>, Prisma.Sql> = {
  MORE_SUPPORTING: Prisma.sql`${supporting} > ${disputing}`,
  MORE_DISPUTING: Prisma.sql`${disputing} > ${supporting}`,
  BOTH_SIDES: Prisma.sql`${supporting} > 0 AND ${disputing} > 0`,
  NO_COUNTER_SOURCE: Prisma.sql`${disputing} = 0`,
  NO_SOURCE: Prisma.sql`${citations(Prisma.sql`true`)} = 0`,
};

// The rule of lib/disputes/contested.ts; a test holds the two together.
const IS_CONTESTED = Prisma.sql`(
  EXISTS (SELECT FROM dispute d WHERE d.claim_id = c.id AND d.state IN ('OPEN', 'UNDER_REVIEW', 'APPEALED'))
  OR EXISTS (
    SELECT FROM (
      SELECT r.outcome, rank() OVER (ORDER BY r.created_at DESC) AS place
      FROM ruling r JOIN dispute d ON d.id = r.dispute_id WHERE d.claim_id = c.id
    ) last WHERE place = 1 AND outcome = 'RECORDED_AS_CONTESTED'))`;
