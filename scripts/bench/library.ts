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
const RECORDS = 10_000;
const TIMES = 9;

export interface LibraryTaken {
  name: string;
  /** Milliseconds, the middle of several, at each of the sizes. */
  ms: number[];
  queries: number;
}

const middle = (runs: number[]): number => runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

/** Made-up titles of five words of a vocabulary of 4,000, as titles share their words. */
async function fill(from: number, to: number, personId: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO source (id, slug, csl, type, reference, title, authors, year, created_by_id)
    SELECT gen_random_uuid(), 'bench-' || n, jsonb_build_object('type', 'book', 'title', t.title), 'book', t.title,
           t.title, 'Family' || n % 9000, 1900 + n % 120, ${personId}::uuid
    FROM generate_series(${from}::int, ${to}::int) AS n,
         LATERAL (SELECT string_agg(left(md5(((n * k * 7919) % 4000)::text), 7), ' ' ORDER BY k) AS title
                  FROM generate_series(1, 5) AS k) AS t`;
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
  "duplicates of a DOI": () =>
    nearSources(nearSourcesInput.parse({ title: "Nothing like it", doi: "10.1000/bench-77" })),
  "the picker, a word": (title: string) => findSources({ q: title.split(" ")[0] ?? "" }),
};

export async function measureLibrary(person: { id: string }): Promise<LibraryTaken[]> {
  const taken: LibraryTaken[] = Object.keys(READS).map((name) => ({ name, ms: [], queries: 0 }));
  let filled = 0;
  for (const size of SIZES) {
    await fill(filled + 1, size, person.id);
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
  /** Seconds until the last record was added. */
  seconds: number;
  /** Of the same rows without history, by one statement a hundred. */
  plainSeconds: number;
  /** Bytes, the most that this process held beyond what it held before. */
  memory: number;
}

/** A list of BibTeX that somebody imports on the command line. */
export async function measureImport(person: { id: string }): Promise<ImportTaken> {
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const file = join(folder, "list.bib");
  const record = (n: number) =>
    `@article{k${n}, title={On the ${n * 7919} registers of parish ${n}}, author={Family${n}, Given and Other, Some}, journal={Journal ${n % 50}}, year={${1900 + (n % 120)}}, volume={${n % 40}}, doi={10.5555/list.${n}}}\n`;
  writeFileSync(file, Array.from({ length: RECORDS }, (_, n) => record(n)).join(""));
  const actor = { personId: person.id };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const start = performance.now();
  const open = () => createReadStream(file, { highWaterMark: 256_000 });
  const { id } = await takeInFile(
    actor,
    { fileName: "list.bib", open, format: undefined, encoding: undefined },
    () => undefined,
  );
  await readAll(actor, id, () => undefined);
  await beginAdding(actor, { id });
  await addAll(actor, id, () => undefined);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  rmSync(folder, { recursive: true });
  return { records: RECORDS, seconds, plainSeconds: await insertPlain(person.id), memory: most - before };
}

async function insertPlain(personId: string): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < RECORDS; from += 100) {
    await db().$executeRaw`
      INSERT INTO source (id, slug, csl, type, reference, title, authors, year, created_by_id)
      SELECT gen_random_uuid(), 'plain-' || n, jsonb_build_object('type', 'book', 'title', 'Plain ' || n), 'book',
             'Plain ' || n, 'Plain ' || n, 'Family', 1900, ${personId}::uuid
      FROM generate_series(${from}::int, ${from + 99}::int) AS n`;
  }
  return (performance.now() - start) / 1000;
}
