-- 0008 and 0009 each made a unique index of a citation's claim and id. The references all use the first,
-- which takes the name that schema.prisma gives it.
DROP INDEX citation_claim_id_id_key;
ALTER INDEX citation_of_claim RENAME TO citation_claim_id_id_key;
