import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { SourceFacts } from "@/lib/merge-policy";
import { isProtected } from "@/lib/protection";
import { sourceStanding } from "@/lib/sources/load";

/** Everything that hangs on a source, as far as merging moves it. */
const WHOLE = {
  id: true,
  slug: true,
  csl: true,
  type: true,
  title: true,
  reference: true,
  note: true,
  health: true,
  seen: true,
  version: true,
  withdrawnAt: true,
  mergedIntoId: true,
  protectedUntil: true,
  citations: {
    orderBy: [{ claim: { position: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      claimId: true,
      stance: true,
      locatorLabel: true,
      locator: true,
      bearsOn: true,
      withdrawnAt: true,
      claim: { select: { slug: true, statement: true, protectedUntil: true } },
    },
  },
  sightings: { select: { id: true } },
  merged: { select: { id: true, slug: true, title: true } },
  changes: { orderBy: { id: "desc" }, take: 1, select: { id: true } },
} as const satisfies Prisma.SourceSelect;

export type WholeSource = NonNullable<Awaited<ReturnType<typeof readWholeSource>>>;

/** A source with all that hangs on it and whoever had a hand in it; null when there is none. Three queries. */
export async function readWholeSource(tx: Tx, slug: string) {
  const row = await tx.source.findUnique({ where: { slug }, select: WHOLE });
  if (!row) return null;
  const { changes, ...source } = row;
  const facts: SourceFacts = {
    ...sourceStanding(source),
    ...(await peopleOf(tx, source.id)),
    onProtectedClaim: source.citations.some(({ withdrawnAt, claim }) => withdrawnAt === null && isProtected(claim)),
  };
  const waiting = await tx.proposal.count({ where: { sourceId: source.id, fields: { some: { state: "WAITING" } } } });
  /** `waiting`: proposals about its record that nobody has decided on. */
  return { ...source, waiting, lastChange: changes[0]?.id ?? null, facts };
}

/** Whoever wrote the record, and whoever did anything to it or to a citation of it. One query, each person once. */
async function peopleOf(tx: Tx, sourceId: string) {
  const [row] = await tx.$queryRaw<Pick<SourceFacts, "writerIds" | "contributorIds">[]>`
    SELECT ARRAY(SELECT person_id FROM source_version WHERE source_id = ${sourceId}::uuid
                 UNION SELECT created_by_id FROM source WHERE id = ${sourceId}::uuid) AS "writerIds",
           ARRAY(SELECT person_id FROM change WHERE source_id = ${sourceId}::uuid
                 UNION SELECT c.created_by_id FROM citation c WHERE c.source_id = ${sourceId}::uuid
                 UNION SELECT v.person_id FROM citation c JOIN citation_version v ON v.citation_id = c.id
                       WHERE c.source_id = ${sourceId}::uuid
                 UNION SELECT k.person_id FROM citation c JOIN citation_check k ON k.citation_id = c.id
                       WHERE c.source_id = ${sourceId}::uuid) AS "contributorIds"`;
  return row ?? { writerIds: [], contributorIds: [] };
}

/**
 * Locks two sources with their citations and the claims of these, in the order in which other verbs lock them and
 * each kind in the order of its ids, so that two merges that cross take turns: what is read afterwards stands until
 * the transaction ends.
 * @throws AppError NOT_FOUND when one of them is unknown.
 */
export async function lockSources(tx: Tx, slugs: readonly [string, string]): Promise<[WholeSource, WholeSource]> {
  const both = [...slugs];
  await tx.$queryRaw`
    SELECT 1 FROM citation WHERE source_id IN (SELECT id FROM source WHERE slug = ANY (${both}))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM claim WHERE id IN (
      SELECT claim_id FROM citation WHERE source_id IN (SELECT id FROM source WHERE slug = ANY (${both})))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM source WHERE slug = ANY (${both}) ORDER BY id FOR NO KEY UPDATE`;
  const [first, second] = [await readWholeSource(tx, slugs[0]), await readWholeSource(tx, slugs[1])];
  if (!first || !second) throw notFound("source");
  return [first, second];
}
