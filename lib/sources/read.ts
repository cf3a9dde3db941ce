import { checkState } from "@/lib/citations/checks";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { listChanges } from "@/lib/history/read";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { cslItem } from "./csl";
import type { SourceFilters, SourceSort } from "./filters";
import { LIKELIEST, MEETS, asked } from "./find";

const PAGE = 50;

export type SourceList = Awaited<ReturnType<typeof listSources>>;
export type SourceLine = SourceList["sources"][number];

/** Sources that meet the filters; withdrawn ones are left out. Two queries and the rows' uses. */
export async function listSources(filters: SourceFilters) {
  const [page = NOTHING] = await db().$queryRaw<Page[]>(pageOf(filters));
  const rows = await db().source.findMany({
    where: { slug: { in: page.slugs } },
    select: {
      slug: true,
      reference: true,
      title: true,
      authors: true,
      year: true,
      type: true,
      language: true,
      health: true,
      noticedHealth: true,
      linkDead: true,
      seen: true,
      _count: { select: { citations: { where: { withdrawnAt: null, claim: { withdrawnAt: null } } } } },
    },
  });
  const sources = page.slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
  return {
    sources: sources.map(({ _count, ...source }) => ({ ...source, uses: _count.citations })),
    total: page.total,
    /** Number of the first source shown, from 1; 0 when there is none. */
    first: sources.length === 0 ? 0 : page.start + 1,
    /** Cursors of the pages beside this one; null where there is none, "" for the first page. */
    previous: page.start === 0 ? null : (page.previous ?? ""),
    next: page.start + sources.length < page.total ? (page.slugs.at(-1) ?? null) : null,
  };
}

interface Page {
  total: number;
  /** How many sources come before this page. */
  start: number;
  slugs: string[];
  /** Last source of the page before the one before; null when that is the first. */
  previous: string | null;
}
const NOTHING: Page = { total: 0, start: 0, slugs: [], previous: null };

/** What a source `s` has to be, beside `asked`. */
export function conditionsOf({ q, type, language, letter }: SourceFilters): Prisma.Sql {
  const conditions = [
    Prisma.sql`s.withdrawn_at IS NULL`,
    ...(q === "" ? [] : [MEETS]),
    ...(type === undefined ? [] : [Prisma.sql`s.type = ${type}`]),
    ...(language === undefined ? [] : [Prisma.sql`s.language = ${language}`]),
    ...(letter === undefined ? [] : [Prisma.sql`${LETTER} = upper(${letter})`]),
  ];
  return Prisma.join(conditions, " AND ");
}

function pageOf(filters: SourceFilters): Prisma.Sql {
  const { q, sort, cursor } = filters;
  const order = sort === undefined && q !== "" ? LIKELIEST : ORDERS[sort ?? "author"];
  return Prisma.sql`
    WITH ${asked(q)}, ranked AS (
      SELECT s.slug, row_number() OVER (ORDER BY ${order}, ${NAME}, s.year, s.id) AS n
      FROM source s, asked WHERE ${conditionsOf(filters)}
    ), start AS (
      SELECT coalesce((SELECT n FROM ranked WHERE slug = ${cursor ?? null}), 0) AS n
    )
    SELECT (SELECT count(*)::int FROM ranked) AS total,
           start.n::int AS start,
           ARRAY(SELECT slug FROM ranked WHERE n > start.n ORDER BY n LIMIT ${PAGE}) AS slugs,
           (SELECT slug FROM ranked WHERE n = start.n - ${PAGE}) AS previous
    FROM start`;
}

// What a source stands under in the alphabet: its author or else its title, without leading marks.
const NAME = Prisma.sql`regexp_replace(
  lower(public.unaccent('public.unaccent', coalesce(nullif(s.authors, ''), s.title))), '^[^[:alnum:]]+', '')`;
const LETTER = Prisma.sql`upper(left(${NAME}, 1))`;

const ORDERS: Record<SourceSort, Prisma.Sql> = {
  author: NAME,
  newest: Prisma.sql`s.year DESC NULLS LAST`,
  oldest: Prisma.sql`s.year ASC NULLS LAST`,
  "most-used": Prisma.sql`(
    SELECT count(*) FROM citation t JOIN claim c ON c.id = t.claim_id
    WHERE t.source_id = s.id AND t.withdrawn_at IS NULL AND c.withdrawn_at IS NULL) DESC`,
  "last-added": Prisma.sql`s.id DESC`,
};

