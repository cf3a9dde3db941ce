import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { diskStore } from "@/lib/scans/disk-store";
import { fileName } from "@/lib/scans/file-name";
import { tidyScans } from "@/lib/scans/tidy";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { buildScan } from "../../factories/scans.ts";
import { useScanFolder } from "../../scan-folder.ts";

useDatabase();
const folder = useScanFolder();
const store = diskStore(folder);

const TWO_DAYS_AGO = new Date(Date.now() - 2 * 24 * 60 * 60 * 1_000);

/** A file in the store that came two days ago, or just now. */
function keep(name: string, isOld = true): string {
  writeFileSync(join(folder, name), "x");
  if (isOld) utimesSync(join(folder, name), TWO_DAYS_AGO, TWO_DAYS_AGO);
  return name;
}

const orphan = () => fileName("0".repeat(64), newId());

beforeEach(async () => {
  const standing = { withdrawnAt: null };
  await db().scan.updateMany({ where: standing, data: { withdrawnAt: new Date(), withdrawnReason: "Another test." } });
});

test("nothing goes that a standing scan names, that has just come, or that is not ours", async () => {
  const { id, sha256 } = await buildScan();
  const kept = [keep(fileName(sha256, id)), keep(orphan(), false), keep("notes.txt")];
  expect(await tidyScans(store)).toEqual({ kept: 2, removed: 0, missing: [] });
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
});

test("what no scan names, what is withdrawn and what was left unfinished goes after a day", async () => {
  const [withdrawn, standing] = [await buildScan(WITHDRAWN), await buildScan()];
  const gone = [
    keep(orphan()),
    keep(fileName(withdrawn.sha256, withdrawn.id)),
    keep(fileName("1".repeat(64), standing.id)),
    keep("unfinished-00000000-0000-4000-8000-000000000000"),
  ];
  const { removed } = await tidyScans(store);
  expect(removed).toBeGreaterThanOrEqual(gone.length);
  expect(readdirSync(folder).filter((name) => gone.includes(name))).toEqual([]);
});

test("a scan that has lost its file is told", async () => {
  // One that came in this very millisecond may have its file after the list of files was read.
  const { id } = await buildScan({ createdAt: new Date(Date.now() - 1_000) });
  expect((await tidyScans(store)).missing).toEqual([id]);
});
