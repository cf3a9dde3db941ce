-- What machines and lists of retractions say of a source stands beside what a person judges, never in its place:
-- docs/decisions/028-health-of-sources.md.

ALTER TYPE "SourceHealth" ADD VALUE 'CONCERN' AFTER 'RETRACTED';

ALTER TABLE source
  ADD COLUMN noticed_health "SourceHealth" NOT NULL DEFAULT 'OK',
  ADD COLUMN link_dead boolean NOT NULL DEFAULT false,
  ADD COLUMN archived_url varchar(2000),
  ADD CONSTRAINT source_archived_over_https CHECK (archived_url LIKE 'https://%');

-- ── Links ─────────────────────────────────────────────────────────────────

CREATE TYPE "LinkState" AS ENUM ('FINE', 'REFUSED', 'UNASKED', 'FAILING', 'DEAD');

CREATE TABLE source_link (
  source_id uuid NOT NULL,
  url varchar(2000) NOT NULL,
  host varchar(260) NOT NULL,
  state "LinkState" NOT NULL,
  said varchar(200) NOT NULL,
  checked_at timestamptz(3) NOT NULL,
  ok_at timestamptz(3),
  answered_at timestamptz(3),
  failures integer NOT NULL DEFAULT 0,
  failing_since timestamptz(3),
  moved_to varchar(2000),
  etag varchar(500),
  last_modified varchar(100),
  due_at timestamptz(3) NOT NULL,

  CONSTRAINT source_link_pkey PRIMARY KEY (source_id),
  CONSTRAINT source_link_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_link_fails_since CHECK ((failures = 0) = (failing_since IS NULL)),
  CONSTRAINT source_link_dead_after_failures CHECK (state NOT IN ('FAILING', 'DEAD') OR failures > 0)
);
CREATE INDEX source_link_due_at_idx ON source_link (due_at);

CREATE TABLE link_host (
  host varchar(260) NOT NULL,
  free_at timestamptz(3) NOT NULL,
  robots text,
  robots_at timestamptz(3),

  CONSTRAINT link_host_pkey PRIMARY KEY (host),
  CONSTRAINT link_host_robots_length CHECK (char_length(robots) <= 100000)
);

-- ── Notices ───────────────────────────────────────────────────────────────

CREATE TYPE "NoticeNature" AS ENUM ('RETRACTION', 'CONCERN', 'CORRECTION', 'REINSTATEMENT');

CREATE TABLE source_notice (
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  record varchar(40) NOT NULL,
  nature "NoticeNature" NOT NULL,
  doi varchar(300),
  pmid varchar(9),
  day date,
  reasons text[],
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  set_aside_at timestamptz(3),
  set_aside_reason varchar(2000),

  CONSTRAINT source_notice_pkey PRIMARY KEY (id),
  CONSTRAINT source_notice_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_notice_set_aside_has_reason CHECK ((set_aside_at IS NULL) = (set_aside_reason IS NULL)),
  CONSTRAINT source_notice_few_reasons CHECK (coalesce(cardinality(reasons), 0) <= 40)
);
CREATE UNIQUE INDEX source_notice_source_id_record_key ON source_notice (source_id, record);

-- ── What it makes of confidence notes ─────────────────────────────────────

-- A retracted source is other evidence than it was; a dead link says nothing about what the source says.
CREATE FUNCTION raise_evidence_of_citing_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim SET evidence_version = evidence_version + 1
  WHERE id IN (SELECT claim_id FROM citation WHERE source_id = NEW.id AND withdrawn_at IS NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER source_health_raises_evidence AFTER UPDATE OF health, noticed_health ON source
  FOR EACH ROW WHEN (
    NEW.noticed_health <> OLD.noticed_health
    OR (CASE NEW.health WHEN 'DEAD_LINK' THEN 'OK' ELSE NEW.health END)
      <> (CASE OLD.health WHEN 'DEAD_LINK' THEN 'OK' ELSE OLD.health END)
  )
  EXECUTE FUNCTION raise_evidence_of_citing_claims();
