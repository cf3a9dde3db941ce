-- An anchor says where an occurrence stands in one version of its own document's text, and of no other's.
CREATE FUNCTION refuse_anchor_in_another_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT document_id FROM document_version WHERE id = NEW.document_version_id) <> (
    SELECT v.document_id FROM occurrence o JOIN document_version v ON v.id = o.document_version_id
    WHERE o.id = NEW.occurrence_id
  ) THEN
    RAISE EXCEPTION 'an anchor is in a version of the document of its occurrence'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'anchor_of_its_document';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER anchor_of_its_document BEFORE INSERT OR UPDATE OF document_version_id, occurrence_id ON anchor
  FOR EACH ROW EXECUTE FUNCTION refuse_anchor_in_another_document();

-- Rows that were there before are held to it as well.
UPDATE anchor SET occurrence_id = occurrence_id;
