-- A claim is found by every rendering of its quotation too.

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
  LEFT JOIN LATERAL (SELECT concat_ws(' ', said_by, as_given, original_wording, origin_author, origin_work, r.texts) AS words
                     FROM quotation
                     LEFT JOIN LATERAL (SELECT string_agg(text, ' ' ORDER BY position) AS texts
                                        FROM rendering WHERE claim_id = c.id) r ON true
                     WHERE claim_id = c.id) q ON true
  LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', summary, excerpt, excerpt_translation), ' ' ORDER BY id) AS summaries
                     FROM citation WHERE claim_id = c.id AND withdrawn_at IS NULL) t ON true
  LEFT JOIN LATERAL (SELECT string_agg(DISTINCT concat_ws(' ', src.title, src.authors), ' ') AS titles
                     FROM citation ci JOIN source src ON src.id = ci.source_id
                     WHERE ci.claim_id = c.id AND ci.withdrawn_at IS NULL) s ON true
  WHERE c.id = ANY (which)
  ON CONFLICT (claim_id) DO UPDATE SET words = excluded.words, document = excluded.document
$$;

CREATE TRIGGER claim_search_rendering AFTER INSERT OR UPDATE ON rendering
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_part();

SELECT refresh_claim_search(ARRAY(SELECT DISTINCT claim_id FROM rendering));
