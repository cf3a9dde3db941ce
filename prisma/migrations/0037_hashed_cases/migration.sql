-- What is said in a dispute is hashed with the change that says it, and a ruling with all its parts
-- (docs/decisions/017-history-is-chained.md). What was recorded before keeps the hash that it has: of a dispute's
-- words none, of a ruling the shorter form, which is told by the ruling's number missing in the detail.

-- A change that is being written has no hash yet; of one that was hashed without anything beside it nothing is taken.
CREATE FUNCTION takes_words(c change) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT c.hash = '' OR c.content_hash IS NOT NULL
$$;

-- A position with the citations that it rested on when it was put; those attached later have changes of their own.
CREATE FUNCTION position_words(dispute uuid, place integer, detail jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT jsonb_build_array(p.id, p.dispute_id, p.number, p.body, p.person_id, p.created_at, (
    SELECT jsonb_agg(jsonb_build_array(e.citation_id, e.citation_version, e.person_id) ORDER BY e.citation_id)
    FROM dispute_position_evidence e
    WHERE e.position_id = p.id AND detail -> 'evidence' ? e.citation_id::text))
  FROM dispute_position p WHERE p.dispute_id = dispute AND p.number = place
$$;

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

-- As before; a hash that came with the row is none.
CREATE OR REPLACE FUNCTION chain_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  thing uuid := coalesce(NEW.claim_id, NEW.source_id, NEW.document_id, NEW.subject_id, NEW.person_id);
BEGIN
  INSERT INTO chain_head AS head (thing_id, length, hash) VALUES (thing, 1, NULL)
  ON CONFLICT (thing_id) DO UPDATE SET length = head.length + 1
  RETURNING head.length, head.hash INTO NEW.chain_number, NEW.previous_hash;
  NEW.hash := '';
  NEW.content_hash := NULL;
  NEW.content_hash := sha256_hex(kept_beside(NEW));
  NEW.hash := sha256_hex(hashed_form(NEW));
  UPDATE chain_head SET hash = NEW.hash WHERE thing_id = thing;
  RETURN NEW;
END $$;
