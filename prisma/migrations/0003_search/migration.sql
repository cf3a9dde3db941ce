-- Search over claims, the words of documents, citations and sources.
-- One row per claim holds everything it can be found by, so that words from
-- different places ("engels marx") meet. Triggers keep it in step.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Lower case, diacritics folded, and ae/oe/ue as a/o/u, so that "voelkerabfaelle" and "Völkerabfälle" meet.
-- Naming the dictionary makes unaccent immutable in fact; the wrapper says so.
CREATE FUNCTION fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT replace(replace(replace(public.unaccent('public.unaccent', lower(words)), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
$$;

CREATE TABLE claim_search (
  claim_id uuid PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  words text NOT NULL,
  document tsvector NOT NULL
);
CREATE INDEX claim_search_document ON claim_search USING gin (document);
CREATE INDEX claim_search_words ON claim_search USING gin (words gin_trgm_ops);

ALTER TABLE source
  ADD COLUMN words text GENERATED ALWAYS AS (fold(title || ' ' || authors || ' ' || reference || ' ' || note)) STORED,
  ADD COLUMN document tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english', fold(title || ' ' || authors)), 'A')
    || setweight(to_tsvector('english', fold(reference || ' ' || note)), 'C')) STORED;
CREATE INDEX source_document ON source USING gin (document);
CREATE INDEX source_words ON source USING gin (words gin_trgm_ops);

CREATE FUNCTION refresh_claim_search(which uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO claim_search (claim_id, words, document)
  SELECT c.id,
         fold(concat_ws(' ', c.statement, o.quotes, q.words, s.titles, t.summaries, c.note)),
         setweight(to_tsvector('english', fold(concat_ws(' ', c.statement, o.quotes))), 'A')
         || setweight(to_tsvector('english', fold(coalesce(q.words, ''))), 'B')
         || setweight(to_tsvector('english', fold(concat_ws(' ', s.titles, c.note))), 'C')
         || setweight(to_tsvector('english', fold(coalesce(t.summaries, ''))), 'D')
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

CREATE FUNCTION claim_search_after_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_search(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE FUNCTION claim_search_after_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_search(ARRAY[NEW.claim_id]);
  RETURN NULL;
END $$;

CREATE FUNCTION claim_search_after_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_search(ARRAY(SELECT DISTINCT claim_id FROM citation WHERE source_id = NEW.id));
  RETURN NULL;
END $$;

CREATE TRIGGER claim_search_claim AFTER INSERT OR UPDATE OF statement, note ON claim
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_claim();
CREATE TRIGGER claim_search_occurrence AFTER INSERT OR UPDATE ON occurrence
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_part();
CREATE TRIGGER claim_search_quotation AFTER INSERT OR UPDATE ON quotation
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_part();
CREATE TRIGGER claim_search_citation AFTER INSERT OR UPDATE ON citation
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_part();
CREATE TRIGGER claim_search_source AFTER UPDATE OF title, authors ON source
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_source();
