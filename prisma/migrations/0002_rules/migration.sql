-- The last judge: what must hold whatever the application does.

-- ── Shapes ────────────────────────────────────────────────────────────────

ALTER TABLE person
  ADD CONSTRAINT person_handle_shape CHECK (handle ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  ADD CONSTRAINT person_name_given CHECK (btrim(display_name) <> ''),
  ADD CONSTRAINT person_email_folded CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT person_suspension_has_reason CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL));

ALTER TABLE invitation
  ADD CONSTRAINT invitation_used_whole CHECK ((used_by_id IS NULL) = (used_at IS NULL)),
  ADD CONSTRAINT invitation_expires_later CHECK (expires_at > created_at);

ALTER TABLE document
  ADD CONSTRAINT document_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT document_quoted_in_whole CHECK ((quoted_in_id IS NULL) = (quoted_in_paragraph IS NULL)),
  ADD CONSTRAINT document_not_in_itself CHECK (quoted_in_id <> id);

ALTER TABLE document_version
  ADD CONSTRAINT document_version_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT document_version_number_from_1 CHECK (number >= 1 AND characters >= 0);

ALTER TABLE paragraph
  ADD CONSTRAINT paragraph_bounds CHECK (number >= 1 AND start >= 0 AND "end" >= start);

ALTER TABLE claim
  ADD CONSTRAINT claim_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT claim_statement_given CHECK (btrim(statement) <> ''),
  ADD CONSTRAINT claim_versions_from_1 CHECK (version >= 1 AND evidence_version >= 1),
  ADD CONSTRAINT claim_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

-- char_length counts code points, as the offsets do.
ALTER TABLE occurrence
  ADD CONSTRAINT occurrence_quote_fits_offsets CHECK (start >= 0 AND char_length(quote) = "end" - start),
  ADD CONSTRAINT occurrence_placed_whole CHECK ((start IS NULL) = ("end" IS NULL)),
  ADD CONSTRAINT occurrence_has_a_chain CHECK (cardinality(chain) >= 1);

ALTER TABLE estimate
  ADD CONSTRAINT estimate_of_one_thing CHECK (num_nonnulls(claim_id, citation_id) = 1),
  ADD CONSTRAINT estimate_has_a_figure CHECK (num_nonnulls(low, best, high) >= 1),
  ADD CONSTRAINT estimate_in_order CHECK (low <= best AND best <= high AND low <= high),
  ADD CONSTRAINT estimate_not_negative CHECK (low >= 0 AND best >= 0 AND high >= 0);

ALTER TABLE source
  ADD CONSTRAINT source_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT source_title_given CHECK (btrim(title) <> ''),
  ADD CONSTRAINT source_url_scheme CHECK (url ~* '^https?://'),
  ADD CONSTRAINT source_type_is_csl CHECK (type = csl ->> 'type'),
  ADD CONSTRAINT source_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

ALTER TABLE citation
  ADD CONSTRAINT citation_locator_whole CHECK ((locator_label IS NULL) = (locator IS NULL)),
  ADD CONSTRAINT citation_summary_given CHECK (btrim(summary) <> ''),
  ADD CONSTRAINT citation_credibility_1_to_6 CHECK (credibility BETWEEN 1 AND 6),
  ADD CONSTRAINT citation_version_from_1 CHECK (version >= 1),
  ADD CONSTRAINT citation_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

-- A source may bear on two parts of a claim, but is not attached twice for the same part with the same stance.
CREATE UNIQUE INDEX citation_once ON citation (claim_id, source_id, stance, lower(bears_on), coalesce(locator, ''))
  WHERE withdrawn_at IS NULL;

