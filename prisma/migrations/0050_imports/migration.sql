-- Files of sources that somebody imports: first taken apart into entries, then read and compared with the library,
-- then added as they decide. Each step is done in batches, so that it goes on where it was.

CREATE TYPE "ImportState" AS ENUM ('TAKING', 'READING', 'READY', 'ADDING', 'DONE');
CREATE TYPE "EntryVerdict" AS ENUM ('UNREAD', 'NEW', 'SAME', 'DOUBTFUL', 'BROKEN');
CREATE TYPE "EntryDecision" AS ENUM ('ADD', 'SAME', 'LEAVE');

CREATE TABLE import (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  file_name varchar(200) NOT NULL,
  format varchar(20) NOT NULL,
  encoding varchar(20) NOT NULL,
  sha256 char(64) NOT NULL,
  state "ImportState" NOT NULL DEFAULT 'TAKING',
  stopped varchar(500) NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  moved_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT import_pkey PRIMARY KEY (id),
  CONSTRAINT import_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX import_person_id_idx ON import (person_id);
-- A file that somebody gives again is the same import while that is not done.
CREATE UNIQUE INDEX import_once ON import (person_id, sha256) WHERE state <> 'DONE';

CREATE TABLE import_entry (
  import_id uuid NOT NULL,
  number integer NOT NULL,
  line integer NOT NULL,
  raw text NOT NULL,
  label varchar(200) NOT NULL DEFAULT '',
  csl jsonb,
  fault varchar(500) NOT NULL DEFAULT '',
  left_out text[],
  verdict "EntryVerdict" NOT NULL DEFAULT 'UNREAD',
  decision "EntryDecision",
  repeats integer,
  near_id uuid,
  source_id uuid,
  CONSTRAINT import_entry_pkey PRIMARY KEY (import_id, number),
  CONSTRAINT import_entry_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT import_entry_near_id_fkey FOREIGN KEY (near_id) REFERENCES source (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT import_entry_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT import_entry_broken_has_fault CHECK ((verdict = 'BROKEN') = (fault <> '')),
  CONSTRAINT import_entry_read_has_record CHECK (verdict IN ('UNREAD', 'BROKEN') OR csl IS NOT NULL)
);
CREATE INDEX import_entry_import_id_verdict_number_idx ON import_entry (import_id, verdict, number);
CREATE INDEX import_entry_near_id_idx ON import_entry (near_id);
CREATE INDEX import_entry_source_id_idx ON import_entry (source_id);

-- What identifies an entry within its file: whichever has it first is the record, the others repeat it.
CREATE TABLE import_key (
  import_id uuid NOT NULL,
  key varchar(100) NOT NULL,
  number integer NOT NULL,
  CONSTRAINT import_key_pkey PRIMARY KEY (import_id, key),
  CONSTRAINT import_key_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Whether the library has a record word for word.
CREATE INDEX source_csl_idx ON source USING hash (csl);
