-- Each change of a thing carries the hash of the one before it (docs/decisions/017-history-is-chained.md).

ALTER TABLE change
  -- A change belongs to one chain, that of the first of these it names.
  ADD COLUMN thing_id uuid NOT NULL
    GENERATED ALWAYS AS (coalesce(claim_id, source_id, document_id, subject_id, person_id)) STORED,
  ADD COLUMN chain_number integer NOT NULL DEFAULT 0,
  ADD COLUMN previous_hash char(64),
  ADD COLUMN content_hash char(64),
  ADD COLUMN hash char(64) NOT NULL DEFAULT '';

-- How long the chain of a thing is and how it ends, so that a change missing at the end is missed.
CREATE TABLE chain_head (
  thing_id uuid NOT NULL,
  length integer NOT NULL,
  hash char(64),
  CONSTRAINT chain_head_pkey PRIMARY KEY (thing_id)
);

-- What a change made that is written once and kept beside it: a wording, a state, a signed note, a ruling.
-- Columns are named one by one, so that a column added later changes no hash. Null when it made nothing such.
CREATE FUNCTION kept_beside(c change) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT CASE
    WHEN c.verb IN ('claim.added', 'claim.split-off', 'claim.reworded') THEN (
      SELECT jsonb_build_array(v.claim_id, v.number, v.statement, v.type, v.checkability, v.note, v.reason,
                               v.person_id, v.created_at)
      FROM claim_version v
      WHERE v.claim_id = c.claim_id AND v.number = coalesce((c.detail ->> 'version')::int, 1))
    WHEN c.verb IN ('citation.attached', 'citation.copied', 'citation.revised') THEN (
      SELECT jsonb_build_array(v.citation_id, v.number, v.content, v.reason, v.person_id, v.created_at)
      FROM citation_version v
      WHERE v.citation_id = c.citation_id AND v.number = coalesce((c.detail ->> 'version')::int, 1))
    WHEN c.verb IN ('quotation.recorded', 'quotation.revised') THEN (
      SELECT jsonb_build_array(v.claim_id, v.number, v.content, v.reason, v.person_id, v.created_at)
      FROM quotation_version v
      WHERE v.claim_id = c.claim_id AND v.number = coalesce((c.detail ->> 'version')::int, 1))
    WHEN c.verb IN ('note.signed', 'note.replaced') THEN (
      SELECT jsonb_build_array(n.id, n.person_id, n.finding, n.evidence, n.agreement, n.level, n.level_reason,
                               n.relation, n.relation_note, n.lowered_because, n.reasons, n.evidence_version,
                               n.created_at)
      FROM confidence_note n WHERE n.id = c.note_id)
    WHEN c.verb = 'dispute.ruled' THEN (
      SELECT jsonb_build_array(r.dispute_id, r.moderator_id, r.outcome, r.reasons, r.reopen_if, r.created_at)
      FROM ruling r WHERE r.dispute_id = c.dispute_id AND r.moderator_id = c.person_id)
    WHEN c.verb IN ('document.added', 'document.version-added') THEN (
      SELECT jsonb_build_array(v.document_id, v.number, v.sha256, v.characters, v.origin, v.reason, v.added_by_id,
                               v.created_at)
      FROM document_version v
      WHERE v.document_id = c.document_id AND v.number = coalesce((c.detail ->> 'number')::int, 1))
  END::text
$$;

-- The change as it is hashed: its columns as one jsonb object without the hash itself, the derived thing and
-- what is null, so that a nullable column added later changes no hash.
CREATE FUNCTION hashed_form(c change) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT jsonb_object_agg(key, value)::text
  FROM jsonb_each(to_jsonb(c) - ARRAY['hash', 'thing_id'])
  WHERE value <> 'null'
$$;

CREATE FUNCTION sha256_hex(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;

-- The head's row is locked until the transaction ends: two changes of a thing take turns, whoever makes them.
-- With the owner's rights, for the application may read heads and not write them.
CREATE FUNCTION chain_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  thing uuid := coalesce(NEW.claim_id, NEW.source_id, NEW.document_id, NEW.subject_id, NEW.person_id);
BEGIN
  INSERT INTO chain_head AS head (thing_id, length, hash) VALUES (thing, 1, NULL)
  ON CONFLICT (thing_id) DO UPDATE SET length = head.length + 1
  RETURNING head.length, head.hash INTO NEW.chain_number, NEW.previous_hash;
  NEW.content_hash := sha256_hex(kept_beside(NEW));
  NEW.hash := sha256_hex(hashed_form(NEW));
  UPDATE chain_head SET hash = NEW.hash WHERE thing_id = thing;
  RETURN NEW;
END $$;

-- What happened so far is chained in the order in which it happened: ids rise with time.
ALTER TABLE change DISABLE TRIGGER change_is_kept;
DO $$
DECLARE
  c change;
BEGIN
  FOR c IN SELECT * FROM change ORDER BY id LOOP
    INSERT INTO chain_head AS head (thing_id, length, hash) VALUES (c.thing_id, 1, NULL)
    ON CONFLICT (thing_id) DO UPDATE SET length = head.length + 1
    RETURNING head.length, head.hash INTO c.chain_number, c.previous_hash;
    c.content_hash := sha256_hex(kept_beside(c));
    c.hash := sha256_hex(hashed_form(c));
    UPDATE chain_head SET hash = c.hash WHERE thing_id = c.thing_id;
    UPDATE change SET (chain_number, previous_hash, content_hash, hash) =
                      (c.chain_number, c.previous_hash, c.content_hash, c.hash)
    WHERE id = c.id;
  END LOOP;
END $$;
ALTER TABLE change ENABLE TRIGGER change_is_kept;

ALTER TABLE change
  ADD CONSTRAINT change_is_chained CHECK (chain_number >= 1 AND hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT change_first_of_chain CHECK ((chain_number = 1) = (previous_hash IS NULL));
-- Whatever happens, a chain does not fork.
CREATE UNIQUE INDEX change_one_chain ON change (thing_id, chain_number);

CREATE TRIGGER change_is_chained BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION chain_change();
