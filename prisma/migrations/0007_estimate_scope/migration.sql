-- What an estimate counts, in the words common to all that count the same: estimates with the same
-- words may stand in one panel of the chart. Empty when it is not said plainly.
ALTER TABLE "estimate" ADD COLUMN "counted_as" VARCHAR(120) NOT NULL DEFAULT '';

-- A claim's own figure is revised in place: a writer must name the version they saw. A citation's
-- goes with the citation's version and stays at 1.
ALTER TABLE "estimate" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE estimate ADD CONSTRAINT estimate_version_from_1 CHECK (version >= 1);

-- A note signed before the claim's own figure was given or revised is stale.
CREATE TRIGGER estimate_of_claim_raises_evidence AFTER INSERT OR UPDATE OF version ON estimate
  FOR EACH ROW WHEN (NEW.claim_id IS NOT NULL) EXECUTE FUNCTION raise_evidence_version();
