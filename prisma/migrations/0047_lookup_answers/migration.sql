-- What services answered when a record was looked up, for a day: several people who ask for one item are one question.

CREATE TABLE lookup_answer (
  service varchar(100) NOT NULL,
  scheme "IdentifierScheme" NOT NULL,
  value varchar(2000) NOT NULL,
  csl jsonb,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT lookup_answer_pkey PRIMARY KEY (service, scheme, value)
);
CREATE INDEX lookup_answer_at_idx ON lookup_answer (at);
