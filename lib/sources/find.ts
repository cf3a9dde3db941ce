import { z } from "zod";
import { db } from "@/lib/db";
import { line } from "@/lib/fields";

/** What is typed to find a source in the library; a DOI, an ISBN or an address counts as a whole. */
export const findSourcesInput = z.object({ q: line(200, "Something to look for") });

/** A source as a list to choose from shows it. */
export interface FoundSource {
  slug: string;
  title: string;
  authors: string;
  year: number | null;
  type: string;
  reference: string;
}

/** More would not be read; a longer query finds less. */
const LIMIT = 12;

/**
 * Standing sources of the library, the likeliest first: by DOI, ISBN or address exactly; else by
 * words of title, authors, year and note, begun or whole, diacritics folded, a small typo forgiven.
 */
export async function findSources({ q }: z.infer<typeof findSourcesInput>): Promise<FoundSource[]> {
  const doi = q.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, "").toLowerCase();
  const isbn = q
    .replace(/^isbn[:\s]*/i, "")
    .replace(/[-\s]/g, "")
    .toUpperCase();
  const url = q.replace(/\/+$/, "");
  return db().$queryRaw<FoundSource[]>`
    WITH asked AS (
      SELECT fold(${q}) AS words,
             to_tsquery('english', (
               SELECT string_agg(quote_literal(word) || ':*', ' & ')
               FROM regexp_split_to_table(fold(${q}), '[^[:alnum:]]+') AS word WHERE word <> '')) AS begun
    )
    SELECT slug, title, authors, year, type, reference
    FROM source, asked,
      LATERAL (SELECT lower(doi) = ${doi} OR upper(replace(isbn, '-', '')) = ${isbn} OR rtrim(url, '/') = ${url}) AS named (exactly)
    WHERE withdrawn_at IS NULL
      AND (exactly OR source.document @@ asked.begun OR asked.words <% source.words)
    ORDER BY exactly IS TRUE DESC,
             coalesce(ts_rank(source.document, asked.begun), 0) DESC,
             word_similarity(asked.words, source.words) DESC,
             title
    LIMIT ${LIMIT}`;
}
