-- A comment says which citation it talks about as that stood when the comment was made, as positions and rulings do.

ALTER TABLE dispute_comment ADD COLUMN citation_version INTEGER;

-- Of those made before, the version that stood then.
UPDATE dispute_comment m SET citation_version = coalesce((
  SELECT max(v.number) FROM citation_version v
  WHERE v.citation_id = m.citation_id AND v.created_at <= m.created_at), 1)
WHERE m.citation_id IS NOT NULL;

ALTER TABLE dispute_comment
  ADD CONSTRAINT dispute_comment_cites_one_version CHECK ((citation_id IS NULL) = (citation_version IS NULL)),
  ADD CONSTRAINT dispute_comment_cited_version_fkey FOREIGN KEY (citation_id, citation_version)
    REFERENCES citation_version (citation_id, number) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION keep_cited_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a comment talks about is never rewritten'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_rewritten';
END $$;
CREATE TRIGGER dispute_comment_cited_is_kept BEFORE UPDATE OF citation_id, citation_version ON dispute_comment
  FOR EACH ROW WHEN (ROW(NEW.citation_id, NEW.citation_version) IS DISTINCT FROM ROW(OLD.citation_id, OLD.citation_version))
  EXECUTE FUNCTION keep_cited_version();
