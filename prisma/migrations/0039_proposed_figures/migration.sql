-- A claim's own figure and what is said of its quotation can be proposed too. A figure is one field: a number without
-- what it counts says nothing.

ALTER TYPE "ProposalTarget" ADD VALUE 'FIGURE';
ALTER TYPE "ProposalTarget" ADD VALUE 'QUOTATION';

-- As text: a value is not used in the transaction that adds it. What is proposed may be the first, upon none.
ALTER TABLE proposal
  DROP CONSTRAINT proposal_of_one_thing,
  ADD CONSTRAINT proposal_of_one_thing CHECK (
    (claim_id IS NOT NULL) = (target::text IN ('CLAIM', 'FIGURE', 'QUOTATION'))
    AND (citation_id IS NOT NULL) = (target::text = 'CITATION')
    AND (source_id IS NOT NULL) = (target::text = 'SOURCE')),
  DROP CONSTRAINT proposal_base_from_1,
  ADD CONSTRAINT proposal_base_from_1 CHECK (base_version >= CASE WHEN target::text IN ('FIGURE', 'QUOTATION') THEN 0 ELSE 1 END);
