import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { asOwner, untilSomebodyWaits, useDatabase } from "../database.ts";
import { books } from "../factories/imports.ts";
import { buildPerson } from "../factories/people.ts";

/* `npm run sources -- import FILE` is killed in the middle of each of its steps, and given the file again. */

useDatabase();

const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "variorum-sources-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ALL = 300;
const file = join(folder, "list.bib");
writeFileSync(file, books("killed", ALL));

/** What a step writes in the middle of its second batch. */
const STEPS = {
  taken: "INSERT ON import_entry FOR EACH ROW WHEN (NEW.number = 250)",
  compared: "UPDATE ON import_entry FOR EACH ROW WHEN (NEW.number = 150 AND OLD.verdict = 'UNREAD')",
  added: "UPDATE ON import_entry FOR EACH ROW WHEN (NEW.number = 150 AND NEW.source_id IS NOT NULL)",
};

function importAs(handle: string): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(
    process.execPath,
    ["--disable-warning=DeprecationWarning", "--import", "tsx", "scripts/sources.ts", "import", file, "--as", handle],
    { cwd: ROOT, env: { ...process.env, DATA_FOLDER: folder } },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said += String(words)));
  return { child, said: () => said, ended: new Promise((resolve) => child.once("close", resolve)) };
}

/** Lets the command run until it writes that, and kills it there. */
async function killAt(handle: string, write: string): Promise<void> {
  await asOwner(`
    CREATE OR REPLACE FUNCTION wait_in_test() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(4242); RETURN NEW; END $$;
    CREATE TRIGGER wait_in_test BEFORE ${write} EXECUTE FUNCTION wait_in_test()`);
  const holder = new pg.Client(process.env.DATABASE_OWNER_URL);
  await holder.connect();
  await holder.query("SELECT pg_advisory_lock(4242)");
  const { child, ended } = importAs(handle);
  await untilSomebodyWaits();
  child.kill("SIGKILL");
  await ended;
  await holder.end();
  await asOwner("DROP TRIGGER wait_in_test ON import_entry");
}

const counts = async () => ({
  taken: await db().importEntry.count(),
  compared: await db().importEntry.count({ where: { verdict: { not: "UNREAD" } } }),
  added: await db().source.count({ where: { title: { startsWith: "killed" } } }),
  recorded: await db().change.count({ where: { verb: "source.added" } }),
});

test("an import that is killed in each step goes on, and ends with every record once", async () => {
  const { handle } = await buildPerson();
  await killAt(handle, STEPS.taken);
  expect(await counts()).toEqual({ taken: 200, compared: 0, added: 0, recorded: 0 });
  await killAt(handle, STEPS.compared);
  expect(await counts()).toEqual({ taken: ALL, compared: 100, added: 0, recorded: 0 });
  await killAt(handle, STEPS.added);
  expect(await counts()).toEqual({ taken: ALL, compared: ALL, added: 100, recorded: 100 });

  const { said, ended } = importAs(handle);
  expect([await ended, said()]).toEqual([0, expect.stringMatching(/New: 300/)]);
  expect(await counts()).toEqual({ taken: ALL, compared: ALL, added: ALL, recorded: ALL });
  const [only, ...others] = await db().import.findMany({ include: { entries: { select: { sourceId: true } } } });
  expect([only?.state, others]).toEqual(["DONE", []]);
  const sources = new Set(only?.entries.map(({ sourceId }) => sourceId));
  const named = await db().change.findMany({ where: { verb: "source.added" }, select: { sourceId: true } });
  expect(new Set(named.map(({ sourceId }) => sourceId))).toEqual(sources);
  expect(sources.size).toBe(ALL);
});
