-- What identifies a source, in normal form: every scheme that a record may have, several of a kind where there are
-- several. Rows follow from the CSL-JSON item (lib/sources/identifiers.ts) and stand as long as the source does.

CREATE TYPE "IdentifierScheme" AS ENUM ('DOI', 'ISBN', 'ISSN', 'PMID', 'OCLC', 'ARXIV', 'URL', 'ARCHIVE');

CREATE TABLE source_identifier (
  source_id uuid NOT NULL,
  scheme "IdentifierScheme" NOT NULL,
  value varchar(2000) NOT NULL,
  own boolean NOT NULL,
  CONSTRAINT source_identifier_pkey PRIMARY KEY (source_id, scheme, value),
  CONSTRAINT source_identifier_source_id_fkey FOREIGN KEY (source_id) REFERENCES source (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT source_identifier_given CHECK (btrim(value) <> '')
);

-- Two standing sources may share an ISSN or an address, or the ISBN of the book that both are chapters of; never what
-- names one item alone.
CREATE UNIQUE INDEX source_identifier_once ON source_identifier (scheme, value) WHERE own;
-- Long addresses do not fit into a row of a B-tree.
CREATE INDEX source_identifier_value ON source_identifier USING hash (value);

-- Of the sources that there are. An ISBN-10 becomes the ISBN-13 that it stands for.
CREATE FUNCTION pg_temp.isbn_13(written text) RETURNS text LANGUAGE sql AS $$
  WITH digits AS (SELECT upper(regexp_replace(written, '[^0-9Xx]', '', 'g')) AS all_of_them),
       twelve AS (SELECT all_of_them, CASE length(all_of_them)
                           WHEN 13 THEN left(all_of_them, 12) WHEN 10 THEN '978' || left(all_of_them, 9) END AS these
                  FROM digits),
       summed AS (SELECT these, sum(substr(these, n, 1)::int * CASE WHEN n % 2 = 1 THEN 1 ELSE 3 END) AS total
                  FROM twelve, generate_series(1, 12) AS n WHERE these ~ '^[0-9]{12}$' GROUP BY these)
  SELECT these || ((10 - total % 10) % 10)::text FROM summed
$$;

INSERT INTO source_identifier (source_id, scheme, value, own)
SELECT id, scheme::"IdentifierScheme", value, own
FROM (
  SELECT id, 'DOI' AS scheme, lower(doi) AS value, true AS own FROM source WHERE withdrawn_at IS NULL
  UNION ALL
  SELECT id, 'ISBN', pg_temp.isbn_13(isbn), NOT csl ? 'volume' AND type IN ('book', 'pamphlet', 'report', 'thesis')
  FROM source WHERE withdrawn_at IS NULL
  UNION ALL
  SELECT id, 'URL', rtrim(regexp_replace(url, '#.*$', ''), '/'), false FROM source WHERE withdrawn_at IS NULL
) AS known
WHERE value <> ''
ON CONFLICT DO NOTHING;

ALTER TABLE source DROP CONSTRAINT source_url_scheme, DROP COLUMN url, DROP COLUMN doi, DROP COLUMN isbn;
