-- Whoever registers on the way to a page goes there once they are confirmed. It stays with the registration, so that
-- no address that somebody typed is in a mail; the form of lib/paths.ts (safeNext), so that none leads elsewhere.

ALTER TABLE registration
  ADD COLUMN wanted VARCHAR(500),
  ADD CONSTRAINT registration_wanted_here CHECK (wanted ~ '^/([^/\\].*)?$' AND wanted !~ '[\x01-\x1f\\]');
