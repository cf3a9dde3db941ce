-- A check says which version of the citation it is about, which edition was opened, where in it and when.

CREATE TYPE "CheckThrough" AS ENUM ('ORIGINAL', 'COPY');

ALTER TABLE "citation_check"
  ADD COLUMN "version" INTEGER,
  ADD COLUMN "through" "CheckThrough",
  ADD COLUMN "edition" VARCHAR(200) NOT NULL DEFAULT '',
  ADD COLUMN "place" VARCHAR(120) NOT NULL DEFAULT '',
  ADD COLUMN "opened_on" VARCHAR(10),
  ADD COLUMN "excerpt" VARCHAR(1500) NOT NULL DEFAULT '',
  ADD COLUMN "excerpt_language" VARCHAR(35);

-- Of those made before, the version that stood then. One that came with a copy is older than the copy's first.
UPDATE citation_check k SET version = coalesce((
  SELECT max(v.number) FROM citation_version v
  WHERE v.citation_id = k.citation_id AND v.created_at <= k.created_at), 1);

-- What comes with the corpus was looked up in copies of pages, as its README says.
UPDATE citation_check SET through = 'COPY' WHERE person_id IN (SELECT id FROM person WHERE handle = 'corpus');

ALTER TABLE "citation_check" ALTER COLUMN "version" SET NOT NULL;
ALTER TABLE citation_check
  ADD CONSTRAINT citation_check_citation_id_version_fkey FOREIGN KEY (citation_id, version)
    REFERENCES citation_version (citation_id, number) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT citation_check_opened_on_is_a_date CHECK (opened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ADD CONSTRAINT citation_check_language_of_an_excerpt CHECK (excerpt <> '' OR excerpt_language IS NULL);

-- The version since which a citation says of its source what it says now (lib/citations/said.ts): checks of
-- earlier ones are about an earlier text.
ALTER TABLE "citation" ADD COLUMN "said_since" INTEGER NOT NULL DEFAULT 1;

UPDATE citation c SET said_since = coalesce((
  SELECT max(v.number) FROM (
    SELECT number, said, lag(said) OVER (ORDER BY number) AS before FROM (
      SELECT number, jsonb_build_array(
        content ->> 'summary', content ->> 'locatorLabel', content ->> 'locator', coalesce(content ->> 'excerpt', ''),
        coalesce(content ->> 'excerptTranslation', ''), nullif(content -> 'estimate', 'null')) AS said
      FROM citation_version WHERE citation_id = c.id) one) v
  WHERE v.before IS NOT NULL AND v.before <> v.said), 1)
WHERE version > 1;

ALTER TABLE citation ADD CONSTRAINT citation_said_since_a_version CHECK (said_since BETWEEN 1 AND version);
