-- Every word is kept in two forms: as English dictionaries have it, and folded. Folding alone made
-- "argues" into "argus", which "argue" did not find; English alone keeps "Völkerabfälle" from
-- "voelkerabfaelle". A query asks for either form.

CREATE FUNCTION search_vector(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT to_tsvector('pg_catalog.english', public.unaccent('public.unaccent', lower(words)))
      || to_tsvector('pg_catalog.english', public.fold(words))
$$;

-- As people type into a search box: words, "a phrase", or, -without. Nothing typed is an error.
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT websearch_to_tsquery('pg_catalog.english', public.unaccent('public.unaccent', lower(words)))
      || websearch_to_tsquery('pg_catalog.english', public.fold(words))
$$;

CREATE OR REPLACE FUNCTION refresh_claim_search(which uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO claim_search (claim_id, words, document)
  SELECT c.id,
         fold(concat_ws(' ', c.statement, o.quotes, q.words, s.titles, t.summaries, c.note)),
         setweight(search_vector(concat_ws(' ', c.statement, o.quotes)), 'A')
         || setweight(search_vector(coalesce(q.words, '')), 'B')
         || setweight(search_vector(concat_ws(' ', s.titles, c.note)), 'C')
         || setweight(search_vector(coalesce(t.summaries, '')), 'D')
  FROM claim c
  LEFT JOIN LATERAL (SELECT string_agg(quote, ' ' ORDER BY start) AS quotes
                     FROM occurrence WHERE claim_id = c.id) o ON true
  LEFT JOIN LATERAL (SELECT concat_ws(' ', said_by, as_given, original_wording, origin_author, origin_work) AS words
                     FROM quotation WHERE claim_id = c.id) q ON true
  LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', summary, excerpt, excerpt_translation), ' ' ORDER BY id) AS summaries
                     FROM citation WHERE claim_id = c.id AND withdrawn_at IS NULL) t ON true
  LEFT JOIN LATERAL (SELECT string_agg(DISTINCT concat_ws(' ', src.title, src.authors), ' ') AS titles
                     FROM citation ci JOIN source src ON src.id = ci.source_id
                     WHERE ci.claim_id = c.id AND ci.withdrawn_at IS NULL) s ON true
  WHERE c.id = ANY (which)
  ON CONFLICT (claim_id) DO UPDATE SET words = excluded.words, document = excluded.document
$$;

SELECT refresh_claim_search(ARRAY(SELECT id FROM claim));

ALTER TABLE source DROP COLUMN document;
ALTER TABLE source
  ADD COLUMN document tsvector GENERATED ALWAYS AS (
    setweight(search_vector(title || ' ' || authors), 'A')
    || setweight(search_vector(reference || ' ' || note), 'C')) STORED;
CREATE INDEX source_document ON source USING gin (document);
