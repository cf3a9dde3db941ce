import { z } from "zod";
import { db } from "@/lib/db";
import { line } from "@/lib/fields";
import { Prisma } from "@/lib/generated/prisma/client";
import { readIdentifier } from "./identifiers";

/** What is typed to find a source in the library; an identifier or an address counts as a whole, as long as records have them. */
export const findSourcesInput = z.object({ q: line(2000, "Something to look for") });

/** A source as a list to choose from shows it. */
export interface FoundSource {
  slug: string;
  title: string;
  authors: string;
  year: number | null;
  type: string;
  reference: string;
}

export interface SourceHit extends FoundSource {
  /** Whether the query is an identifier or address of its own, and so means it; else its words are alike. */
  identified: boolean;
}

/** More would not be read. */
const LIMIT = 12;

/** Characters of a query that are looked for as words; more of them find less. */
const WORDS = 200;

/**
 * Standing sources of the library, the likeliest first: by an identifier or address exactly; else by
 * words of title, authors, year and note, begun or whole, diacritics folded, a small typo forgiven.
 */
export async function findSources({ q }: z.infer<typeof findSourcesInput>): Promise<SourceHit[]> {
  return db().$queryRaw<SourceHit[]>`
    WITH ${asked(q)}
    SELECT slug, title, authors, year, type, reference, ${EXACTLY} AS identified
    FROM source s, asked
    WHERE withdrawn_at IS NULL AND ${MEETS}
    ORDER BY ${LIKELIEST}, title
    LIMIT ${LIMIT}`;
}

/** The query taken apart, as a common table `asked` of one row, and `found`, the sources that meet it. */
export function asked(q: string): Prisma.Sql {
  const known = readIdentifier(q);
  const words = q.slice(0, WORDS);
  // One look into each index: with the three in one condition every source of the library would be tried.
  return Prisma.sql`asked AS (
    SELECT ${known?.scheme ?? null} AS scheme, ${known?.value ?? null} AS value, fold(${words}) AS words,
           to_tsquery('english', (
             SELECT string_agg(quote_literal(word) || ':*', ' & ')
             FROM regexp_split_to_table(fold(${words}), '[^[:alnum:]]+') AS word WHERE word <> '')) AS begun),
    found AS (
      SELECT i.source_id AS id FROM source_identifier i, asked
      WHERE i.scheme::text = asked.scheme AND i.value = asked.value
      UNION SELECT d.id FROM source d, asked WHERE d.document @@ asked.begun
      UNION SELECT w.id FROM source w, asked WHERE asked.words <% w.words)`;
}

/** Whether the source `s` is what was asked for. */
export const MEETS = Prisma.sql`s.id IN (SELECT id FROM found)`;

const EXACTLY = Prisma.sql`EXISTS (
  SELECT 1 FROM source_identifier i WHERE i.source_id = s.id AND i.scheme::text = asked.scheme AND i.value = asked.value)`;

/** The order in which it is told. */
export const LIKELIEST = Prisma.sql`
  ${EXACTLY} DESC,
  coalesce(ts_rank(s.document, asked.begun), 0) DESC,
  word_similarity(asked.words, s.words) DESC`;
