-- A confidence note's words can be hidden too, as those of a comment or a position. Its level stands: what is hidden is
-- not withdrawn.

ALTER TABLE hidden_text
  ADD COLUMN note_id UUID,
  ADD CONSTRAINT hidden_text_note_id_fkey FOREIGN KEY (note_id) REFERENCES confidence_note (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT hidden_text_of_one_thing,
  ADD CONSTRAINT hidden_text_of_one_thing CHECK (num_nonnulls(comment_id, position_id, note_id) = 1);
CREATE UNIQUE INDEX hidden_text_note_id_key ON hidden_text (note_id);

ALTER TABLE report
  DROP CONSTRAINT report_hides_a_text,
  ADD CONSTRAINT report_hides_a_text CHECK (outcome <> 'HIDDEN' OR num_nonnulls(comment_id, position_id, note_id) = 1);

-- A warning is told by mail too, and tried again when the mail server refuses it.
ALTER TABLE report
  ADD COLUMN mail_after TIMESTAMPTZ(3),
  ADD COLUMN mail_attempts INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT report_mails_a_warning CHECK (mail_after IS NULL OR outcome = 'WARNED');
