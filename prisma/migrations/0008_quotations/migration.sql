-- A quotation in full: its renderings, the five findings with what carries them, and who quotes whom.

CREATE TYPE "Question" AS ENUM ('EXISTS', 'VERBATIM', 'TRANSLATION_FAITHFUL', 'ATTRIBUTION_CORRECT', 'CONTEXT_FAIR');
CREATE TYPE "Answer" AS ENUM ('YES', 'NO', 'PARTLY', 'NOT_ESTABLISHED');

ALTER TABLE quotation
  ADD COLUMN as_given_language varchar(35) NOT NULL DEFAULT 'en',
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT quotation_version_from_1 CHECK (version >= 1);

CREATE TABLE rendering (
  claim_id uuid NOT NULL,
  position integer NOT NULL,
  text varchar(1000) NOT NULL,
  language varchar(35) NOT NULL,
  translator varchar(160) NOT NULL DEFAULT '',
  publication varchar(300) NOT NULL DEFAULT '',
  citation_id uuid,
  CONSTRAINT rendering_pkey PRIMARY KEY (claim_id, position),
  CONSTRAINT rendering_text_given CHECK (btrim(text) <> '' AND position >= 0)
);

CREATE TABLE quotation_finding (
  claim_id uuid NOT NULL,
  question "Question" NOT NULL,
  answer "Answer" NOT NULL,
  note varchar(1000) NOT NULL DEFAULT '',
  CONSTRAINT quotation_finding_pkey PRIMARY KEY (claim_id, question),
  -- Whoever answers says what the answer rests on.
  CONSTRAINT quotation_finding_has_a_note CHECK (answer = 'NOT_ESTABLISHED' OR btrim(note) <> '')
);

CREATE TABLE finding_citation (
  claim_id uuid NOT NULL,
  question "Question" NOT NULL,
  citation_id uuid NOT NULL,
  CONSTRAINT finding_citation_pkey PRIMARY KEY (claim_id, question, citation_id)
);

CREATE TABLE trail_link (
  claim_id uuid NOT NULL,
  position integer NOT NULL,
  label varchar(200) NOT NULL,
  date varchar(60),
  gap boolean NOT NULL DEFAULT false,
  citation_id uuid,
  CONSTRAINT trail_link_pkey PRIMARY KEY (claim_id, position),
  CONSTRAINT trail_link_label_given CHECK (btrim(label) <> '' AND position >= 0)
);

CREATE TABLE quotation_version (
  claim_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  reason varchar(2000) NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT quotation_version_pkey PRIMARY KEY (claim_id, number)
);

CREATE INDEX rendering_citation_id_idx ON rendering (citation_id);
CREATE INDEX finding_citation_citation_id_idx ON finding_citation (citation_id);
CREATE INDEX trail_link_citation_id_idx ON trail_link (citation_id);
CREATE INDEX quotation_version_person_id_idx ON quotation_version (person_id);

ALTER TABLE rendering
  ADD CONSTRAINT rendering_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES quotation (claim_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT rendering_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE quotation_finding
  ADD CONSTRAINT quotation_finding_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES quotation (claim_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE finding_citation
  ADD CONSTRAINT finding_citation_claim_id_question_fkey FOREIGN KEY (claim_id, question) REFERENCES quotation_finding (claim_id, question) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT finding_citation_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE trail_link
  ADD CONSTRAINT trail_link_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES quotation (claim_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT trail_link_citation_id_fkey FOREIGN KEY (citation_id) REFERENCES citation (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE quotation_version
  ADD CONSTRAINT quotation_version_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES quotation (claim_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT quotation_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What carries something said of a quotation is a citation of the same claim. Deferrable, so that a
-- deed that moves a claim's citations and its quotation together can do so in two steps.
CREATE UNIQUE INDEX citation_of_claim ON citation (claim_id, id);
ALTER TABLE rendering ADD CONSTRAINT rendering_citation_of_same_claim
  FOREIGN KEY (claim_id, citation_id) REFERENCES citation (claim_id, id) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE finding_citation ADD CONSTRAINT finding_citation_of_same_claim
  FOREIGN KEY (claim_id, citation_id) REFERENCES citation (claim_id, id) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE trail_link ADD CONSTRAINT trail_link_citation_of_same_claim
  FOREIGN KEY (claim_id, citation_id) REFERENCES citation (claim_id, id) DEFERRABLE INITIALLY IMMEDIATE;

-- The words as given are in the language of the document that gives them.
UPDATE quotation q SET as_given_language = d.language
FROM occurrence o JOIN document_version v ON v.id = o.document_version_id JOIN document d ON d.id = v.document_id
WHERE o.claim_id = q.claim_id;

-- What stands so far is version 1, by whoever added the claim.
INSERT INTO quotation_version (claim_id, number, content, reason, person_id, created_at)
SELECT q.claim_id, 1,
       jsonb_strip_nulls(jsonb_build_object(
         'saidBy', q.said_by, 'asGiven', q.as_given, 'asGivenLanguage', q.as_given_language,
         'originalLanguage', q.original_language, 'originalWording', q.original_wording,
         'originAuthor', q.origin_author, 'originWork', q.origin_work, 'originDate', q.origin_date,
         'originLocator', q.origin_locator, 'translationNote', q.translation_note, 'fidelityNote', q.fidelity_note)),
       '', c.created_by_id, c.created_at
FROM quotation q JOIN claim c ON c.id = q.claim_id;

CREATE TRIGGER quotation_version_is_kept BEFORE UPDATE OR DELETE ON quotation_version
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER quotation_version_is_not_truncated BEFORE TRUNCATE ON quotation_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Notes signed before are stale.
CREATE TRIGGER quotation_raises_evidence AFTER INSERT OR UPDATE OF version ON quotation
  FOR EACH ROW EXECUTE FUNCTION raise_evidence_version();

-- Whoever wrote what a claim's quotation says does not rule on a dispute about the claim.
CREATE FUNCTION refuse_ruling_on_own_quotation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM dispute d JOIN quotation_version v ON v.claim_id = d.claim_id
    WHERE d.id = NEW.dispute_id AND d.target = 'CLAIM' AND v.person_id = NEW.moderator_id
  ) THEN
    RAISE EXCEPTION 'nobody rules on their own work'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ruling_by_someone_else';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER ruling_by_who_did_not_quote BEFORE INSERT ON ruling
  FOR EACH ROW EXECUTE FUNCTION refuse_ruling_on_own_quotation();
