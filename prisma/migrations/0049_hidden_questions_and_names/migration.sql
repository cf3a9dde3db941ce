-- The question of a dispute, the reasons of an appeal and of a proposal, and a person's name with what they say of
-- themselves can be hidden too. The first three stay where they are, as those of a comment do. A name is shown in so
-- many places that it is taken out of the person's row and kept here: the handle stands in its place until they set another.

ALTER TABLE hidden_text
  ADD COLUMN question_id UUID,
  ADD COLUMN appeal_id UUID,
  ADD COLUMN proposal_id UUID,
  ADD COLUMN profile_id UUID,
  ADD COLUMN display_name VARCHAR(80),
  ADD COLUMN about VARCHAR(600),
  ADD COLUMN replaced_at TIMESTAMPTZ(3),
  ADD CONSTRAINT hidden_text_question_id_fkey FOREIGN KEY (question_id) REFERENCES dispute (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT hidden_text_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES appeal (dispute_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT hidden_text_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT hidden_text_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT hidden_text_of_one_thing,
  ADD CONSTRAINT hidden_text_of_one_thing CHECK (
    num_nonnulls(comment_id, position_id, note_id, question_id, appeal_id, proposal_id, profile_id) = 1),
  ADD CONSTRAINT hidden_text_keeps_a_profile CHECK (
    (profile_id IS NOT NULL) = (display_name IS NOT NULL) AND (profile_id IS NOT NULL) = (about IS NOT NULL)
    AND (replaced_at IS NULL OR profile_id IS NOT NULL));
CREATE UNIQUE INDEX hidden_text_question_id_key ON hidden_text (question_id);
CREATE UNIQUE INDEX hidden_text_appeal_id_key ON hidden_text (appeal_id);
CREATE UNIQUE INDEX hidden_text_proposal_id_key ON hidden_text (proposal_id);
CREATE INDEX hidden_text_profile_id_idx ON hidden_text (profile_id);
-- Earlier ones are kept, so that nobody takes a hidden name again.
CREATE UNIQUE INDEX hidden_text_one_profile ON hidden_text (profile_id) WHERE replaced_at IS NULL;

ALTER TABLE report
  ADD COLUMN question_id UUID,
  ADD COLUMN appeal_id UUID,
  ADD COLUMN proposal_id UUID,
  ADD CONSTRAINT report_question_id_fkey FOREIGN KEY (question_id) REFERENCES dispute (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT report_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES appeal (dispute_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT report_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT report_about_one_thing,
  ADD CONSTRAINT report_about_one_thing CHECK (
    num_nonnulls(comment_id, position_id, note_id, question_id, appeal_id, proposal_id) <= 1),
  -- Of a report about a person as such, the name is hidden.
  DROP CONSTRAINT report_hides_a_text;
CREATE INDEX report_question_id_idx ON report (question_id);
CREATE INDEX report_appeal_id_idx ON report (appeal_id);
CREATE INDEX report_proposal_id_idx ON report (proposal_id);
-- An appeal has the id of its dispute, whose question may be reported beside it.
DROP INDEX report_once;
CREATE UNIQUE INDEX report_once ON report (
  reporter_id, coalesce(comment_id, position_id, note_id, question_id, appeal_id, proposal_id, about_id), (appeal_id IS NULL)
) WHERE outcome IS NULL;
