-- A claim's own figure can be proposed too. It is one field: a number without what it counts says nothing.

ALTER TYPE "ProposalTarget" ADD VALUE 'FIGURE';

-- As text: a value is not used in the transaction that adds it. A figure that is proposed may be the first, upon none.
ALTER TABLE proposal
  DROP CONSTRAINT proposal_of_one_thing,
  ADD CONSTRAINT proposal_of_one_thing CHECK (
    (claim_id IS NOT NULL) = (target::text IN ('CLAIM', 'FIGURE'))
    AND (citation_id IS NOT NULL) = (target::text = 'CITATION')
    AND (source_id IS NOT NULL) = (target::text = 'SOURCE')),
  DROP CONSTRAINT proposal_base_from_1,
  ADD CONSTRAINT proposal_base_from_1 CHECK (base_version >= CASE target::text WHEN 'FIGURE' THEN 0 ELSE 1 END);
