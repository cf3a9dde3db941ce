-- The text of a document, and where each occurrence stands in each of its versions.

-- ── Versions ──────────────────────────────────────────────────────────────

-- Rewritten below: the only change that a version allows is that its very text is attached.
DROP TRIGGER document_version_is_kept ON document_version;

ALTER TABLE "document_version"
  ADD COLUMN "text" TEXT,
  ADD COLUMN "origin" VARCHAR(500) NOT NULL DEFAULT '',
  ADD COLUMN "reason" VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN "added_by_id" UUID;

-- So far every version came with its document, and history knows who added that.
UPDATE document_version SET added_by_id = change.person_id
  FROM change WHERE change.document_id = document_version.document_id AND change.verb = 'document.added';

ALTER TABLE "document_version"
  ALTER COLUMN "added_by_id" SET NOT NULL,
  ADD CONSTRAINT "document_version_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  -- char_length counts code points, as the offsets do. 5 MB is the most that is imported.
  ADD CONSTRAINT document_version_text_is_the_very_text CHECK (
    text IS NULL
    OR (char_length(text) = characters AND encode(sha256(convert_to(text, 'UTF8')), 'hex') = sha256)),
  ADD CONSTRAINT document_version_text_fits CHECK (octet_length(text) <= 5000000);

CREATE INDEX "document_version_added_by_id_idx" ON "document_version"("added_by_id");

CREATE FUNCTION keep_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.text IS NULL
    AND (NEW.id, NEW.document_id, NEW.number, NEW.sha256, NEW.characters, NEW.origin, NEW.reason, NEW.added_by_id, NEW.created_at)
      IS NOT DISTINCT FROM
        (OLD.id, OLD.document_id, OLD.number, OLD.sha256, OLD.characters, OLD.origin, OLD.reason, OLD.added_by_id, OLD.created_at)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version of a document is never changed or removed'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
END $$;

CREATE TRIGGER document_version_is_kept BEFORE UPDATE OR DELETE ON document_version
  FOR EACH ROW EXECUTE FUNCTION keep_document_version();

ALTER TABLE "paragraph" ALTER COLUMN "precis" SET DEFAULT '';

-- ── Anchors ───────────────────────────────────────────────────────────────

ALTER TABLE "occurrence" ADD COLUMN "prefix" VARCHAR(32), ADD COLUMN "suffix" VARCHAR(32);
ALTER TABLE occurrence ADD CONSTRAINT occurrence_context_whole CHECK ((prefix IS NULL) = (suffix IS NULL));

CREATE TYPE "AnchorState" AS ENUM ('EXACT', 'MOVED', 'FUZZY', 'ORPHANED');

CREATE TABLE "anchor" (
    "document_version_id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "paragraph" INTEGER,
    "quote" VARCHAR(600),
    "start" INTEGER,
    "end" INTEGER,
    "state" "AnchorState",
    "score" DOUBLE PRECISION,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("document_version_id","occurrence_id")
);

CREATE INDEX "anchor_document_version_id_start_idx" ON "anchor"("document_version_id", "start");
CREATE INDEX "anchor_occurrence_id_idx" ON "anchor"("occurrence_id");
CREATE INDEX "anchor_decided_by_id_idx" ON "anchor"("decided_by_id");

ALTER TABLE "anchor"
  ADD CONSTRAINT "anchor_document_version_id_fkey" FOREIGN KEY ("document_version_id")
    REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anchor_occurrence_id_fkey" FOREIGN KEY ("occurrence_id")
    REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anchor_document_version_id_paragraph_fkey" FOREIGN KEY ("document_version_id", "paragraph")
    REFERENCES "paragraph"("document_version_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anchor_decided_by_id_fkey" FOREIGN KEY ("decided_by_id")
    REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT anchor_placed_whole CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR paragraph IS NOT NULL)),
  ADD CONSTRAINT anchor_quote_fits_offsets CHECK (start >= 0 AND char_length(quote) = "end" - start),
  -- Placed in a text: words and offsets are known. Gone from it: nothing is. No text: what was recorded.
  ADD CONSTRAINT anchor_says_what_its_state_says CHECK (
    CASE
      WHEN state IS NULL THEN paragraph IS NOT NULL
      WHEN state = 'ORPHANED' THEN paragraph IS NULL AND quote IS NULL
      ELSE start IS NOT NULL AND quote IS NOT NULL
    END),
  ADD CONSTRAINT anchor_score_is_a_share CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT anchor_decided_whole CHECK ((decided_by_id IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT anchor_version_from_1 CHECK (version >= 1);

INSERT INTO anchor (document_version_id, occurrence_id, paragraph, start, "end")
  SELECT document_version_id, id, paragraph, start, "end" FROM occurrence;

-- The words around a quote are not searched, so filling them in need not refresh the search.
DROP TRIGGER claim_search_occurrence ON occurrence;
CREATE TRIGGER claim_search_occurrence AFTER INSERT OR UPDATE OF claim_id, quote ON occurrence
  FOR EACH ROW EXECUTE FUNCTION claim_search_after_part();
