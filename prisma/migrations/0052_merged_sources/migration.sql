-- Two records of one source become one (docs/decisions/027-merging-sources.md), and every record that a source has
-- had is kept as a version.

ALTER TABLE source
  ADD COLUMN merged_into_id uuid,
  ADD CONSTRAINT source_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES source (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT source_merged_is_withdrawn CHECK (merged_into_id IS NULL OR withdrawn_at IS NOT NULL),
  ADD CONSTRAINT source_not_of_itself CHECK (merged_into_id <> id);
CREATE INDEX source_merged_into_id_idx ON source (merged_into_id);

-- A merged source leads straight to one that stands when it is merged: no chain, so no circle. FOR SHARE waits for
-- whoever merges that one at the same moment. Undoing a merge leads nowhere.
CREATE FUNCTION lead_to_a_standing_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM source WHERE id = NEW.merged_into_id AND merged_into_id IS NULL AND withdrawn_at IS NULL FOR SHARE
  ) THEN
    RAISE EXCEPTION 'a merged source leads to one that stands'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'source_merged_into_one_that_stands';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_merged_into_one_that_stands BEFORE UPDATE OF merged_into_id ON source
  FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id)
  EXECUTE FUNCTION lead_to_a_standing_source();

CREATE TABLE source_version (
  source_id uuid NOT NULL,
  number integer NOT NULL,
  record jsonb NOT NULL,
  reason varchar(2000) NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT source_version_pkey PRIMARY KEY (source_id, number),
  CONSTRAINT source_version_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_version_from_1 CHECK (number >= 1)
);
CREATE INDEX source_version_person_id_idx ON source_version (person_id);

-- Of the sources that there are: each revision kept the record before it, and the last one stands in the source.
WITH revised AS (
  SELECT source_id, detail, person_id, at, row_number() OVER (PARTITION BY source_id ORDER BY chain_number) AS n
  FROM change WHERE verb = 'source.revised'
), earlier AS (
  SELECT source_id, n, jsonb_build_object('csl', (detail -> 'from') - ARRAY['note', 'health', 'seen'],
           'note', coalesce(detail -> 'from' ->> 'note', ''), 'health', detail -> 'from' ->> 'health',
           'seen', detail -> 'from' ->> 'seen') AS record
  FROM revised
)
INSERT INTO source_version (source_id, number, record, reason, person_id, created_at)
SELECT s.id, v.number,
       coalesce(e.record, jsonb_build_object('csl', s.csl, 'note', s.note, 'health', s.health, 'seen', s.seen)),
       coalesce(r.detail ->> 'reason', ''), coalesce(r.person_id, s.created_by_id), coalesce(r.at, s.created_at)
FROM source s
CROSS JOIN LATERAL generate_series(1, 1 + (SELECT count(*) FROM revised o WHERE o.source_id = s.id)) AS v (number)
LEFT JOIN revised r ON r.source_id = s.id AND r.n = v.number - 1
LEFT JOIN earlier e ON e.source_id = s.id AND e.n = v.number;

CREATE TRIGGER source_version_is_kept BEFORE UPDATE OR DELETE ON source_version
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER source_version_is_not_truncated BEFORE TRUNCATE ON source_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- The record is hashed with the change that makes it. What was recorded before keeps the hash that it has.
CREATE OR REPLACE FUNCTION kept_beside(c change) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
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
    WHEN c.verb = 'dispute.opened' AND takes_words(c) THEN (
      SELECT jsonb_build_array(d.id, d.number, d.target, d.citation_id, d.note_id, d.target_version, d.reasons,
                               d.question, d.example, d.opened_by_id, d.created_at, position_words(d.id, 1, c.detail))
             || CASE WHEN d.pinned IS NULL THEN '[]' ELSE jsonb_build_array(d.occurrence_id, d.finding, d.pinned) END
      FROM dispute d WHERE d.id = c.dispute_id)
    WHEN c.verb = 'position.added' AND takes_words(c) THEN (
      position_words(c.dispute_id, (c.detail ->> 'position')::int, c.detail))
    WHEN c.verb = 'position.evidence-attached' AND takes_words(c) THEN (
      SELECT jsonb_build_array(e.position_id, e.citation_id, e.citation_version, e.person_id, e.created_at)
      FROM dispute_position p JOIN dispute_position_evidence e ON e.position_id = p.id
      WHERE p.dispute_id = c.dispute_id AND p.number = (c.detail ->> 'position')::int
        AND e.citation_id = c.citation_id)
    WHEN c.verb = 'dispute.commented' AND takes_words(c) THEN (
      SELECT jsonb_build_array(m.id, m.dispute_id, m.position_id, m.answers_id, m.citation_id, m.person_id, m.body,
                               m.created_at)
      FROM dispute_comment m WHERE m.id = c.comment_id)
    WHEN c.verb = 'dispute.appealed' AND takes_words(c) THEN (
      SELECT jsonb_build_array(a.dispute_id, a.person_id, a.reasons, a.created_at)
      FROM appeal a WHERE a.dispute_id = c.dispute_id)
    WHEN c.verb = 'dispute.ruled' AND c.detail ? 'ruling' THEN (
      SELECT jsonb_build_array(r.dispute_id, r.number, r.moderator_id, r.outcome, r.reasons, r.scope, r.reopen_if,
                               r.interest, r.created_at, (
        SELECT jsonb_agg(jsonb_build_array(e.citation_id, e.citation_version) ORDER BY e.citation_id)
        FROM ruling_evidence e WHERE e.dispute_id = r.dispute_id AND e.number = r.number))
      FROM ruling r WHERE r.dispute_id = c.dispute_id AND r.number = (c.detail ->> 'ruling')::int)
    WHEN c.verb = 'dispute.ruled' THEN (
      SELECT jsonb_build_array(r.dispute_id, r.moderator_id, r.outcome, r.reasons, r.reopen_if, r.created_at)
      FROM ruling r WHERE r.dispute_id = c.dispute_id AND r.moderator_id = c.person_id)
    WHEN c.verb IN ('document.added', 'document.version-added') THEN (
      SELECT jsonb_build_array(v.document_id, v.number, v.sha256, v.characters, v.origin, v.reason, v.added_by_id,
                               v.created_at)
      FROM document_version v
      WHERE v.document_id = c.document_id AND v.number = coalesce((c.detail ->> 'number')::int, 1))
    WHEN c.verb IN ('source.added', 'source.revised') AND takes_words(c) THEN (
      SELECT jsonb_build_array(v.source_id, v.number, v.record, v.reason, v.person_id, v.created_at)
      FROM source_version v
      WHERE v.source_id = c.source_id AND v.number = coalesce((c.detail ->> 'version')::int, 1))
  END::text
$$;
