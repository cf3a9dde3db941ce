-- Whoever deletes their account leaves a blank row, which what they did still points at.

ALTER TABLE "person" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

-- A blank row says nothing of the person, opens no session and has no say.
ALTER TABLE person
  ADD CONSTRAINT person_deleted_is_blank CHECK (
    deleted_at IS NULL
    OR (
      handle = 'former-' || replace(id::text, '-', '') AND display_name = 'Former editor' AND about = ''
      AND email IS NULL AND password_hash IS NULL AND suspended_at IS NULL AND role = 'READER'
    )
  );
