import { z } from "zod";
import { db } from "@/lib/db";
import { id } from "@/lib/fields";

/** An address that was changed by hand begins anew. */
export const duplicatesFilters = z.object({
  /** After which source to go on looking. */
  cursor: id.optional().catch(undefined),
  /** Only what came into the library with this import is looked at. */
  import: id.optional().catch(undefined),
});

interface NamedSource {
  slug: string;
  reference: string;
}

/** Two sources that may be one: the one that was added later, and the earlier. */
export interface LikelyPair {
  source: NamedSource;
  other: NamedSource;
}

/** Each is looked up by its title in an index, so that a page costs the same however large the library is. */
const LOOKED_AT = 200;

/**
 * Standing sources that are likely the same as an earlier one: a title much alike, and the same year, or none, or much
 * the same authors. As many sources at a time as `LOOKED_AT`, in the order in which they were added. One query. Those that came with one import alone, where one is named.
 */
export async function listDuplicates({ cursor, import: file }: z.infer<typeof duplicatesFilters>) {
  const [found] = await db().$queryRaw<{ pairs: LikelyPair[]; looked: number; last: string | null }[]>`
    WITH looked AS (
      SELECT id, slug, reference, title, authors, year FROM source
      WHERE withdrawn_at IS NULL AND (${cursor ?? null}::uuid IS NULL OR id > ${cursor ?? null}::uuid)
        AND (${file ?? null}::uuid IS NULL
          OR id IN (SELECT source_id FROM import_entry WHERE import_id = ${file ?? null}::uuid))
      ORDER BY id LIMIT ${LOOKED_AT}
    ), pair AS (
      SELECT a.id, alike.likeness, jsonb_build_object(
        'source', jsonb_build_object('slug', a.slug, 'reference', a.reference),
        'other', jsonb_build_object('slug', b.slug, 'reference', b.reference)) AS sides
      FROM looked a
      CROSS JOIN LATERAL alike_sources(a.title) alike
      JOIN source b ON b.id = alike.source_id
      WHERE b.id < a.id AND alike.likeness >= 0.6
        AND (b.year IS NOT DISTINCT FROM a.year OR similarity(fold(b.authors), fold(a.authors)) >= 0.4)
    )
    SELECT coalesce((SELECT jsonb_agg(sides ORDER BY likeness DESC, id) FROM pair), '[]') AS pairs,
           (SELECT count(*)::int FROM looked) AS looked, (SELECT max(id::text) FROM looked) AS last`;
  const { pairs, looked, last } = found ?? { pairs: [], looked: 0, last: null };
  return { pairs, looked, next: looked < LOOKED_AT ? null : last };
}
