-- Sources whose titles are much alike: what may be in the library already. The default of pg_trgm, 0.3, brings
-- thousands of titles with a common word; the function has its own.

CREATE INDEX source_title_trigrams ON source USING gin (fold(title) gin_trgm_ops) WHERE withdrawn_at IS NULL;

CREATE FUNCTION alike_sources(given text) RETURNS TABLE (source_id uuid, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.similarity_threshold = 0.5 AS $$
  SELECT id, similarity(fold(title), fold(given)) FROM source
  WHERE withdrawn_at IS NULL AND fold(title) % fold(given)
  ORDER BY 2 DESC LIMIT 40
$$;
