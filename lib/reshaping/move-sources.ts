import type { Tx } from "@/lib/db";
import type { Detail } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import type { ActingPerson } from "@/lib/policy";
import { outcomeOf } from "@/lib/retractions/outcome";
import { foldRepeats } from "./fold-repeats";
import type { WholeSource } from "./load-sources";
import { tieAgain } from "./repeats";
import type { SourcePlan } from "./source-plan";

type Duplicates = SourcePlan["duplicates"];
type Tied = Detail<"source.merged">["moved"]["tied"];

/** Withdraws what the kept source has already. Records each. */
export async function withdrawDuplicates(
  tx: Tx,
  person: ActingPerson,
  duplicates: Duplicates,
  { source, reason }: { source: WholeSource; reason: string },
): Promise<void> {
  for (const { id: citationId, claimId } of duplicates) {
    await tx.citation.update({ where: { id: citationId }, data: { withdrawnAt: new Date(), withdrawnReason: reason } });
    const detail = { title: source.title, reason };
    await record(tx, person, { verb: "citation.withdrawn", claimId, citationId, sourceId: source.id, detail });
  }
}

/**
 * Neither of two that were the same makes a line beside what the other repeats or is repeated by, as when claims are
 * merged. What was tied, with what it repeated before. Records `citation.revised` for each.
 */
export async function tieDuplicates(
  tx: Tx,
  person: ActingPerson,
  duplicates: Duplicates,
  reason: string,
): Promise<Tied> {
  const claimIds = [...new Set(duplicates.map(({ claimId }) => claimId))];
  const links = await tx.citation.findMany({
    where: { claimId: { in: claimIds } },
    orderBy: { id: "asc" },
    select: { id: true, version: true, derivesFromId: true, overlapReason: true },
  });
  const before = new Map(links.map((link) => [link.id, link]));
  const tied: Tied = [];
  for (const { id, repeat } of foldRepeats(duplicates, links, [])) {
    await tieAgain(tx, person, id, repeat, reason);
    const { version = 0, derivesFromId = null, overlapReason = null } = before.get(id) ?? {};
    const said =
      derivesFromId === null || overlapReason === null ? null : { derivesFrom: derivesFromId, overlapReason };
    tied.push({ id, version: version + 1, before: said });
  }
  return tied;
}

/** Where copies of it were looked at, after those of the source that they go to. */
export async function moveSightings(tx: Tx, sightings: readonly { id: string }[], sourceId: string): Promise<void> {
  const ids = sightings.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE sighting SET source_id = ${sourceId}::uuid, position = position + (
      SELECT coalesce(max(position) + 1, 0) FROM sighting WHERE source_id = ${sourceId}::uuid)
    WHERE id = ANY (${ids}::uuid[])`;
}

/**
 * Page scans of it, but for those whose file the source that they go to has already: they stay with the record that
 * goes. Which went.
 */
export async function moveScans(tx: Tx, from: { id: string }, to: { id: string }, only?: readonly string[]) {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE scan SET source_id = ${to.id}::uuid
    WHERE source_id = ${from.id}::uuid AND (${only === undefined} OR id = ANY (${[...(only ?? [])]}::uuid[]))
      AND (withdrawn_at IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM scan there
        WHERE there.source_id = ${to.id}::uuid AND there.sha256 = scan.sha256 AND there.withdrawn_at IS NULL))
    RETURNING id`;
  return moved.map(({ id }) => id).toSorted();
}

/**
 * What lists of retractions say of it, but for notices that the other has already; and counts anew what the notices
 * of both come to. Which went.
 */
export async function moveNotices(tx: Tx, from: { id: string }, to: { id: string }, only?: readonly string[]) {
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE source_notice SET source_id = ${to.id}::uuid
    WHERE source_id = ${from.id}::uuid AND (${only === undefined} OR id = ANY (${[...(only ?? [])]}::uuid[]))
      AND record NOT IN (SELECT record FROM source_notice WHERE source_id = ${to.id}::uuid)
    RETURNING id`;
  if (moved.length > 0) for (const { id } of [from, to]) await settle(tx, id);
  return moved.map(({ id }) => id).toSorted();
}

async function settle(tx: Tx, sourceId: string): Promise<void> {
  const notices = await tx.sourceNotice.findMany({ where: { sourceId, setAsideAt: null } });
  await tx.source.update({ where: { id: sourceId }, data: { noticedHealth: outcomeOf(notices) } });
}

/** Notes on these claims were signed when their evidence was another. */
export async function countAgain(tx: Tx, claims: readonly { id: string }[]): Promise<void> {
  const where = { id: { in: claims.map(({ id }) => id) } };
  await tx.claim.updateMany({ where, data: { evidenceVersion: { increment: 1 } } });
}
