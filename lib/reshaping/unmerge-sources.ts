import type { z } from "zod";
import { OVERLAP_REASONS } from "@/lib/citations/vocabulary";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { CHANGE_DETAIL, type Detail } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canUnmergeSources } from "@/lib/merge-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { cslItem } from "@/lib/sources/csl";
import { identifiedBy } from "@/lib/sources/identify";
import { lockSource } from "@/lib/sources/load";
import { recordOf } from "@/lib/sources/record";
import { claimsCiting, writeRecord } from "@/lib/sources/revise";
import { type Actor, transact } from "@/lib/transact";
import { type WholeSource, lockSources } from "./load-sources";
import type { MergedSources } from "./merge-sources";
import { countAgain, moveNotices, moveScans, moveSightings } from "./move-sources";
import { tieAgain } from "./repeats";
import type { unmergeSourcesInput } from "./schema";
import { sharedClaims } from "./source-plan";

type Input = z.infer<typeof unmergeSourcesInput>;
type Moved = Detail<"source.merged">["moved"];

/**
 * Undoes a merge: the source stands again at its address, with its identifiers and with the citations, sightings,
 * page scans and notices that went along, as far as they are still with the other. What the merge withdrew, tied together or wrote into the
 * other record is taken back, unless somebody changed it since. What was attached to the other since stays there.
 * @throws AppError FORBIDDEN for whoever is neither a moderator nor merged it, and when it is not merged; NOT_FOUND;
 *   CONFLICT when the other was itself merged since, when an identifier is another source's by now, or when what
 *   would be restored was attached anew. Records `source.unmerged` on the one and `source.given-back` on the other,
 *   `citation.restored` for what comes back, and `claim.sources-unmerged` on claims where both stand.
 */
export async function unmergeSources(actor: Actor, input: Input): Promise<MergedSources> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    const merge = await lastMerge(tx, input.source);
    if (!earlier) await unmergeIn(tx, person, input, merge);
    const [source, into] = [input.source, merge?.into.slug ?? input.source];
    return { source, into, claims: [...(await claimsCiting(tx, source)), ...(await claimsCiting(tx, into))] };
  });
}

type Merge = NonNullable<Awaited<ReturnType<typeof lastMerge>>>;

/** How it was merged the last time; null when it never was. */
export async function lastMerge(tx: Tx, slug: string) {
  const change = await tx.change.findFirst({
    where: { source: { slug }, verb: "source.merged" },
    orderBy: { chainNumber: "desc" },
    select: { id: true, personId: true, detail: true },
  });
  return change && { id: change.id, by: change.personId, ...CHANGE_DETAIL["source.merged"].parse(change.detail) };
}

async function unmergeIn(
  tx: Tx,
  person: ActingPerson,
  { source: slug, reason, requestKey }: Input,
  merge: Merge | null,
): Promise<void> {
  const [source, into] = await lockSources(tx, [slug, merge?.into.slug ?? slug]);
  const mergedById = source.mergedIntoId === null ? null : (merge?.by ?? null);
  const isProtected = [source, into].some(({ facts }) => facts.protected === true);
  demand(canUnmergeSources(person, { mergedById, protected: isProtected }));
  if (!merge) throw notFound("merge of this source");
  if (source.mergedIntoId !== into.id) {
    throw new AppError(
      "CONFLICT",
      `“${into.title}”, into which it was merged, was merged itself since. Undo that first.`,
    );
  }

  const { moved } = merge;
  await standAgain(tx, source, into, moved);
  await takeBackRecord(tx, person, source, into, moved);
  const citations = into.citations.filter(({ id }) => moved.citations.includes(id));
  await tx.citation.updateMany({
    where: { id: { in: citations.map(({ id }) => id) } },
    data: { sourceId: source.id },
  });
  await untie(tx, person, moved, reason);
  await restoreWithdrawn(tx, person, source, merge, reason);
  const sightings = into.sightings.filter(({ id }) => moved.sightings.includes(id));
  await moveSightings(tx, sightings, source.id);
  await moveScans(tx, into, source, moved.scans);
  await moveNotices(tx, into, source, moved.notices);
  await recordUndoing(tx, person, { source, into, reason, requestKey, citations: citations.map(({ id }) => id) });
}

