-- A dispute can be about a claim's own figure, a place where a document makes it, or one finding of its quotation.
-- These have no versions that are kept whole, so what they said when the dispute was opened is kept with it.

ALTER TYPE "DisputeTarget" ADD VALUE 'ESTIMATE';
ALTER TYPE "DisputeTarget" ADD VALUE 'OCCURRENCE';
ALTER TYPE "DisputeTarget" ADD VALUE 'FINDING';

ALTER TABLE "dispute"
  ADD COLUMN "occurrence_id" UUID,
  ADD COLUMN "finding" "Question",
  ADD COLUMN "pinned" JSONB;

-- CreateIndex
CREATE INDEX "dispute_occurrence_id_idx" ON "dispute"("occurrence_id");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As text: a value is not used in the transaction that adds it.
ALTER TABLE dispute
  DROP CONSTRAINT dispute_about_one_thing,
  ADD CONSTRAINT dispute_about_one_thing CHECK (
    (citation_id IS NOT NULL) = (target::text = 'CITATION')
    AND (note_id IS NOT NULL) = (target::text = 'NOTE')
    AND (occurrence_id IS NOT NULL) = (target::text = 'OCCURRENCE')
    AND (finding IS NOT NULL) = (target::text = 'FINDING')
    AND (pinned IS NOT NULL) = (target::text IN ('ESTIMATE', 'OCCURRENCE', 'FINDING'))),
  DROP CONSTRAINT dispute_wording_of_a_claim,
  ADD CONSTRAINT dispute_wording_of_a_claim CHECK (
    wording_of_id IS NULL OR target::text IN ('CLAIM', 'ESTIMATE', 'FINDING')),
  ADD CONSTRAINT dispute_pinned_lines CHECK (pinned IS NULL OR jsonb_typeof(pinned) = 'array');

-- What was pinned stays as it was.
CREATE FUNCTION keep_pinned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a dispute is about is never rewritten'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
END $$;
CREATE TRIGGER dispute_pinned_is_kept BEFORE UPDATE OF target, occurrence_id, finding, pinned ON dispute
  FOR EACH ROW WHEN (ROW(NEW.target, NEW.occurrence_id, NEW.finding, NEW.pinned)
                     IS DISTINCT FROM ROW(OLD.target, OLD.occurrence_id, OLD.finding, OLD.pinned))
  EXECUTE FUNCTION keep_pinned();

-- Nobody rules on the figure they gave, the place they chose or the finding they wrote; as lib/disputes/load.ts has it.
CREATE FUNCTION refuse_ruling_on_own_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND (
      (d.target::text IN ('ESTIMATE', 'OCCURRENCE') AND EXISTS (
        SELECT 1 FROM claim_version v
        WHERE v.claim_id = coalesce(d.wording_of_id, d.claim_id) AND v.person_id = NEW.moderator_id))
      OR (d.target::text IN ('ESTIMATE', 'OCCURRENCE') AND EXISTS (
        SELECT 1 FROM change c
        WHERE c.claim_id = coalesce(d.wording_of_id, d.claim_id) AND c.person_id = NEW.moderator_id
          AND c.verb IN ('claim.estimate-given', 'claim.estimate-withdrawn', 'claim.placed')))
      OR EXISTS (
        SELECT 1 FROM anchor a WHERE a.occurrence_id = d.occurrence_id AND a.decided_by_id = NEW.moderator_id)
      OR (d.target::text = 'FINDING' AND EXISTS (
        SELECT 1 FROM quotation_version v
        WHERE v.claim_id = coalesce(d.wording_of_id, d.claim_id) AND v.person_id = NEW.moderator_id))
    )
  ) THEN
    RAISE EXCEPTION 'nobody rules on their own work'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_by_who_did_not_say_it BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_ruling_on_own_part();

-- As before, with what was pinned.
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
  END::text
$$;
