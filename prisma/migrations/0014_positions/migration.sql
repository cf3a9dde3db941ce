-- A dispute has positions; people hold one each, and attach what it rests on. Comments stand under a position, answer
-- each other, and say which citation they talk about.

CREATE TABLE dispute_position (
  id UUID NOT NULL,
  dispute_id UUID NOT NULL,
  number INTEGER NOT NULL,
  body VARCHAR(3000) NOT NULL,
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT dispute_position_pkey PRIMARY KEY (id),
  CONSTRAINT dispute_position_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_said CHECK (number >= 1 AND btrim(body) <> '')
);
CREATE UNIQUE INDEX dispute_position_dispute_id_number_key ON dispute_position (dispute_id, number);
CREATE UNIQUE INDEX dispute_position_dispute_id_id_key ON dispute_position (dispute_id, id);
CREATE INDEX dispute_position_person_id_idx ON dispute_position (person_id);

CREATE TABLE dispute_position_holder (
  dispute_id UUID NOT NULL,
  person_id UUID NOT NULL,
  position_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT dispute_position_holder_pkey PRIMARY KEY (dispute_id, person_id),
  CONSTRAINT dispute_position_holder_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_holder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_holder_dispute_id_position_id_fkey FOREIGN KEY (dispute_id, position_id)
    REFERENCES dispute_position (dispute_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dispute_position_holder_person_id_idx ON dispute_position_holder (person_id);
CREATE INDEX dispute_position_holder_dispute_id_position_id_idx ON dispute_position_holder (dispute_id, position_id);

CREATE TABLE dispute_position_evidence (
  position_id UUID NOT NULL,
  citation_id UUID NOT NULL,
  citation_version INTEGER NOT NULL,
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT dispute_position_evidence_pkey PRIMARY KEY (position_id, citation_id),
  CONSTRAINT dispute_position_evidence_position_id_fkey FOREIGN KEY (position_id) REFERENCES dispute_position (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_evidence_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dispute_position_evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dispute_position_evidence_citation_id_idx ON dispute_position_evidence (citation_id);
CREATE INDEX dispute_position_evidence_person_id_idx ON dispute_position_evidence (person_id);

-- What the opener held is the first position. It shares the dispute's id, which sorts by time as ids do.
INSERT INTO dispute_position (id, dispute_id, number, body, person_id, created_at)
  SELECT id, id, 1, position, opened_by_id, created_at FROM dispute;
INSERT INTO dispute_position_holder (dispute_id, person_id, position_id, created_at)
  SELECT id, opened_by_id, id, created_at FROM dispute;

ALTER TABLE dispute
  DROP CONSTRAINT dispute_question_given,
  ADD CONSTRAINT dispute_question_given CHECK (btrim(question) <> ''),
  DROP COLUMN position;

CREATE UNIQUE INDEX dispute_comment_dispute_id_id_key ON dispute_comment (dispute_id, id);
ALTER TABLE dispute_comment
  ADD COLUMN position_id UUID,
  ADD COLUMN answers_id UUID,
  ADD COLUMN citation_id UUID,
  ADD CONSTRAINT dispute_comment_dispute_id_position_id_fkey FOREIGN KEY (dispute_id, position_id)
    REFERENCES dispute_position (dispute_id, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT dispute_comment_dispute_id_answers_id_fkey FOREIGN KEY (dispute_id, answers_id)
    REFERENCES dispute_comment (dispute_id, id) ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT dispute_comment_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT dispute_comment_not_of_itself CHECK (answers_id <> id);
CREATE INDEX dispute_comment_citation_id_idx ON dispute_comment (citation_id);

CREATE TRIGGER dispute_position_is_kept BEFORE UPDATE OR DELETE ON dispute_position
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER dispute_position_is_not_truncated BEFORE TRUNCATE ON dispute_position
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER dispute_position_evidence_is_kept BEFORE UPDATE OR DELETE ON dispute_position_evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER dispute_position_evidence_is_not_truncated BEFORE TRUNCATE ON dispute_position_evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Nobody rules where they took a position, or on a citation that they checked.
CREATE FUNCTION refuse_ruling_by_a_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute_position_holder h WHERE h.dispute_id = NEW.dispute_id AND h.person_id = NEW.moderator_id
  ) OR EXISTS (
    SELECT 1 FROM dispute d JOIN citation_check c ON c.citation_id = d.citation_id
    WHERE d.id = NEW.dispute_id AND c.person_id = NEW.moderator_id
  ) THEN
    RAISE EXCEPTION 'nobody rules on what they took a position on or checked'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ruling_by_no_party BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_ruling_by_a_party();
