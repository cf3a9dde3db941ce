import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { printAnchoring } from "./bench/anchoring.ts";
import { compareAttaching } from "./bench/attach.ts";
import { measureCases } from "./bench/cases.ts";
import { compareChaining } from "./bench/chain.ts";
import { serveBytes } from "./bench/bare.ts";
import { answers, serveEmptyPage } from "./bench/empty-page.ts";
import { madeAfresh, makeLargeClaim } from "./bench/large-claim.ts";
import { load, type Load, middle } from "./bench/load.ts";
import { printReferences } from "./bench/references.ts";
import { freePort } from "./postgres/server.ts";
import { startEmbedded } from "./postgres/embedded.ts";
import { LISTS, insertPlain, measureImport, measureLibrary } from "./bench/library.ts";
import { ROOT } from "./settings.ts";

/**
 * `npm run bench`: everything in one run on one machine, printed as ratios. Targets take turns, so that
 * a slow minute of the machine meets them all; of each the middle run counts. Nothing is asserted.
 * `npm run bench -- anchoring`, `references`, `cases` or `library` measures that alone; the first two need no server.
 */

const ALONE: Partial<Record<string, () => void>> = { anchoring: printAnchoring, references: printReferences };
const alone = ALONE[process.argv[2] ?? ""];
if (alone) {
  alone();
  process.exit(0);
}

const ROUNDS = 3;
const CLAIM = "/claims/holodomor-seven-million";
const SEARCH = "/claims?q=voelkerabfaelle";
const AUTH_SECRET = "a secret that lives as long as the benchmark";

const folder = join(ROOT, ".data", "bench");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const database = await startEmbedded(folder);
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const environment = {
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  AUTH_SECRET,
  PUBLIC_URL: origin,
  HOST: "127.0.0.1",
  PORT: String(port),
  DATA_FOLDER: folder,
  LOG_LEVEL: "warn",
};
Object.assign(process.env, environment);
const app = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/start.ts")], {
  env: { ...process.env, ...environment },
  stdio: ["ignore", "inherit", "inherit"],
});
const emptyPort = await freePort();

try {
  await answers(`${origin}/api/health`);
  if (process.argv[2] === "cases") await printCases(await makeEditor());
  else if (process.argv[2] === "library") await printLibrary(await makeEditor());
  else await measureAll();
} finally {
  const ended = new Promise((resolve) => app.on("exit", resolve));
  app.kill("SIGTERM");
  await ended;
  const { closeDb } = await import("@/lib/db");
  await closeDb();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measureAll(): Promise<void> {
  const claim = await fetch(`${origin}${CLAIM}`, { headers: { "accept-encoding": "identity" } });
  const bytes = Buffer.from(await claim.arrayBuffer());
  const bare = await serveBytes(bytes, { "content-type": "text/html; charset=utf-8" });
  const empty = await serveEmptyPage(join(folder, "empty"), emptyPort);
  try {
    await measure(bare.url, empty.url, bytes.length);
  } finally {
    bare.stop();
    empty.stop();
  }
}

async function measure(bareUrl: string, emptyUrl: string, length: number): Promise<void> {
  const editor = await makeEditor();
  const cookie = `variorum-session=${await sessionOf(editor)}`;
  const large = await makeLargeClaim(editor.id);
  const targets = {
    "bare node:http, same bytes": () => load(bareUrl),
    "Next, cached page with nothing on it": () => load(emptyUrl),
    "claim page, reader (cached)": () => load(`${origin}${CLAIM}`),
    "claim page, signed in": () => load(`${origin}${CLAIM}`, { cookie }),
    "claim of 200 citations, reader": () => load(`${origin}${large}`),
    "claim of 200 citations, signed in": () => load(`${origin}${large}`, { cookie }),
    "search, page": () => load(`${origin}${SEARCH}`),
    "search, JSON": () => load(`${origin}/api/v1${SEARCH}`),
  };
  const runs = new Map<string, Load[]>(Object.keys(targets).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(targets)) {
      runs.get(name)?.push(await run());
      // What was asked for and not waited for is still being made; the next target must not pay for it.
      await fetch(`${origin}/api/health`);
    }
  }
  const results = Object.fromEntries([...runs].map(([name, list]) => [name, middle(list)]));
  print(results, length);
  await printMadeAfresh(large);
  await printAttaching();
  await printChaining();
  await printCases(editor);
  await printLibrary(editor);
  process.stdout.write("\n");
  printAnchoring();
  printReferences();
}

async function makeEditor(): Promise<{ id: string; sessionEpoch: number }> {
  const { createPerson } = await import("@/lib/people/create");
  return createPerson({ handle: "bench-editor", displayName: "Bench", role: "EDITOR" }, "COMMAND");
}

function sessionOf({ id, sessionEpoch }: { id: string; sessionEpoch: number }): Promise<string> {
  return encode({ token: { sub: id, epoch: sessionEpoch }, secret: AUTH_SECRET });
}

