import type { Tx } from "@/lib/db";
import { comparedBy } from "@/lib/sources/add";
import type { CslItem } from "@/lib/sources/csl";
import { identifiersOf } from "@/lib/sources/identifiers";

/** An entry that is compared with the library. */
export interface Compared {
  number: number;
  csl: CslItem;
}

/** The source of the library that an entry is, or may be. */
export interface Match {
  number: number;
  sourceId: string;
  /** Certainly: by an identifier that names one item alone, or word for word. */
  same: boolean;
}

/**
 * Of each entry the standing source that it is, or is likely to be; those with none are left out. The rule is
 * that of `nearTo`, asked of a whole batch in one query.
 */
export async function compareAll(tx: Tx, entries: readonly Compared[]): Promise<Match[]> {
  return tx.$queryRaw<Match[]>`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${asJson(entries)}::jsonb)
                     AS g (number int, title text, authors text, year int, csl jsonb, keys jsonb)),
         shared AS (
           SELECT g.number, i.source_id, bool_or(i.own AND (k->>'own')::boolean) AS names,
                  bool_or(i.scheme NOT IN ('URL', 'ISSN', 'ARCHIVE')) AS tells
           FROM given g CROSS JOIN jsonb_array_elements(g.keys) AS k
           JOIN source_identifier i ON i.value = k->>'value' AND i.scheme::text = k->>'scheme'
           GROUP BY g.number, i.source_id),
         alike AS (
           SELECT g.number, a.source_id, a.likeness FROM given g CROSS JOIN LATERAL alike_sources(g.title) AS a
           WHERE length(g.title) >= 4),
         pairs AS (SELECT number, source_id FROM shared UNION SELECT number, source_id FROM alike),
         judged AS (
           SELECT g.number, s.id AS source_id, coalesce(shared.names, false) OR s.csl = g.csl AS same,
                  coalesce(shared.tells, false) OR coalesce(alike.likeness, 0) >= 0.6
                    AND (s.year = g.year OR similarity(fold(s.authors), fold(g.authors)) >= 0.4) IS TRUE AS likely,
                  coalesce(alike.likeness, 0) AS likeness
           FROM pairs JOIN given g USING (number) JOIN source s ON s.id = pairs.source_id
           LEFT JOIN shared ON shared.number = g.number AND shared.source_id = s.id
           LEFT JOIN alike ON alike.number = g.number AND alike.source_id = s.id
           WHERE s.withdrawn_at IS NULL)
    SELECT DISTINCT ON (number) number, source_id AS "sourceId", same FROM judged
    WHERE same OR likely ORDER BY number, same DESC, likeness DESC, source_id`;
}

/**
 * Of each entry the standing source that it certainly is by now: what may have changed since it was
 * compared, asked before it is added.
 */
export async function alreadyThere(tx: Tx, entries: readonly Compared[]): Promise<Match[]> {
  return tx.$queryRaw<Match[]>`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${asJson(entries)}::jsonb)
                     AS g (number int, csl jsonb, keys jsonb)),
         there AS (
           SELECT g.number, i.source_id FROM given g CROSS JOIN jsonb_array_elements(g.keys) AS k
           JOIN source_identifier i ON i.value = k->>'value' AND i.scheme::text = k->>'scheme' AND i.own
           WHERE (k->>'own')::boolean
           UNION
           SELECT g.number, s.id FROM given g CROSS JOIN LATERAL same_records(g.csl) AS s (id))
    SELECT DISTINCT ON (number) number, source_id AS "sourceId", true AS same FROM there ORDER BY number, source_id`;
}

const asJson = (entries: readonly Compared[]): string =>
  JSON.stringify(entries.map(({ number, csl }) => ({ number, ...comparedBy(csl), csl, keys: identifiersOf(csl) })));
