import { db } from "@/lib/db";
import { readFileName } from "./file-name";
import type { ScanStore } from "./store";

/** A file is kept a moment before its row: one that no row has named for so long has none coming. */
const DAY = 24 * 60 * 60 * 1_000;
/** Files asked about at a time. */
const BATCH = 500;

interface Tidied {
  kept: number;
  removed: number;
  /** Ids of scans that stand, whose file is not there. */
  missing: string[];
}

/**
 * Removes files that no standing scan names and that are older than a day: what a process that was killed left, and
 * what a store kept when a scan was withdrawn. Tells which scans have lost their file.
 */
export async function tidyScans(store: ScanStore, now = new Date()): Promise<Tidied> {
  const began = new Date();
  const found = new Set<string>();
  const told = { kept: 0, removed: 0 };
  let batch: { name: string; at: Date }[] = [];
  const finish = async () => {
    const standing = await standingHashes(batch.flatMap(({ name }) => readFileName(name)?.scanId ?? []));
    for (const { name, at } of batch) {
      const file = readFileName(name);
      const stands = file !== null && standing.get(file.scanId)?.includes(file.sha256) === true;
      if (stands) found.add(file.sha256 + file.scanId);
      const isLeft = !stands && now.getTime() - at.getTime() > DAY;
      if (isLeft) await store.remove(name);
      told[isLeft ? "removed" : "kept"] += 1;
    }
    batch = [];
  };
  for await (const file of store.list()) {
    batch.push(file);
    if (batch.length >= BATCH) await finish();
  }
  await finish();
  return { ...told, missing: await missingOf(found, began) };
}

async function standingHashes(ids: string[]): Promise<Map<string, (string | null)[]>> {
  const scans = await db().scan.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: { id: true, sha256: true, thumbnailSha256: true },
  });
  return new Map(scans.map(({ id, sha256, thumbnailSha256 }) => [id, [sha256, thumbnailSha256]]));
}

/** A scan that was added while the list was read may have a file that is not on it. */
async function missingOf(found: ReadonlySet<string>, began: Date): Promise<string[]> {
  const where = { withdrawnAt: null, createdAt: { lt: began } };
  const scans = await db().scan.findMany({ where, select: { id: true, sha256: true } });
  return scans.filter(({ id, sha256 }) => !found.has(sha256 + id)).map(({ id }) => id);
}
