import { z } from "zod";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { columnsOf } from "./add";
import type { CslItem } from "./csl";
import { readDate, yearOf } from "./dates";
import { cut } from "./cut";
import type { FoundSource } from "./find";
import { type Identifier, identifiersOf } from "./identifiers";
import { parseNames } from "./names";

const typed = (most: number) =>
  z
    .string()
    .optional()
    .transform((value) => cut(value?.trim() ?? "", most));

/** What stands in a form as it is filled in: anything may be missing or wrong still. */
export const nearSourcesInput = z.object({
  title: typed(500),
  authors: typed(600),
  issued: typed(60),
  doi: typed(200),
  isbn: typed(200),
  pmid: typed(40),
  oclc: typed(40),
  arxiv: typed(80),
  url: typed(2000),
  /** A source to leave out: the one that is being revised. */
  not: typed(80),
});

export interface NearSource extends FoundSource {
  /** The kind of identifier that both have; null when only their words are alike. */
  shares: string | null;
  /** Whether it is so much alike that somebody should say it is another. */
  likely: boolean;
}

export interface Known {
  title: string;
  authors: string;
  year: number | null;
  identifiers: readonly Identifier[];
}

const MOST = 5;

/**
 * Standing sources that may be the one that is being typed: those with one of its identifiers, then those
 * with a title much alike, nearer when author and year are too. At most five; none for too little.
 */
export async function nearSources(input: z.infer<typeof nearSourcesInput>): Promise<NearSource[]> {
  const { title, authors, issued, doi, isbn, pmid, oclc, arxiv, url, not } = input;
  const item: CslItem = {
    type: "book",
    title,
    DOI: doi,
    ISBN: isbn,
    PMID: pmid,
    URL: url,
    custom: { OCLC: oclc, arXiv: arxiv },
  };
  const edtf = readDate(issued);
  return nearTo(
    {
      title,
      authors: parseNames(authors)
        .map((name) => ("literal" in name ? name.literal : name.family))
        .join(" "),
      year: edtf === null ? null : yearOf({ edtf }),
      identifiers: identifiersOf(item),
    },
    not,
  );
}

/** The same for a whole record. */
export const nearTo = async ({ title, authors, year, identifiers }: Known, not = ""): Promise<NearSource[]> => {
  if (title.length < 4 && identifiers.length === 0) return [];
  const same = identifiers.map(({ scheme, value }) => Prisma.sql`(${scheme}::"IdentifierScheme", ${value})`);
  const shared =
    same.length === 0
      ? Prisma.sql`SELECT NULL::uuid, NULL::text WHERE false`
      : Prisma.sql`
    SELECT source_id, min(scheme::text) FROM source_identifier
    WHERE value IN (${Prisma.join(identifiers.map(({ value }) => value))})
      AND (scheme, value) IN (${Prisma.join(same)}) GROUP BY source_id`;
  return db().$queryRaw<NearSource[]>`
    WITH shared (source_id, scheme) AS (${shared}),
         alike AS (SELECT * FROM alike_sources(${title}))
    SELECT s.slug, s.title, s.authors, s.year, s.type, s.reference, shared.scheme AS shares,
           coalesce(shared.scheme, 'URL') NOT IN ('URL', 'ISSN', 'ARCHIVE') OR coalesce(alike.likeness, 0) >= 0.6
             AND (s.year = ${year} OR similarity(fold(s.authors), fold(${authors})) >= 0.4) IS TRUE AS likely
    FROM source s LEFT JOIN shared ON shared.source_id = s.id LEFT JOIN alike ON alike.source_id = s.id
    WHERE s.id IN (SELECT source_id FROM shared UNION SELECT source_id FROM alike)
      AND s.withdrawn_at IS NULL AND s.slug <> ${not}
    ORDER BY shared.scheme IS NULL,
             coalesce(alike.likeness, 0) + 0.3 * similarity(fold(s.authors), fold(${authors}))
               + CASE WHEN s.year = ${year} THEN 0.3 ELSE 0 END DESC,
             s.id
    LIMIT ${MOST}`;
};

/** Standing sources that are likely the same as a record. */
export async function likelySame(csl: CslItem, not?: string): Promise<NearSource[]> {
  const { title, authors, year } = columnsOf(csl);
  const near = await nearTo({ title, authors, year, identifiers: identifiersOf(csl) }, not);
  return near.filter(({ likely }) => likely);
}
