-- Why a source is held to be primary, secondary or tertiary, and why source and information are graded so.

ALTER TABLE "citation"
  ADD COLUMN "role_reason" VARCHAR(300) NOT NULL DEFAULT '',
  ADD COLUMN "grades_reason" VARCHAR(500) NOT NULL DEFAULT '';
