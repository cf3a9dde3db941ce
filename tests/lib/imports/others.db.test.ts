import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FORMATS, type Format } from "@/lib/bibliography/formats";
import { writeList } from "@/lib/bibliography/write";
import { db } from "@/lib/db";
import { readAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { decideEntries } from "@/lib/imports/decide";
import { sourcesInBatches } from "@/lib/sources/batches";
import { sourceFilters } from "@/lib/sources/filters";
import { asOwner, useDatabase } from "../../database.ts";
import { added, given } from "../../factories/imports.ts";
import { buildPerson } from "../../factories/people.ts";

/* Files that other programs wrote go into a library, out of it in every format, and into an empty one. */

const FOLDER = join(import.meta.dirname, "..", "bibliography", "others");
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith(".jsonl"));

/** Of every format what the first library gave out, and the records that it held. */
const exported = new Map<Format, string>();
let held: unknown[] = [];

const records = async () => (await db().source.findMany({ orderBy: { id: "asc" } })).map(({ csl }) => csl);

/** Takes in all of a file, also what is much like something that is there. */
async function importAll(text: string, name: string): Promise<string> {
  const { id: personId } = await buildPerson();
  const { id } = await takeInFile({ personId }, given(text, name));
  await readAll({ personId }, id);
  const doubtful = await db().importEntry.findMany({ where: { importId: id, verdict: "DOUBTFUL" } });
  const decisions = Object.fromEntries(doubtful.map(({ number }) => [number, "ADD" as const]));
  await decideEntries({ personId }, { id, decisions });
  await added({ personId }, id);
  return id;
}

useDatabase();

test("a library takes in the files of others, each record once", async () => {
  for (const name of FILES) await importAll(readFileSync(join(FOLDER, name), "utf8"), name);
  held = await records();
  const entries = await db().importEntry.groupBy({ by: ["verdict"], _count: true });
  const count = Object.fromEntries(entries.map(({ verdict, _count }) => [verdict, _count]));
  expect((count.NEW ?? 0) + (count.DOUBTFUL ?? 0)).toBe(held.length);
  // A box of fields for others (xdata) is no record.
  expect(count.BROKEN).toBe(1);
  for (const format of FORMATS) {
    let text = "";
    for await (const part of writeList(format, sourcesInBatches(sourceFilters.parse({})))) text += part;
    exported.set(format, text);
  }
});

test.each(FORMATS)("an empty library that is given it as %s holds the same records", async (format) => {
  // Past the triggers that keep history.
  await asOwner("SET session_replication_role = replica; TRUNCATE source, import CASCADE");
  const id = await importAll(exported.get(format) ?? "", "export");
  expect(await records()).toEqual(held);
  expect(await db().importEntry.count({ where: { importId: id, sourceId: { not: null } } })).toBe(held.length);
});
