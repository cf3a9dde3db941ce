-- Two claims that say the same become one; a claim that says several things becomes several.

ALTER TABLE claim
  ADD COLUMN merged_into_id uuid,
  ADD COLUMN split_from_id uuid,
  ADD CONSTRAINT claim_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES claim (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT claim_split_from_id_fkey FOREIGN KEY (split_from_id) REFERENCES claim (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT claim_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL),
  ADD CONSTRAINT claim_not_of_itself CHECK (merged_into_id <> id AND split_from_id <> id);
CREATE INDEX claim_merged_into_id_idx ON claim (merged_into_id);
CREATE INDEX claim_split_from_id_idx ON claim (split_from_id);

ALTER TABLE confidence_note
  ADD COLUMN signed_on_id uuid,
  ADD CONSTRAINT confidence_note_signed_on_id_fkey FOREIGN KEY (signed_on_id) REFERENCES claim (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX confidence_note_signed_on_id_idx ON confidence_note (signed_on_id);

ALTER TABLE dispute
  ADD COLUMN wording_of_id uuid,
  ADD CONSTRAINT dispute_wording_of_id_fkey FOREIGN KEY (wording_of_id) REFERENCES claim (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT dispute_wording_of_a_claim CHECK (wording_of_id IS NULL OR target = 'CLAIM');
CREATE INDEX dispute_wording_of_id_idx ON dispute (wording_of_id);

-- A merged claim leads straight to one that stands when it is merged: no chain, so no circle. FOR SHARE waits for
-- whoever merges that one at the same moment.
CREATE FUNCTION lead_to_a_standing_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM claim WHERE id = NEW.merged_into_id AND merged_into_id IS NULL AND withdrawn_at IS NULL FOR SHARE
  ) THEN
    RAISE EXCEPTION 'a merged claim leads to one that stands'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claim_merged_into_one_that_stands';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_merged_into_one_that_stands BEFORE UPDATE OF merged_into_id ON claim
  FOR EACH ROW WHEN (NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id)
  EXECUTE FUNCTION lead_to_a_standing_claim();

-- A signed note is still never reworded. It comes along when its claim is merged or split, and then says on which
-- claim it was signed.
CREATE OR REPLACE FUNCTION keep_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.person_id, NEW.finding, NEW.evidence, NEW.agreement, NEW.level, NEW.level_reason, NEW.relation,
      NEW.relation_note, NEW.lowered_because, NEW.reasons, NEW.evidence_version, NEW.created_at, NEW.replaces_id)
    IS DISTINCT FROM
     (OLD.person_id, OLD.finding, OLD.evidence, OLD.agreement, OLD.level, OLD.level_reason, OLD.relation,
      OLD.relation_note, OLD.lowered_because, OLD.reasons, OLD.evidence_version, OLD.created_at, OLD.replaces_id)
  OR (NEW.claim_id <> OLD.claim_id AND NOT EXISTS (
        SELECT 1 FROM claim WHERE (id = OLD.claim_id AND merged_into_id = NEW.claim_id)
                               OR (id = NEW.claim_id AND split_from_id = OLD.claim_id)))
  THEN
    RAISE EXCEPTION 'a signed confidence note is never reworded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
  END IF;
  NEW.signed_on_id :=
    CASE WHEN NEW.claim_id = OLD.claim_id THEN OLD.signed_on_id ELSE coalesce(OLD.signed_on_id, OLD.claim_id) END;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_ruling_on_own_quotation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute d JOIN quotation_version v ON v.claim_id = coalesce(d.wording_of_id, d.claim_id)
    WHERE d.id = NEW.dispute_id AND d.target = 'CLAIM' AND v.person_id = NEW.moderator_id
  ) THEN
    RAISE EXCEPTION 'nobody rules on their own work'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;

-- Nobody rules on their own wording, wherever the dispute about it stands now.
CREATE OR REPLACE FUNCTION refuse_own_ruling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND (
      d.opened_by_id = NEW.moderator_id
      OR (d.target = 'CLAIM' AND EXISTS (
            SELECT 1 FROM claim_version v
            WHERE v.claim_id = coalesce(d.wording_of_id, d.claim_id) AND v.person_id = NEW.moderator_id))
      OR EXISTS (SELECT 1 FROM citation_version v WHERE v.citation_id = d.citation_id AND v.person_id = NEW.moderator_id)
      OR EXISTS (SELECT 1 FROM confidence_note n WHERE n.id = d.note_id AND n.person_id = NEW.moderator_id)
    )
  ) THEN
    RAISE EXCEPTION 'nobody rules on their own work'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;
