-- Private reports of conduct, which only moderators see; and texts that a moderator hid. What was reported is no evidence
-- and no part of history: history says what was done about it.

CREATE TYPE "ReportKind" AS ENUM ('SPAM', 'HARASSMENT', 'PERSONAL_DATA');
CREATE TYPE "ReportOutcome" AS ENUM ('HIDDEN', 'WARNED', 'SUSPENDED', 'DISMISSED');

-- A comment or a position that only moderators still read. The row goes when it is shown again.
CREATE TABLE hidden_text (
  id UUID NOT NULL,
  comment_id UUID,
  position_id UUID,
  person_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT hidden_text_pkey PRIMARY KEY (id),
  CONSTRAINT hidden_text_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES dispute_comment (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT hidden_text_position_id_fkey FOREIGN KEY (position_id) REFERENCES dispute_position (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT hidden_text_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT hidden_text_of_one_thing CHECK (num_nonnulls(comment_id, position_id) = 1)
);
CREATE UNIQUE INDEX hidden_text_comment_id_key ON hidden_text (comment_id);
CREATE UNIQUE INDEX hidden_text_position_id_key ON hidden_text (position_id);
CREATE INDEX hidden_text_person_id_idx ON hidden_text (person_id);

CREATE TABLE report (
  id UUID NOT NULL,
  number SERIAL NOT NULL,
  kind "ReportKind" NOT NULL,
  words VARCHAR(2000) NOT NULL,
  comment_id UUID,
  position_id UUID,
  note_id UUID,
  about_id UUID NOT NULL,
  reporter_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  outcome "ReportOutcome",
  decided_by_id UUID,
  decided_at TIMESTAMPTZ(3),
  -- Told to the person it is about when they are warned; else for other moderators.
  decision VARCHAR(2000) NOT NULL DEFAULT '',

  CONSTRAINT report_pkey PRIMARY KEY (id),
  CONSTRAINT report_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES dispute_comment (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_position_id_fkey FOREIGN KEY (position_id) REFERENCES dispute_position (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_note_id_fkey FOREIGN KEY (note_id) REFERENCES confidence_note (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_about_id_fkey FOREIGN KEY (about_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT report_about_one_thing CHECK (num_nonnulls(comment_id, position_id, note_id) <= 1),
  CONSTRAINT report_words_given CHECK (btrim(words) <> ''),
  CONSTRAINT report_not_of_oneself CHECK (about_id <> reporter_id),
  CONSTRAINT report_decided_whole CHECK (
    (outcome IS NULL) = (decided_by_id IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
  CONSTRAINT report_handled_by_another CHECK (decided_by_id <> about_id AND decided_by_id <> reporter_id),
  CONSTRAINT report_hides_a_text CHECK (outcome <> 'HIDDEN' OR num_nonnulls(comment_id, position_id) = 1)
);
CREATE UNIQUE INDEX report_number_key ON report (number);
CREATE INDEX report_comment_id_idx ON report (comment_id);
CREATE INDEX report_position_id_idx ON report (position_id);
CREATE INDEX report_note_id_idx ON report (note_id);
CREATE INDEX report_about_id_idx ON report (about_id);
CREATE INDEX report_reporter_id_idx ON report (reporter_id);
CREATE INDEX report_decided_by_id_idx ON report (decided_by_id);
-- Nobody has two reports of the same thing waiting.
CREATE UNIQUE INDEX report_once ON report (reporter_id, coalesce(comment_id, position_id, note_id, about_id))
  WHERE outcome IS NULL;

CREATE TRIGGER report_is_not_removed BEFORE DELETE ON report FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER report_is_not_truncated BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
