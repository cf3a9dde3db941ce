-- A title that is given without its subtitle is much alike to the same title with one.

CREATE FUNCTION main_title(title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN fold(split_part(title, ':', 1));

CREATE INDEX source_main_title_trigrams ON source USING gin (main_title(title) gin_trgm_ops)
  WITH (fastupdate = off) WHERE withdrawn_at IS NULL;

-- A list of what is not in the index yet would be gone through at each look, ten thousand times for a long import.
ALTER INDEX source_title_trigrams SET (fastupdate = off);

-- Where the library grew within minutes, what the planner knows of its size is old, and it would rather go through
-- all of it than ask an index: not in these two.
CREATE OR REPLACE FUNCTION alike_sources(given text) RETURNS TABLE (source_id uuid, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.similarity_threshold = 0.6 SET enable_seqscan = off AS $$
  SELECT id, greatest(
      similarity(fold(title), fold(given)),
      CASE WHEN strpos(title, ':') = 0 OR strpos(given, ':') = 0
           THEN similarity(main_title(title), main_title(given)) END)
  FROM source
  WHERE withdrawn_at IS NULL
    AND (fold(title) % fold(given)
      OR main_title(title) % main_title(given) AND (strpos(title, ':') = 0 OR strpos(given, ':') = 0))
  ORDER BY 2 DESC LIMIT 40
$$;

CREATE FUNCTION same_records(given jsonb) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off AS $$
  SELECT id FROM source WHERE csl = given AND withdrawn_at IS NULL
$$;
