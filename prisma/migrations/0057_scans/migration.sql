-- Page scans of sources. The files are kept beside the database, by their SHA-256 and the id of the scan.

CREATE TYPE "ScanType" AS ENUM ('PNG', 'JPEG', 'PDF');
CREATE TYPE "ScanRights" AS ENUM ('MEMBERS', 'PUBLIC_DOMAIN');

CREATE TABLE scan (
  id UUID NOT NULL,
  source_id UUID NOT NULL,
  page VARCHAR(60) NOT NULL,
  description VARCHAR(300) NOT NULL,
  type "ScanType" NOT NULL,
  sha256 CHAR(64) NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  thumbnail_sha256 CHAR(64),
  rights "ScanRights" NOT NULL DEFAULT 'MEMBERS',
  rights_reason VARCHAR(2000),
  added_by_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_reason VARCHAR(2000),

  CONSTRAINT scan_pkey PRIMARY KEY (id),
  CONSTRAINT scan_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT scan_added_by_id_fkey FOREIGN KEY (added_by_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT scan_is_described CHECK (page <> '' AND description <> ''),
  CONSTRAINT scan_has_bytes CHECK (bytes > 0),
  CONSTRAINT scan_hashes_are_hex CHECK (sha256 ~ '^[0-9a-f]{64}$' AND thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  -- A picture was made anew and measured; a PDF was not opened.
  CONSTRAINT scan_picture_is_measured CHECK (
    CASE WHEN type = 'PDF' THEN num_nonnulls(width, height, thumbnail_sha256) = 0
         ELSE num_nulls(width, height, thumbnail_sha256) = 0 AND width > 0 AND height > 0 END),
  CONSTRAINT scan_public_domain_has_reason CHECK (rights = 'MEMBERS' OR coalesce(rights_reason, '') <> ''),
  CONSTRAINT scan_withdrawal_has_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX scan_source_id_idx ON scan (source_id);
CREATE INDEX scan_added_by_id_idx ON scan (added_by_id);

-- The same file twice at one source is one scan too many.
CREATE UNIQUE INDEX scan_once ON scan (source_id, sha256) WHERE withdrawn_at IS NULL;

-- What was scanned is another scan when it is another page or file. Its source may change, when two are found to be one.
CREATE FUNCTION keep_scan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.page, NEW.description, NEW.type, NEW.sha256, NEW.bytes, NEW.width, NEW.height, NEW.thumbnail_sha256,
      NEW.added_by_id, NEW.created_at)
    IS DISTINCT FROM
     (OLD.id, OLD.page, OLD.description, OLD.type, OLD.sha256, OLD.bytes, OLD.width, OLD.height, OLD.thumbnail_sha256,
      OLD.added_by_id, OLD.created_at)
    OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
  THEN
    RAISE EXCEPTION 'a scan is never rewritten, and a withdrawn one stays so: its file is gone'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER scan_is_kept BEFORE UPDATE ON scan
  FOR EACH ROW EXECUTE FUNCTION keep_scan();
