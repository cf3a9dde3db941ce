-- Who had a hand in a dispute is told in one place: the trigger that refuses a ruling and lib/disputes/hands.ts both ask
-- here. One small function for each kind, so that the next kind touches none of the others.

-- A claim, and those from which something came to it when they were merged into it or it was split off, through any
-- number of either. `what`: 'figure' or 'quotation' follows only the merges that carried it; null all of them. Which part
-- of a split took a figure is not kept, so all do.
CREATE FUNCTION came_from(of_claim uuid, what text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line(id) AS (
    SELECT of_claim
    UNION
    SELECT earlier.id FROM line CROSS JOIN LATERAL (
      SELECT c.split_from_id AS id FROM claim c WHERE c.id = line.id AND c.split_from_id IS NOT NULL
      UNION ALL
      SELECT gone.id FROM change received
      JOIN claim gone ON gone.slug = received.detail #>> '{from,slug}'
      JOIN change merged ON merged.claim_id = gone.id AND merged.verb = 'claim.merged'
      WHERE received.claim_id = line.id AND received.verb = 'claim.received'
        AND (what IS NULL OR merged.detail ->> what IN ('MOVED', 'EXCHANGED'))
    ) earlier
  )
  SELECT id FROM line
$$;

-- An accepted proposal is written by whoever accepts it; who proposed the words is the subject of its row of history.
CREATE FUNCTION wording_authors(of_claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT person_id FROM claim_version WHERE claim_id = of_claim
  UNION
  SELECT subject_id FROM change
  WHERE claim_id = of_claim AND verb = 'claim.reworded' AND detail ->> 'proposal' IS NOT NULL AND subject_id IS NOT NULL
$$;

CREATE FUNCTION quotation_authors(of_claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT v.person_id FROM came_from(of_claim, 'quotation') AS line(id) JOIN quotation_version v ON v.claim_id = line.id
  UNION
  SELECT c.subject_id FROM came_from(of_claim, 'quotation') AS line(id) JOIN change c ON c.claim_id = line.id
  WHERE c.verb IN ('quotation.recorded', 'quotation.revised') AND c.detail ->> 'proposal' IS NOT NULL
    AND c.subject_id IS NOT NULL
$$;

-- A claim may have come with its figure and its place.
CREATE FUNCTION figure_authors(of_claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT author FROM came_from(of_claim, 'figure') AS line(id) CROSS JOIN LATERAL wording_authors(line.id) AS author
  UNION
  SELECT person.id FROM came_from(of_claim, 'figure') AS line(id)
  JOIN change c ON c.claim_id = line.id
  CROSS JOIN LATERAL (
    VALUES (c.person_id), (CASE WHEN c.detail ->> 'proposal' IS NOT NULL THEN c.subject_id END)
  ) AS person(id)
  WHERE c.verb IN ('claim.estimate-given', 'claim.estimate-withdrawn') AND person.id IS NOT NULL
$$;

CREATE FUNCTION place_authors(of_claim uuid, of_occurrence uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT author FROM came_from(of_claim, NULL) AS line(id) CROSS JOIN LATERAL wording_authors(line.id) AS author
  UNION
  SELECT c.person_id FROM came_from(of_claim, NULL) AS line(id) JOIN change c ON c.claim_id = line.id
  WHERE c.verb = 'claim.placed'
  UNION
  SELECT decided_by_id FROM anchor WHERE occurrence_id = of_occurrence AND decided_by_id IS NOT NULL
$$;

-- A copy has one version, by whoever attached the first; those who revised the first are told by it.
CREATE FUNCTION citation_authors(of_citation uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line(id) AS (
    SELECT of_citation
    UNION
    SELECT (c.detail ->> 'from')::uuid FROM line JOIN change c ON c.citation_id = line.id
    WHERE c.verb = 'citation.copied'
  )
  SELECT v.person_id FROM line JOIN citation_version v ON v.citation_id = line.id
  UNION
  SELECT c.subject_id FROM line JOIN change c ON c.citation_id = line.id
  WHERE c.verb = 'citation.revised' AND c.detail ->> 'proposal' IS NOT NULL AND c.subject_id IS NOT NULL
$$;

-- Everybody who made what a dispute is about, whenever they did.
CREATE FUNCTION dispute_authors(d dispute) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  -- Of a claim that was merged since, the one that was disputed.
  worded uuid := coalesce(d.wording_of_id, d.claim_id);
BEGIN
  CASE d.target
    WHEN 'CLAIM' THEN RETURN QUERY SELECT wording_authors(worded) UNION SELECT quotation_authors(worded);
    WHEN 'CITATION' THEN RETURN QUERY SELECT citation_authors(d.citation_id);
    WHEN 'NOTE' THEN RETURN QUERY SELECT person_id FROM confidence_note WHERE id = d.note_id;
    WHEN 'ESTIMATE' THEN RETURN QUERY SELECT figure_authors(worded);
    WHEN 'OCCURRENCE' THEN RETURN QUERY SELECT place_authors(d.claim_id, d.occurrence_id);
    WHEN 'FINDING' THEN RETURN QUERY SELECT quotation_authors(worded);
  END CASE;
END $$;

-- Everybody who did anything in a case before the appeal: commented, had it for review, hid words of it. What a moderator
-- asks while they have the appeal comes after it, and counts as nothing.
CREATE FUNCTION part_before_appeal(of_dispute uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT c.person_id FROM appeal a JOIN change c ON c.dispute_id = a.dispute_id
  WHERE a.dispute_id = of_dispute AND c.at < a.created_at
$$;

-- Whether somebody had any hand in a dispute: opened it, took a position in it, checked its citation, ruled on it, made
-- what it is about, or, once there was an appeal, did anything in it before. As `uninvolved` in lib/dispute-policy.ts says it with its reasons.
CREATE FUNCTION had_a_hand(d dispute, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT d.opened_by_id = person
    OR EXISTS (SELECT 1 FROM dispute_position_holder h WHERE h.dispute_id = d.id AND h.person_id = person)
    OR EXISTS (SELECT 1 FROM citation_check c WHERE c.citation_id = d.citation_id AND c.person_id = person)
    OR EXISTS (SELECT 1 FROM ruling r WHERE r.dispute_id = d.id AND r.moderator_id = person)
    OR person IN (SELECT dispute_authors(d))
    OR person IN (SELECT part_before_appeal(d.id))
$$;

DROP TRIGGER ruling_by_who_did_not_quote ON ruling;
DROP TRIGGER ruling_by_no_party ON ruling;
DROP TRIGGER ruling_by_who_did_not_say_it ON ruling;
DROP FUNCTION refuse_ruling_on_own_quotation();
DROP FUNCTION refuse_ruling_by_a_party();
DROP FUNCTION refuse_ruling_on_own_part();

CREATE OR REPLACE FUNCTION refuse_own_ruling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND had_a_hand(d, NEW.moderator_id)) THEN
    RAISE EXCEPTION 'nobody rules on what they had a hand in'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;