async function standAgain(tx: Tx, source: WholeSource, into: WholeSource, moved: Moved): Promise<void> {
  await tx.source.update({
    where: { id: source.id },
    data: { mergedIntoId: null, withdrawnAt: null, withdrawnReason: null },
  });
  // What had been merged into this one leads here again, unless that was undone meanwhile.
  await tx.source.updateMany({
    where: { id: { in: moved.merged }, mergedIntoId: into.id },
    data: { mergedIntoId: source.id },
  });
}

/** The other record without what it took over, unless it was revised since; and each identified by its own again. */
async function takeBackRecord(
  tx: Tx,
  person: ActingPerson,
  source: WholeSource,
  into: WholeSource,
  { version }: Moved,
): Promise<void> {
  if (into.withdrawnAt === null) {
    if (version !== null && into.version === version) {
      const reason = `The merge with “${source.title}”, from which this was taken, was undone.`;
      const before = await recordOf(tx, into.id, version - 1);
      await writeRecord(tx, person, await lockSource(tx, into.slug), before, { reason });
    } else {
      const identifiers = await identifiedBy(tx, into.id, cslItem.parse(into.csl));
      await tx.source.update({ where: { id: into.id }, data: { identifiers: { deleteMany: {}, ...identifiers } } });
    }
  }
  const identifiers = await identifiedBy(tx, source.id, cslItem.parse(source.csl));
  await tx.source.update({ where: { id: source.id }, data: { identifiers } });
}

/** What the merge tied together says again what it said before, unless somebody revised it since. */
async function untie(tx: Tx, person: ActingPerson, { tied }: Moved, reason: string): Promise<void> {
  for (const { id, version, before } of tied) {
    const isSame = (await tx.citation.count({ where: { id, version } })) > 0;
    const overlapReason = OVERLAP_REASONS.find((one) => one === before?.overlapReason);
    if (!isSame || (before !== null && overlapReason === undefined)) continue;
    const repeat = before && overlapReason ? { derivesFrom: before.derivesFrom, overlapReason } : null;
    await tieAgain(tx, person, id, repeat, reason);
  }
}

/** What the merge withdrew stands again, unless somebody decided on it since. */
async function restoreWithdrawn(tx: Tx, person: ActingPerson, source: WholeSource, merge: Merge, reason: string) {
  const untouched = await tx.citation.findMany({
    where: {
      id: { in: merge.moved.withdrawn },
      sourceId: source.id,
      withdrawnAt: { not: null },
      changes: { none: { verb: { in: ["citation.withdrawn", "citation.restored"] }, id: { gt: merge.id } } },
    },
    orderBy: { id: "asc" },
    select: { id: true, claimId: true },
  });
  for (const { id: citationId, claimId } of untouched) {
    await tx.citation.update({ where: { id: citationId }, data: { withdrawnAt: null, withdrawnReason: null } });
    const detail = { title: source.title, reason };
    await record(tx, person, { verb: "citation.restored", claimId, citationId, sourceId: source.id, detail });
  }
}

interface Undone {
  source: WholeSource;
  into: WholeSource;
  citations: readonly string[];
  reason: string;
  requestKey: string | undefined;
}

const named = ({ slug, title }: WholeSource) => ({ slug, title });

/** On claims where both stand, what looked like one source is two again. */
async function recordUndoing(tx: Tx, person: ActingPerson, undone: Undone): Promise<void> {
  const { reason, requestKey, citations } = undone;
  const [source, into] = await lockSources(tx, [undone.source.slug, undone.into.slug]);
  const standing = into.citations.filter(({ withdrawnAt }) => withdrawnAt === null);
  const shared = sharedClaims(source.citations, new Map(standing.map((one) => [one.claimId, one.claim])));
  await countAgain(tx, shared);
  for (const { id: claimId } of shared) {
    const detail = { source: named(source), from: named(into), reason };
    await record(tx, person, { verb: "claim.sources-unmerged", claimId, detail });
  }
  const detail = { from: named(into), reason, citations: [...citations] };
  await record(tx, person, { verb: "source.unmerged", sourceId: source.id, detail }, requestKey);
  const given = { source: named(source), reason };
  await record(tx, person, { verb: "source.given-back", sourceId: into.id, detail: given });
}
