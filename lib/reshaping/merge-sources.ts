import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import type { Detail } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canMergeSources } from "@/lib/merge-policy";
import { type ActingPerson, demand } from "@/lib/policy";
import { identifiedBy } from "@/lib/sources/identify";
import { cslItem } from "@/lib/sources/csl";
import { lockSource } from "@/lib/sources/load";
import { claimsCiting, writeRecord } from "@/lib/sources/revise";
import { type Actor, transact } from "@/lib/transact";
import { type WholeSource, lockSources } from "./load-sources";
import { countAgain, moveNotices, moveScans, moveSightings, tieDuplicates, withdrawDuplicates } from "./move-sources";
import type { mergeSourcesInput } from "./schema";
import { planSources, taken } from "./source-plan";

type Input = z.infer<typeof mergeSourcesInput>;

/** Which source went into which, and the claims whose pages show either. */
export interface MergedSources {
  source: string;
  into: string;
  claims: string[];
}

/**
 * Merges a source into another record of the same. All its citations go along with their versions and checks, and so
 * do sightings, page scans, notices and whatever was merged into it before; its address leads to the other, its records and its history
 * stay where they are. What identified it identifies the other. A citation that the other has already, with the same
 * stance, place and part of the claim, is withdrawn on the way; on claims where both stood the evidence has changed.
 * `take` names what the kept record takes over of the other.
 * @throws AppError FORBIDDEN below moderator, unless nobody else had a hand in it, and on a source that does not
 *   stand; NOT_FOUND; INVALID when both are the same; STALE when something happened to either since the person
 *   looked. Records `source.merged` on the one and `source.received` on the other, `citation.withdrawn` for what is
 *   withdrawn, `source.revised` for what is taken over, and `claim.sources-merged` on claims where both stood.
 */
export async function mergeSources(actor: Actor, input: Input): Promise<MergedSources> {
  return transact(actor, async (tx, person) => {
    if (!(await repeatedDeed(tx, person, input.requestKey))) await mergeIn(tx, person, input);
    return { source: input.source, into: input.into, claims: await claimsCiting(tx, input.into) };
  });
}

async function mergeIn(tx: Tx, person: ActingPerson, input: Input): Promise<void> {
  if (input.source === input.into) throw invalid("into", "This is the same source. Choose another.");
  const [source, into] = await lockSources(tx, [input.source, input.into]);
  demand(canMergeSources(person, { source: source.facts, into: into.facts }));
  if (input.seen) demandSeen([source, input.seen.source], [into, input.seen.into]);

  const plan = planSources(source, into);
  const reason = `The same source with the same stance and place stands here already: “${source.title}” was merged into “${into.title}”.`;
  await withdrawDuplicates(tx, person, plan.duplicates, { source, reason });
  await lead(tx, source, into, input.reason);
  await tx.citation.updateMany({ where: { sourceId: source.id }, data: { sourceId: into.id } });
  const tied = await tieDuplicates(tx, person, plan.duplicates, reason);
  await moveSightings(tx, source.sightings, into.id);
  const scans = await moveScans(tx, source, into);
  const notices = await moveNotices(tx, source, into);
  const version = await takeOver(tx, person, source, into, input);
  await countAgain(tx, plan.shared);
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const moved = {
    citations: ids(source.citations),
    sightings: ids(source.sightings),
    scans,
    notices,
    merged: ids(source.merged),
    withdrawn: ids(plan.duplicates),
    tied,
    version,
  };
  await recordMerge(tx, person, { input, source, into, moved, shared: plan.shared });
}

/** It leads to the other from now on, and so does what was merged into it earlier. */
async function lead(tx: Tx, source: WholeSource, into: WholeSource, reason: string): Promise<void> {
  await tx.source.update({
    where: { id: source.id },
    data: {
      mergedIntoId: into.id,
      withdrawnAt: new Date(),
      withdrawnReason: reason,
      identifiers: { deleteMany: {} },
    },
  });
  await tx.source.updateMany({ where: { mergedIntoId: source.id }, data: { mergedIntoId: into.id } });
  const identifiers = await identifiedBy(tx, into.id, cslItem.parse(into.csl));
  await tx.source.update({ where: { id: into.id }, data: { identifiers: { deleteMany: {}, ...identifiers } } });
}

/** What the person chose of the record that goes. The version that says it; null when nothing was taken over. */
async function takeOver(tx: Tx, person: ActingPerson, source: WholeSource, into: WholeSource, { take }: Input) {
  const next = taken(source, into, take);
  if (next === null) return null;
  const reason = `Taken from “${source.title}”, which was merged into this.`;
  await writeRecord(tx, person, await lockSource(tx, into.slug), next, { reason });
  return into.version + 1;
}

interface Merged {
  input: Input;
  source: WholeSource;
  into: WholeSource;
  moved: Detail<"source.merged">["moved"];
  shared: readonly { id: string }[];
}

const named = ({ slug, title }: WholeSource) => ({ slug, title });

async function recordMerge(tx: Tx, person: ActingPerson, merged: Merged): Promise<void> {
  const { input, source, into, moved, shared } = merged;
  const { reason, requestKey } = input;
  for (const { id: claimId } of shared) {
    const detail = { source: named(source), into: named(into), reason };
    await record(tx, person, { verb: "claim.sources-merged", claimId, detail });
  }
  const detail = { into: named(into), reason, moved };
  await record(tx, person, { verb: "source.merged", sourceId: source.id, detail }, requestKey);
  await record(tx, person, {
    verb: "source.received",
    sourceId: into.id,
    detail: { from: named(source), reason },
  });
}

/** @throws AppError STALE when something happened to one of them since the person looked. */
function demandSeen(...pairs: [source: WholeSource, lastChange: string][]): void {
  for (const [{ title, lastChange }, seen] of pairs) {
    if (lastChange === seen) continue;
    throw new AppError(
      "STALE",
      `Something happened to “${title}” while you looked. Nothing was done. Load this page again to see it as it is now; copy what you typed first.`,
    );
  }
}