export type SourceFacets = Awaited<ReturnType<typeof listSourceFacets>>;

/** By what sources can be narrowed down: only what there is any of. */
export async function listSourceFacets() {
  const rows = await db().$queryRaw<{ type: string | null; language: string | null; letter: string | null }[]>`
    SELECT s.type, s.language, ${LETTER} AS letter FROM source s WHERE s.withdrawn_at IS NULL
    GROUP BY GROUPING SETS ((s.type), (s.language), (3)) ORDER BY 1, 2, 3`;
  const present = (values: (string | null)[]) => values.filter((value) => value !== null);
  return {
    types: present(rows.map((row) => row.type)),
    languages: present(rows.map((row) => row.language)),
    letters: present(rows.map((row) => row.letter)).filter((letter) => /\p{L}/u.test(letter)),
  };
}

/** What another citation of the same claim is called. */
const OTHER_CITATION = {
  id: true,
  withdrawnAt: true,
  source: { select: { title: true, authors: true, year: true } },
} as const satisfies Prisma.CitationSelect;

/** What the link checker saw. */
const SOURCE_LINK = {
  url: true,
  state: true,
  said: true,
  checkedAt: true,
  okAt: true,
  failures: true,
  failingSince: true,
  movedTo: true,
} as const satisfies Prisma.SourceLinkSelect;

const SOURCE_NOTICE = {
  id: true,
  record: true,
  nature: true,
  doi: true,
  pmid: true,
  day: true,
  reasons: true,
  setAsideAt: true,
  setAsideReason: true,
} as const satisfies Prisma.SourceNoticeSelect;

const SOURCE = {
  id: true,
  slug: true,
  csl: true,
  type: true,
  reference: true,
  title: true,
  authors: true,
  year: true,
  language: true,
  note: true,
  health: true,
  noticedHealth: true,
  linkDead: true,
  archivedUrl: true,
  seen: true,
  version: true,
  createdAt: true,
  createdBy: { select: PUBLIC_PERSON },
  withdrawnAt: true,
  withdrawnReason: true,
  protectedUntil: true,
  protectedReason: true,
  mergedInto: { select: { slug: true, title: true } },
  merged: { orderBy: { id: "asc" }, select: { slug: true, title: true } },
  sightings: { orderBy: { position: "asc" }, select: { id: true, address: true, saw: true } },
  link: { select: SOURCE_LINK },
  notices: { orderBy: [{ day: "asc" }, { record: "asc" }], select: SOURCE_NOTICE },
  citations: {
    orderBy: [{ claim: { position: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      stance: true,
      locatorLabel: true,
      locator: true,
      bearsOn: true,
      summary: true,
      withdrawnAt: true,
      withdrawnReason: true,
      claim: { select: { slug: true, statement: true, withdrawnAt: true } },
      saidSince: true,
      checks: { select: { version: true, finding: true } },
      overlapReason: true,
      derivesFrom: { select: OTHER_CITATION },
      repeatedBy: {
        where: { withdrawnAt: null },
        orderBy: { id: "asc" },
        select: { overlapReason: true, ...OTHER_CITATION },
      },
    },
  },
} as const satisfies Prisma.SourceSelect;

export type SourcePage = NonNullable<Awaited<ReturnType<typeof getSourcePage>>>;
export type SourceUse = SourcePage["citations"][number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A source, every claim it is used on and its history, by slug or id; null when there is none. One that was merged
 * leads to `mergedInto`.
 */
export async function getSourcePage(slugOrId: string) {
  const where = UUID.test(slugOrId) ? { id: slugOrId } : { slug: slugOrId };
  const row = await db().source.findUnique({ where, select: SOURCE });
  if (!row) return null;
  const citations = row.citations.map(({ checks, saidSince, ...citation }) => ({
    ...citation,
    checkState: checkState({ checks, saidSince }),
    isStanding: citation.withdrawnAt === null && citation.claim.withdrawnAt === null,
  }));
  return { ...row, citations, csl: cslItem.parse(row.csl), history: await listChanges({ source: row.slug }) };
}
