import { z } from "zod";
import { db } from "@/lib/db";
import { searchQuery, slug } from "@/lib/fields";

const MOST = 8;

export const nearClaimsInput = z.object({
  q: searchQuery,
  /** A claim to leave out. */
  not: slug.optional(),
});

export interface NearClaim {
  slug: string;
  statement: string;
  /** The words of a document that were nearest; null when no document's words are on record. */
  quote: string | null;
}

/**
 * Claims that stand, those nearest to some words first: by their statement or by the documents' words, whichever
 * is more alike (trigrams, folded as in search). At most eight; none for nothing typed.
 */
export async function nearClaims({ q, not = "" }: z.infer<typeof nearClaimsInput>): Promise<NearClaim[]> {
  if (q === "") return [];
  return db().$queryRaw<NearClaim[]>`
    WITH typed AS (SELECT fold(${q}) AS words)
    SELECT c.slug, c.statement, o.quote
    FROM typed, claim c
    LEFT JOIN LATERAL (
      SELECT quote, greatest(similarity(fold(quote), words), word_similarity(words, fold(quote))) AS near
      FROM occurrence WHERE claim_id = c.id ORDER BY near DESC, id LIMIT 1
    ) o ON true
    WHERE c.withdrawn_at IS NULL AND c.slug <> ${not}
    ORDER BY greatest(similarity(fold(c.statement), words), word_similarity(words, fold(c.statement)), o.near) DESC,
             c.position, c.id
    LIMIT ${MOST}`;
}
