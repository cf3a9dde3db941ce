-- A mail may also ask an admin for a moderator: for the disputes that nobody may rule on, by their numbers. It is
-- about no changes then. Which numbers stand here is how nobody is asked twice.

ALTER TABLE mail_out
  ALTER COLUMN after DROP NOT NULL,
  ALTER COLUMN upto DROP NOT NULL,
  ADD COLUMN disputes INTEGER[] DEFAULT ARRAY[]::INTEGER[],
  ADD CONSTRAINT mail_out_about_one CHECK (
    CASE WHEN cardinality(disputes) > 0 THEN num_nonnulls(after, upto) = 0 ELSE num_nonnulls(after, upto) = 2 END
  );
