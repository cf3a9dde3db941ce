-- What must hold of a dispute and its ruling whatever the application does. Rows from before stay as they are: each of
-- these looks at what is written from now on.

-- A dispute begins open: every other state is reached from there (dispute_course).
CREATE FUNCTION refuse_late_beginning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a dispute begins open, not %', NEW.state
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'dispute_begins_open';
END $$;
CREATE TRIGGER dispute_begins_open BEFORE INSERT ON dispute
  FOR EACH ROW WHEN (NEW.state <> 'OPEN') EXECUTE FUNCTION refuse_late_beginning();

-- Only whoever has a dispute for review rules on it.
CREATE FUNCTION refuse_ruling_without_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM dispute d
    WHERE d.id = NEW.dispute_id AND d.state = 'UNDER_REVIEW' AND d.taken_by_id = NEW.moderator_id
  ) THEN
    RAISE EXCEPTION 'only whoever has a dispute for review rules on it'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_under_review';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_under_review BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_ruling_without_review();

-- That nobody rules twice is told with every other hand in a dispute (0043).
CREATE OR REPLACE FUNCTION refuse_ruling_out_of_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number = 2 AND NOT EXISTS (SELECT 1 FROM appeal a WHERE a.dispute_id = NEW.dispute_id) THEN
    RAISE EXCEPTION 'a second ruling answers an appeal'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_answers_an_appeal';
  END IF;
  RETURN NEW;
END $$;

-- What was asked and said stays as it was: all columns but those named, also columns that are added later.
DROP TRIGGER dispute_pinned_is_kept ON dispute;
DROP FUNCTION keep_pinned();
CREATE FUNCTION keep_all_but() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION 'what was said in a dispute, and what it is about, is never rewritten'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_is_kept BEFORE UPDATE ON dispute FOR EACH ROW
  EXECUTE FUNCTION keep_all_but(
    'claim_id', 'wording_of_id', 'state', 'taken_by_id', 'taken_at', 'closed_at', 'version');
CREATE TRIGGER dispute_comment_is_kept BEFORE UPDATE ON dispute_comment FOR EACH ROW
  EXECUTE FUNCTION keep_all_but('withdrawn_at', 'withdrawn_reason');

-- A ruling says for what it holds and what its moderator has to do with the matter. The cases that came with the corpus
-- say neither, and are marked as examples.
CREATE FUNCTION refuse_ruling_without_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (btrim(NEW.scope) = '' OR btrim(NEW.interest) = '')
    AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND d.example)
  THEN
    RAISE EXCEPTION 'a ruling says for what it holds, and what its moderator has to do with the matter'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_with_scope';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_with_scope BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_ruling_without_scope();

-- Where there is no consensus there are two positions at least that somebody holds and everybody may read. An example
-- shows one case from one side, and its page says so.
CREATE FUNCTION refuse_one_sided_contest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF 2 > (
    SELECT count(*) FROM dispute_position p
    WHERE p.dispute_id = NEW.dispute_id
      AND EXISTS (SELECT 1 FROM dispute_position_holder h WHERE h.position_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM hidden_text t WHERE t.position_id = p.id)
  ) AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.id = NEW.dispute_id AND d.example) THEN
    RAISE EXCEPTION 'where there is no consensus there are two positions'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_with_two_positions';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ruling_with_two_positions BEFORE INSERT ON ruling
  FOR EACH ROW WHEN (NEW.outcome = 'RECORDED_AS_CONTESTED') EXECUTE FUNCTION refuse_one_sided_contest();