/** What the first reader after an edit waits for. */
async function printMadeAfresh(large: string): Promise<void> {
  process.stdout.write("\n");
  row(["Made afresh, one at a time", "ms", "bytes", "of the first"]);
  let first = 0;
  for (const [name, path] of [
    ["the corpus's largest claim", CLAIM],
    ["the claim of 200 citations", large],
  ] as const) {
    const taken = await madeAfresh(origin, path, AUTH_SECRET);
    const { byteLength } = await (await fetch(`${origin}${path}`)).arrayBuffer();
    first ||= taken;
    row([name, taken.toFixed(0), byteLength.toLocaleString("en-GB"), (taken / first).toFixed(2)]);
  }
}

function print(results: Record<string, Load>, length: number): void {
  const bare = results["bare node:http, same bytes"]?.rate ?? 0;
  const empty = results["Next, cached page with nothing on it"]?.rate ?? 0;
  process.stdout.write(`\nThe claim page is ${length.toLocaleString("en-GB")} bytes. Middle of ${ROUNDS} runs.\n\n`);
  row(["", "requests/s", "p99 ms", "of bare", "of empty page", "failures"]);
  for (const [name, { rate, p99, failures }] of Object.entries(results)) {
    row([name, rate.toFixed(0), p99.toFixed(0), (rate / bare).toFixed(3), (rate / empty).toFixed(3), String(failures)]);
  }
}

async function printAttaching(): Promise<void> {
  const runs: { verb: number; sql: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await compareAttaching(database.appUrl, round));
  const [, middleRun] = runs.toSorted((a, b) => a.verb / a.sql - b.verb / b.sql);
  if (!middleRun) return;
  process.stdout.write("\n");
  row(["Attaching, 8 editors at once", "deeds/s", "", "of by hand"]);
  row(["the same rows by hand in SQL", middleRun.sql.toFixed(0), "", "1.000"]);
  row(["the verb attachCitation", middleRun.verb.toFixed(0), "", (middleRun.verb / middleRun.sql).toFixed(3)]);
}

async function printChaining(): Promise<void> {
  const runs: { chained: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await compareChaining(database.ownerUrl));
  const [, middleRun] = runs.toSorted((a, b) => a.chained / a.bare - b.chained / b.bare);
  if (!middleRun) return;
  process.stdout.write("\n");
  row(["A row of history", "rows/s", "", "of unchained"]);
  row(["unchained", middleRun.bare.toFixed(0), "", "1.000"]);
  row(["chained", middleRun.chained.toFixed(0), "", (middleRun.chained / middleRun.bare).toFixed(3)]);
}

/** How pages of disputes grow with their number and length: not at all, if what they read and show is bounded. */
async function printCases(editor: { id: string; sessionEpoch: number }): Promise<void> {
  const { rows, number } = await measureCases(editor);
  process.stdout.write("\n");
  row(["Read from the database", "ms, 20 / 500", "ms, 200 / 5000", "of the first", "queries", "queries"]);
  for (const { name, few, many } of rows) {
    const ratio = (many.ms / few.ms).toFixed(2);
    row([name, few.ms.toFixed(1), many.ms.toFixed(1), ratio, String(few.queries), String(many.queries)]);
  }
  await printCasePages(`/disputes/${number}`, `variorum-session=${await sessionOf(editor)}`);
}

/** A long list that is imported, and then what is looked for while one types in a library that grows. */
async function printLibrary(editor: { id: string }): Promise<void> {
  process.stdout.write("\n");
  row(["A file of BibTeX is imported", "s taken in", "s compared", "s added", "MB more", "of plain rows"]);
  for (const length of LISTS) {
    const { records, seconds, memory } = await measureImport(editor, length);
    const all = seconds.reduce((sum, one) => sum + one, 0);
    const ratio = all / (await insertPlain(editor.id, records));
    const [name, held] = [`${records.toLocaleString("en-GB")} records`, (memory / 1e6).toFixed(0)];
    row([name, ...seconds.map((one) => one.toFixed(1)), held, ratio.toFixed(0)]);
  }
  process.stdout.write("\n");
  row(["Looked for in the library", "ms, of 10,000", "ms, of 100,000", "of the first", "queries"]);
  for (const { name, ms, queries } of await measureLibrary(editor)) {
    const [few = 0, many = 0] = ms;
    row([name, few.toFixed(1), many.toFixed(1), (many / few).toFixed(2), String(queries)]);
  }
}

/** The page of the largest case: for readers made afresh, for whoever is signed in made for every request. */
async function printCasePages(path: string, cookie: string): Promise<void> {
  process.stdout.write("\n");
  row(["The largest case", "ms", "bytes"]);
  const bytesOf = async (headers: Record<string, string>) => {
    const page = await fetch(`${origin}${path}`, { headers: { "accept-encoding": "identity", ...headers } });
    return (await page.arrayBuffer()).byteLength.toLocaleString("en-GB");
  };
  row(["its page, reader", (await madeAfresh(origin, path, AUTH_SECRET)).toFixed(0), await bytesOf({})]);
  await bytesOf({ cookie });
  const start = performance.now();
  const bytes = await bytesOf({ cookie });
  row(["its page, signed in", (performance.now() - start).toFixed(0), bytes]);
}

function row([name = "", ...cells]: string[]): void {
  process.stdout.write(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(15)).join("")}\n`);
}