-- The enumerations stand in ascending order, so the default level is evidence + agreement (IPCC's grid).
CREATE FUNCTION level_steps_off(evidence "Evidence", agreement "Agreement", level "Level") RETURNS int
  LANGUAGE sql IMMUTABLE AS $$
    SELECT array_position(ARRAY['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'], level::text)
         - array_position(ARRAY['LIMITED', 'MEDIUM', 'ROBUST'], evidence::text)
         - array_position(ARRAY['LOW', 'MEDIUM', 'HIGH'], agreement::text) + 1
  $$;

ALTER TABLE confidence_note
  ADD CONSTRAINT confidence_note_one_step CHECK (abs(level_steps_off(evidence, agreement, level)) <= 1),
  ADD CONSTRAINT confidence_note_step_has_reason
    CHECK (level_steps_off(evidence, agreement, level) = 0 OR btrim(level_reason) <> ''),
  ADD CONSTRAINT confidence_note_finding_given CHECK (btrim(finding) <> '' AND btrim(reasons) <> ''),
  ADD CONSTRAINT confidence_note_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

CREATE UNIQUE INDEX confidence_note_one_current ON confidence_note (claim_id, person_id)
  WHERE replaced_at IS NULL AND withdrawn_at IS NULL;

ALTER TABLE dispute
  ADD CONSTRAINT dispute_about_one_thing CHECK (
    CASE target
      WHEN 'CLAIM' THEN citation_id IS NULL AND note_id IS NULL
      WHEN 'CITATION' THEN citation_id IS NOT NULL AND note_id IS NULL
      WHEN 'NOTE' THEN citation_id IS NULL AND note_id IS NOT NULL
    END),
  ADD CONSTRAINT dispute_one_or_two_reasons CHECK (cardinality(reasons) BETWEEN 1 AND 2),
  ADD CONSTRAINT dispute_question_given CHECK (btrim(question) <> '' AND btrim(position) <> ''),
  ADD CONSTRAINT dispute_taken_whole CHECK ((taken_by_id IS NULL) = (taken_at IS NULL)),
  ADD CONSTRAINT dispute_review_has_moderator CHECK (state <> 'UNDER_REVIEW' OR taken_by_id IS NOT NULL),
  ADD CONSTRAINT dispute_open_is_free CHECK (state <> 'OPEN' OR taken_by_id IS NULL),
  ADD CONSTRAINT dispute_closed_has_date CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL));

ALTER TABLE dispute_comment
  ADD CONSTRAINT dispute_comment_body_given CHECK (btrim(body) <> ''),
  ADD CONSTRAINT dispute_comment_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

ALTER TABLE ruling
  ADD CONSTRAINT ruling_reasons_given CHECK (char_length(btrim(reasons)) >= 20 AND btrim(reopen_if) <> '');

ALTER TABLE change
  ADD CONSTRAINT change_verb_shape CHECK (verb ~ '^[a-z]+\.[a-z-]+$');

-- ── What is written stays written ─────────────────────────────────────────

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['change', 'claim_version', 'citation_version', 'ruling', 'document_version', 'paragraph'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()',
      name || '_is_kept', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()',
      name || '_is_not_truncated', name);
  END LOOP;
END $$;

-- A signed note may be replaced, withdrawn or restored, never reworded.
CREATE FUNCTION keep_signed_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.claim_id, NEW.person_id, NEW.finding, NEW.evidence, NEW.agreement, NEW.level, NEW.level_reason, NEW.relation,
      NEW.relation_note, NEW.lowered_because, NEW.reasons, NEW.evidence_version, NEW.created_at, NEW.replaces_id)
    IS DISTINCT FROM
     (OLD.claim_id, OLD.person_id, OLD.finding, OLD.evidence, OLD.agreement, OLD.level, OLD.level_reason, OLD.relation,
      OLD.relation_note, OLD.lowered_because, OLD.reasons, OLD.evidence_version, OLD.created_at, OLD.replaces_id)
  THEN
    RAISE EXCEPTION 'a signed confidence note is never reworded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER confidence_note_is_kept BEFORE UPDATE ON confidence_note
  FOR EACH ROW EXECUTE FUNCTION keep_signed_note();

-- ── Two people ────────────────────────────────────────────────────────────

-- Nobody rules on what they wrote, attached, revised, signed or opened.
CREATE FUNCTION refuse_own_ruling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND (
      d.opened_by_id = NEW.moderator_id
      OR (d.target = 'CLAIM' AND EXISTS (
            SELECT 1 FROM claim_version v WHERE v.claim_id = d.claim_id AND v.person_id = NEW.moderator_id))
      OR EXISTS (SELECT 1 FROM citation_version v WHERE v.citation_id = d.citation_id AND v.person_id = NEW.moderator_id)
      OR EXISTS (SELECT 1 FROM confidence_note n WHERE n.id = d.note_id AND n.person_id = NEW.moderator_id)
    )
  ) THEN
    RAISE EXCEPTION 'nobody rules on their own work'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ruling_by_someone_else BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_own_ruling();

-- ── A note goes stale by itself ───────────────────────────────────────────

CREATE FUNCTION raise_evidence_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim SET evidence_version = evidence_version + 1 WHERE id = NEW.claim_id;
  RETURN NULL;
END $$;

-- Attaching is an insert; revising, withdrawing and restoring raise the citation's version or its date of withdrawal.
CREATE TRIGGER citation_raises_evidence AFTER INSERT OR UPDATE OF version, withdrawn_at ON citation
  FOR EACH ROW EXECUTE FUNCTION raise_evidence_version();

CREATE FUNCTION raise_own_evidence_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.evidence_version := OLD.evidence_version + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_wording_raises_evidence BEFORE UPDATE OF version ON claim
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION raise_own_evidence_version();
