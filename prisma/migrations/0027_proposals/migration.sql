-- Whoever may not change a claim, a citation or a source may propose it, field by field. What was proposed is kept as it
-- was; only what became of each field is filled in, once.

CREATE TYPE "ProposalTarget" AS ENUM ('CLAIM', 'CITATION', 'SOURCE');
CREATE TYPE "ProposalState" AS ENUM ('WAITING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED');

CREATE TABLE proposal (
  id UUID NOT NULL,
  number SERIAL NOT NULL,
  target "ProposalTarget" NOT NULL,
  claim_id UUID,
  citation_id UUID,
  source_id UUID,
  base_version INTEGER NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT proposal_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_of_one_thing CHECK (
    num_nonnulls(claim_id, citation_id, source_id) = 1
    AND CASE target WHEN 'CLAIM' THEN claim_id WHEN 'CITATION' THEN citation_id ELSE source_id END IS NOT NULL),
  CONSTRAINT proposal_base_from_1 CHECK (base_version >= 1),
  CONSTRAINT proposal_reason_given CHECK (btrim(reason) <> '')
);
CREATE UNIQUE INDEX proposal_number_key ON proposal (number);
CREATE INDEX proposal_claim_id_idx ON proposal (claim_id);
CREATE INDEX proposal_citation_id_idx ON proposal (citation_id);
CREATE INDEX proposal_source_id_idx ON proposal (source_id);
CREATE INDEX proposal_person_id_idx ON proposal (person_id);

CREATE TABLE proposal_field (
  proposal_id UUID NOT NULL,
  field VARCHAR(40) NOT NULL,
  position INTEGER NOT NULL,
  before JSONB NOT NULL,
  after JSONB NOT NULL,
  state "ProposalState" NOT NULL DEFAULT 'WAITING',
  decided_by_id UUID,
  decided_at TIMESTAMPTZ(3),
  reason VARCHAR(2000) NOT NULL DEFAULT '',
  superseded_by_id UUID,

  CONSTRAINT proposal_field_pkey PRIMARY KEY (proposal_id, field),
  CONSTRAINT proposal_field_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_field_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_field_superseded_by_id_fkey FOREIGN KEY (superseded_by_id) REFERENCES proposal (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposal_field_differs CHECK (before <> after),
  CONSTRAINT proposal_field_decided_whole CHECK (
    (state = 'WAITING') = (decided_by_id IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)),
  CONSTRAINT proposal_field_rejected_with_reason CHECK ((state = 'REJECTED') = (btrim(reason) <> '')),
  CONSTRAINT proposal_field_superseded_by_another CHECK (
    (state = 'SUPERSEDED') = (superseded_by_id IS NOT NULL) AND superseded_by_id <> proposal_id)
);
CREATE INDEX proposal_field_decided_by_id_idx ON proposal_field (decided_by_id);
CREATE INDEX proposal_field_superseded_by_id_idx ON proposal_field (superseded_by_id);
-- What waits is little among all that was ever proposed.
CREATE INDEX proposal_field_waiting ON proposal_field (proposal_id) WHERE state = 'WAITING';

CREATE TRIGGER proposal_is_kept BEFORE UPDATE OR DELETE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER proposal_is_not_truncated BEFORE TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER proposal_field_is_not_removed BEFORE DELETE ON proposal_field
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER proposal_field_is_not_truncated BEFORE TRUNCATE ON proposal_field
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A field is decided once, by somebody else unless it is withdrawn, and what was proposed stays as it was.
CREATE FUNCTION keep_proposal_course() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposer uuid := (SELECT p.person_id FROM proposal p WHERE p.id = NEW.proposal_id);
BEGIN
  IF OLD.state <> 'WAITING' OR NEW.state = 'WAITING'
     OR (NEW.proposal_id, NEW.field, NEW.position, NEW.before, NEW.after)
        IS DISTINCT FROM (OLD.proposal_id, OLD.field, OLD.position, OLD.before, OLD.after) THEN
    RAISE EXCEPTION 'a proposed field is decided once'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_decided_once';
  END IF;
  IF (NEW.state IN ('ACCEPTED', 'REJECTED') AND NEW.decided_by_id = proposer)
     OR (NEW.state = 'WITHDRAWN' AND NEW.decided_by_id <> proposer) THEN
    RAISE EXCEPTION 'nobody decides on their own proposal, and nobody else withdraws it'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_decided_by_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_course BEFORE UPDATE ON proposal_field
  FOR EACH ROW EXECUTE FUNCTION keep_proposal_course();
