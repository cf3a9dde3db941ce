import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { db } from "@/lib/db";
import { beginAdding } from "@/lib/imports/add-entries";
import { addAll, readAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { nearSources, nearSourcesInput } from "@/lib/sources/near";
import { findSources } from "@/lib/sources/find";
import { countQueries } from "../../tests/queries.ts";

/** How the library does with very many sources: what is looked for while one types, and a long list that is imported. */

const SIZES = [10_000, 100_000] as const;
/** Lists that are imported: were a list held as a whole, the longer one would take more memory. */
export const LISTS = [2500, 10_000] as const;
const TIMES = 9;

export interface LibraryTaken {
  name: string;
  /** Milliseconds, the middle of several, at each of the sizes. */
  ms: number[];
  queries: number;
}

const middle = (runs: number[]): number => runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

/**
 * Titles of words drawn from those of the corpus, in all its languages and as often as they stand there, so that
 * what two titles share is as in a real library. The same seed makes the same titles.
 */
async function titlesOf(seed: string, count: number): Promise<string[]> {
  const known = await db().source.findMany({ where: { createdBy: { handle: "corpus" } }, select: { title: true } });
  const words = known.flatMap(({ title }) => title.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== ""));
  const drawn = (n: number, k: number) => {
    const digits = createHash("md5").update(`${seed} ${n} ${k}`).digest();
    return words[digits.readUInt32BE() % words.length] ?? "";
  };
  const some = (n: number, from: number, to: number) =>
    Array.from({ length: to - from }, (_, k) => drawn(n, from + k)).join(" ");
  return Array.from({ length: count }, (_, n) => `${some(n, 0, 4)}: ${some(n, 4, 9)}`);
}

async function fill(titles: readonly string[], from: number, personId: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO source (id, slug, csl, type, reference, title, authors, year, created_by_id)
    SELECT gen_random_uuid(), 'bench-' || n, jsonb_build_object('type', 'book', 'title', t.title), 'book', t.title,
           t.title, 'Family' || n % 9000, 1900 + n % 120, ${personId}::uuid
    FROM (SELECT ${from}::int + place AS n, title
          FROM unnest(${titles}::text[]) WITH ORDINALITY AS u (title, place)) AS t`;
  await db().$executeRaw`
    INSERT INTO source_identifier (source_id, scheme, value, own)
    SELECT id, 'DOI', '10.1000/' || slug, true FROM source WHERE slug LIKE 'bench-%' ON CONFLICT DO NOTHING`;
  await analyse(process.env.DATABASE_OWNER_URL ?? "");
}

/** What autovacuum would have done by then; only the owner may. */
async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query("ANALYZE source, source_identifier");
  await client.end();
}

const READS = {
  "duplicates of a typed title": (title: string) => nearSources(nearSourcesInput.parse({ title, authors: "Family7" })),
  "duplicates of a title without subtitle": (title: string) =>
    nearSources(nearSourcesInput.parse({ title: title.split(":")[0], authors: "Family7" })),
  "duplicates of a DOI": () =>
    nearSources(nearSourcesInput.parse({ title: "Nothing like it", doi: "10.1000/bench-77" })),
  "the picker, a word": (title: string) =>
    findSources({ q: title.split(" ").find((word) => word.length > 6) ?? title }),
};

export async function measureLibrary(person: { id: string }): Promise<LibraryTaken[]> {
  const taken: LibraryTaken[] = Object.keys(READS).map((name) => ({ name, ms: [], queries: 0 }));
  const titles = await titlesOf("library", Math.max(...SIZES));
  let filled = 0;
  for (const size of SIZES) {
    await fill(titles.slice(filled, size), filled, person.id);
    filled = size;
    const { title } = await db().source.findUniqueOrThrow({ where: { slug: "bench-4711" }, select: { title: true } });
    for (const [at, read] of Object.values(READS).entries()) {
      const times: number[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        const start = performance.now();
        await read(title);
        times.push(performance.now() - start);
      }
      const row = taken[at];
      row?.ms.push(middle(times));
      if (row) row.queries = await countQueries(() => read(title));
    }
  }
  return taken;
}

export interface ImportTaken {
  records: number;
  /** Seconds for each step: taken in, compared, added. */
  seconds: [taken: number, compared: number, added: number];
  /** Bytes, the most that this process held beyond what it held before. */
  memory: number;
}

/** A list of BibTeX that somebody imports on the command line. Lists of other numbers share no record. */
export async function measureImport(person: { id: string }, records: number): Promise<ImportTaken> {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const file = join(folder, "list.bib");
  const titles = await titlesOf(`list of ${records}`, records);
  const record = (title: string, n: number) =>
    `@article{k${n}, title={${title}}, author={Family${n}, Given and Other, Some}, journal={Journal ${n % 50}}, year={${1900 + (n % 120)}}, volume={${n % 40}}, doi={10.5555/${records}.${n}}}\n`;
  writeFileSync(file, titles.map(record).join(""));
  const actor = { personId: person.id };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const start = performance.now();
  const given = { fileName: "list.bib", open: () => createReadStream(file, { highWaterMark: 256_000 }) };
  const { id } = await takeInFile(actor, given);
  const taken = performance.now();
  await readAll(actor, id);
  const compared = performance.now();
  await beginAdding(actor, { id });
  await addAll(actor, id);
  const seconds = [taken - start, compared - taken, performance.now() - compared].map((ms) => ms / 1000);
  clearInterval(watch);
  rmSync(folder, { recursive: true });
  return { records, seconds: seconds as ImportTaken["seconds"], memory: most - before };
}

/** Seconds for as many rows of `source` without identifiers, versions and history, a hundred a statement. */
export async function insertPlain(personId: string, records: number): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < records; from += 100) {
    await db().$executeRaw`
      INSERT INTO source (id, slug, csl, type, reference, title, authors, year, created_by_id)
      SELECT gen_random_uuid(), 'plain-' || ${records}::text || '-' || n, jsonb_build_object('type', 'book', 'title', 'Plain ' || n), 'book',
             'Plain ' || n, 'Plain ' || n, 'Family', 1900, ${personId}::uuid
      FROM generate_series(${from}::int, ${from + 99}::int) AS n`;
  }
  return (performance.now() - start) / 1000;
}
