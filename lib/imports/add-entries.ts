import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readQuota } from "@/lib/history/hold-to-quota";
import type { ActingPerson } from "@/lib/policy";
import { addManyIn } from "@/lib/sources/add-many";
import { cslItem } from "@/lib/sources/csl";
import { type Actor, transact } from "@/lib/transact";
import { type Compared, alreadyThere } from "./compare";
import { lockImport } from "./load";
import type { importInput } from "./schema";

const BATCH = 100;

/** What is to be added: what is new and not left out, and what somebody said is another source. */
const WANTED: Prisma.ImportEntryWhereInput = {
  sourceId: null,
  OR: [
    { verdict: "NEW", decision: null },
    { verdict: { in: ["NEW", "DOUBTFUL"] }, decision: "ADD" },
  ],
};

/**
 * From now on the entries of an import are added.
 * @throws AppError NOT_FOUND; FORBIDDEN for anybody but whoever began it; CONFLICT before it is read to the end.
 *   History keeps nothing of it.
 */
export async function beginAdding(actor: Actor, { id }: z.infer<typeof importInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    const { state } = await lockImport(tx, person, id);
    if (state === "TAKING" || state === "READING")
      throw new AppError("CONFLICT", "This file is still being read. Wait until it is compared with the library.");
    if (state !== "DONE")
      await tx.import.update({ where: { id }, data: { state: "ADDING", stopped: "", movedAt: new Date() } });
  });
}

/**
 * Adds the next entries, in one transaction with their history; when none is left, the import is done, or
 * waits for the decisions that are missing. What has come into the library meanwhile is not added again.
 * Tells how many it dealt with.
 * @throws AppError FORBIDDEN for anybody but whoever began it; TOO_MANY when their daily quota is used up.
 *   Records `source.added` of each.
 */
export async function addEntries(actor: Actor, id: string): Promise<number> {
  return transact(actor, async (tx, person) => {
    const { state, fileName } = await lockImport(tx, person, id);
    if (state !== "ADDING") return 0;
    const open = await tx.importEntry.count({ where: { importId: id, ...WANTED } });
    if (open === 0) return end(tx, id);
    const rows = await tx.importEntry.findMany({
      where: { importId: id, ...WANTED },
      select: { number: true, csl: true },
      orderBy: { number: "asc" },
      take: await mayAdd(person),
    });
    const entries = rows.map(({ number, csl }) => ({ number, csl: cslItem.parse(csl) }));
    await addBatch(tx, person, { id, fileName }, entries);
    await tx.import.update({ where: { id }, data: { movedAt: new Date() } });
    return rows.length;
  });
}

async function addBatch(
  tx: Tx,
  person: ActingPerson,
  { id, fileName }: { id: string; fileName: string },
  entries: readonly Compared[],
): Promise<void> {
  // Two imports at once take turns, so that each sees what the other has added.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('imports', 0))`;
  const there = await alreadyThere(tx, entries);
  const known = new Set(there.map(({ number }) => number));
  const fresh = entries.filter(({ number }) => !known.has(number));
  const ids = await addManyIn(
    tx,
    person,
    fresh.map(({ csl }) => csl),
    fileName,
  );
  const became = fresh.map(({ number }, at) => ({ number, source: ids[at], near: null }));
  const found = there.map(({ number, sourceId }) => ({ number, source: null, near: sourceId }));
  await tx.$executeRaw`
    UPDATE import_entry e SET source_id = r.source, near_id = coalesce(r.near, e.near_id),
      verdict = CASE WHEN r.near IS NULL THEN e.verdict ELSE 'SAME' END
    FROM jsonb_to_recordset(${JSON.stringify([...became, ...found])}::jsonb) AS r (number int, source uuid, near uuid)
    WHERE e.import_id = ${id}::uuid AND e.number = r.number`;
}

async function end(tx: Tx, id: string): Promise<number> {
  const undecided = await tx.importEntry.count({ where: { importId: id, verdict: "DOUBTFUL", decision: null } });
  await tx.import.update({ where: { id }, data: { state: undecided === 0 ? "DONE" : "READY", movedAt: new Date() } });
  return 0;
}

/** How many at once: each counts towards the daily quota of whoever is held to one. */
async function mayAdd(person: ActingPerson): Promise<number> {
  const quota = person.inSession === true ? await readQuota(person) : null;
  if (quota === null) return BATCH;
  const left = quota.limit - quota.used;
  if (left > 0) return Math.min(left, BATCH);
  throw new AppError(
    "TOO_MANY",
    `You can make ${quota.limit} contributions a day for now, and have made them today. What was added stays; go on with the rest after midnight UTC.`,
  );
}
