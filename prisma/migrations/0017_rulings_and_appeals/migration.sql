-- A ruling says what it relied on, for what it holds, and what its moderator has to do with the matter. A party may
-- appeal once; the second ruling stands beside the first.

ALTER TABLE ruling
  ADD COLUMN number INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN scope VARCHAR(500) NOT NULL DEFAULT '',
  ADD COLUMN interest VARCHAR(500) NOT NULL DEFAULT '',
  ADD CONSTRAINT ruling_first_or_second CHECK (number IN (1, 2)),
  -- Rulings that were given before stay as they are.
  ADD CONSTRAINT ruling_reasons_in_full CHECK (char_length(btrim(reasons)) >= 80) NOT VALID,
  DROP CONSTRAINT ruling_pkey,
  ADD CONSTRAINT ruling_pkey PRIMARY KEY (dispute_id, number);

CREATE TABLE ruling_evidence (
  dispute_id UUID NOT NULL,
  number INTEGER NOT NULL,
  citation_id UUID NOT NULL,
  citation_version INTEGER NOT NULL,

  CONSTRAINT ruling_evidence_pkey PRIMARY KEY (dispute_id, number, citation_id),
  CONSTRAINT ruling_evidence_dispute_id_number_fkey FOREIGN KEY (dispute_id, number) REFERENCES ruling (dispute_id, number) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_evidence_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX ruling_evidence_citation_id_idx ON ruling_evidence (citation_id);

-- One a dispute: its key is the dispute's.
CREATE TABLE appeal (
  dispute_id UUID NOT NULL,
  person_id UUID NOT NULL,
  reasons VARCHAR(3000) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT appeal_pkey PRIMARY KEY (dispute_id),
  CONSTRAINT appeal_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT appeal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT appeal_reasons_given CHECK (btrim(reasons) <> '')
);
CREATE INDEX appeal_person_id_idx ON appeal (person_id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ruling_evidence', 'appeal'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()',
      name || '_is_kept', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()',
      name || '_is_not_truncated', name);
  END LOOP;
END $$;

-- Within 30 days of the ruling, which the clock of the database tells.
CREATE FUNCTION refuse_late_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM ruling r JOIN dispute d ON d.id = r.dispute_id
    WHERE r.dispute_id = NEW.dispute_id AND r.number = 1 AND d.state = 'CLOSED'
      AND r.created_at > clock_timestamp() - interval '30 days'
  ) THEN
    RAISE EXCEPTION 'an appeal comes within 30 days of the ruling'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'appeal_in_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appeal_in_time BEFORE INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION refuse_late_appeal();

-- The second ruling answers an appeal, and somebody else gives it.
CREATE FUNCTION refuse_ruling_out_of_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number = 2 AND NOT EXISTS (SELECT 1 FROM appeal a WHERE a.dispute_id = NEW.dispute_id) THEN
    RAISE EXCEPTION 'a second ruling answers an appeal'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_answers_an_appeal';
  END IF;
  IF EXISTS (SELECT 1 FROM ruling r WHERE r.dispute_id = NEW.dispute_id AND r.number <> NEW.number
               AND r.moderator_id = NEW.moderator_id) THEN
    RAISE EXCEPTION 'nobody rules twice on a dispute'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_in_turn BEFORE INSERT ON ruling FOR EACH ROW EXECUTE FUNCTION refuse_ruling_out_of_turn();

-- The course of a dispute: what may follow what.
CREATE FUNCTION keep_dispute_course() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  appealed boolean := EXISTS (SELECT 1 FROM appeal a WHERE a.dispute_id = NEW.id);
  rulings int := (SELECT count(*) FROM ruling r WHERE r.dispute_id = NEW.id);
BEGIN
  IF NOT (CASE OLD.state::text || ' ' || NEW.state::text
    WHEN 'OPEN UNDER_REVIEW' THEN true
    WHEN 'OPEN WITHDRAWN' THEN true
    WHEN 'UNDER_REVIEW OPEN' THEN NOT appealed
    WHEN 'UNDER_REVIEW APPEALED' THEN appealed
    WHEN 'UNDER_REVIEW CLOSED' THEN rulings = CASE WHEN appealed THEN 2 ELSE 1 END
    WHEN 'CLOSED APPEALED' THEN appealed AND rulings = 1
    WHEN 'APPEALED UNDER_REVIEW' THEN true
    ELSE false
  END) THEN
    RAISE EXCEPTION 'a dispute does not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dispute_course';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_course BEFORE UPDATE OF state ON dispute
  FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION keep_dispute_course();
