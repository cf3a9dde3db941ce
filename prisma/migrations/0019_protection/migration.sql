-- A moderator may protect a claim or a source for a time. Who did it, and what came before, history says.

ALTER TABLE claim
  ADD COLUMN protected_until timestamptz(3),
  ADD COLUMN protected_reason varchar(2000),
  ADD CONSTRAINT claim_protection_has_reason CHECK ((protected_until IS NULL) = (protected_reason IS NULL));

ALTER TABLE source
  ADD COLUMN protected_until timestamptz(3),
  ADD COLUMN protected_reason varchar(2000),
  ADD CONSTRAINT source_protection_has_reason CHECK ((protected_until IS NULL) = (protected_reason IS NULL));

-- Decisions of moderators are few among all changes; their log is read by verb.
CREATE INDEX change_verb_id_idx ON change (verb, id DESC);
