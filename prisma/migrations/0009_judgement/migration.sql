-- ── Independent lines ─────────────────────────────────────────────────────

CREATE TYPE "OverlapReason" AS ENUM
  ('SAME_ORIGINAL_DOCUMENT', 'SAME_DATASET', 'SAME_WITNESS', 'SAME_AUTHOR_OR_INSTITUTION', 'OTHER');

ALTER TABLE citation
  ADD COLUMN derives_from_id UUID,
  ADD COLUMN overlap_reason "OverlapReason",
  ADD CONSTRAINT citation_repeat_whole CHECK ((derives_from_id IS NULL) = (overlap_reason IS NULL)),
  ADD CONSTRAINT citation_not_of_itself CHECK (derives_from_id <> id);

-- What a citation repeats is a citation of the same claim. The index serves lookups by claim as well.
CREATE UNIQUE INDEX citation_claim_id_id_key ON citation (claim_id, id);
DROP INDEX citation_claim_id_idx;

ALTER TABLE citation ADD CONSTRAINT citation_claim_id_derives_from_id_fkey
  FOREIGN KEY (claim_id, derives_from_id) REFERENCES citation (claim_id, id) ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Only an update can close a circle: nothing repeats a citation before it is there.
CREATE FUNCTION refuse_circle_of_repeats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two people on two citations of one claim take turns, and the second sees what the first did.
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  IF EXISTS (
    WITH RECURSIVE chain(id) AS (
      SELECT NEW.derives_from_id
      UNION
      SELECT c.derives_from_id FROM citation c JOIN chain ON c.id = chain.id WHERE c.derives_from_id IS NOT NULL
    )
    SELECT 1 FROM chain WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'citations do not repeat each other in a circle'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'citation_no_circle';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER citation_no_circle BEFORE UPDATE OF derives_from_id ON citation
  FOR EACH ROW WHEN (NEW.derives_from_id IS NOT NULL AND NEW.derives_from_id IS DISTINCT FROM OLD.derives_from_id)
  EXECUTE FUNCTION refuse_circle_of_repeats();

-- ── Search records ────────────────────────────────────────────────────────

CREATE TYPE "LookedFor" AS ENUM ('COUNTER_SOURCE', 'SOURCE', 'ORIGINAL_WORDING');

CREATE TABLE search_record (
  id UUID NOT NULL,
  claim_id UUID NOT NULL,
  looked_for "LookedFor" NOT NULL,
  places TEXT[],
  words VARCHAR(500) NOT NULL DEFAULT '',
  day DATE NOT NULL,
  found VARCHAR(1500) NOT NULL DEFAULT '',
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_reason VARCHAR(2000),

  CONSTRAINT search_record_pkey PRIMARY KEY (id),
  CONSTRAINT search_record_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT search_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT search_record_has_a_place CHECK (coalesce(cardinality(places), 0) >= 1),
  CONSTRAINT search_record_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX search_record_claim_id_idx ON search_record (claim_id);
CREATE INDEX search_record_person_id_idx ON search_record (person_id);

-- What somebody looked for and did not find is signed: it may be withdrawn and restored, never reworded.
CREATE FUNCTION keep_search_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.looked_for, NEW.places, NEW.words, NEW.day, NEW.found, NEW.person_id, NEW.created_at)
    IS DISTINCT FROM
     (OLD.looked_for, OLD.places, OLD.words, OLD.day, OLD.found, OLD.person_id, OLD.created_at)
  THEN
    RAISE EXCEPTION 'a search record is never reworded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER search_record_is_kept BEFORE UPDATE ON search_record
  FOR EACH ROW EXECUTE FUNCTION keep_search_record();
