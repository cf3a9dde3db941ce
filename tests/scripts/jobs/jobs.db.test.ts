import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { ROOT } from "@/scripts/settings";
import { useDatabase } from "../../database.ts";
import { buildSource } from "../../factories/sources.ts";
import { useWebServer } from "../../web.ts";
import { Wire } from "../../wire.ts";

useDatabase();
const web = useWebServer();
const elsewhere = useWebServer();

let folder = "";
let wire: Wire;
let jobs: ChildProcess | undefined;
let said = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "variorum-jobs-"));
  wire = new Wire(Number(new URL(process.env.DATABASE_URL ?? "").port));
  await wire.mend();
});
afterEach(() => jobs?.kill("SIGKILL"));
afterAll(async () => {
  await wire.cut();
  rmSync(folder, { recursive: true });
});

/** `npm run jobs`, as an operator runs it. Answers with its exit code once it has ended. */
function runJobs(settings: Record<string, string>): Promise<number | null> {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.port = String(wire.port);
  const given = { NODE_ENV: "production" as const, LOG_LEVEL: "info", DATABASE_URL: url.href, DATA_FOLDER: folder };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/jobs.ts"], {
    cwd: ROOT,
    env: { ...process.env, ...given, PRIVATE_HOSTS: `${web.host},${elsewhere.host}`, ...settings },
  });
  jobs = child;
  said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.once("close", resolve));
}

const patience = { timeout: 300_000 };
const untilSaid = (words: string) => expect.poll(() => said, patience).toContain(words);
const links = async () =>
  Object.fromEntries((await db().sourceLink.findMany()).map(({ url, state }) => [new URL(url).pathname, state]));
const sourceAt = (URL: string) => buildSource({ type: "webpage", csl: { type: "webpage", title: "A page", URL } });

test("without the setting it says so and ends", async () => {
  expect(await runJobs({ LINK_CHECKS: "" })).toBe(1);
  expect(said).toContain("Nothing to do: LINK_CHECKS is not set.");
});

test("links are checked by a process of its own, as each host likes, until it is told to stop", async () => {
  const times: number[] = [];
  web.answers = ({ path }, response) => {
    if (path === "/robots.txt") return void response.writeHead(200).end("User-agent: *\nDisallow: /private");
    times.push(performance.now());
    return void response.writeHead(200).end();
  };
  for (const path of ["/a", "/b", "/private"]) await sourceAt(`${web.url}${path}`);
  const ended = runJobs({ LINK_CHECKS: "alone", LINK_DELAY: "3" });
  await expect.poll(links, patience).toEqual({ "/a": "FINE", "/b": "FINE", "/private": "UNASKED" });

  expect(web.asked.map(({ path }) => path).toSorted()).toEqual(["/a", "/b", "/robots.txt"]);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(3_000);
  // npm hands on what the terminal has sent to everybody.
  for (const signal of ["SIGINT", "SIGINT"] as const) jobs?.kill(signal);
  expect(await ended).toBe(0);
});

test("it outlives a database that goes while a link is in hand, and goes on with what is due", async () => {
  let isAsked = () => {};
  let mayAnswer = () => {};
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const lost = new Promise<void>((resolve) => (mayAnswer = resolve));
  web.answers = async (_asked, response) => {
    isAsked();
    await lost;
    return void response.writeHead(200).end();
  };
  elsewhere.answers = ({ path }, response) => (path === "/robots.txt" ? null : void response.writeHead(200).end());
  await sourceAt(`${web.url}/in-hand`);
  for (const path of ["/1", "/2", "/3"]) await sourceAt(`${elsewhere.url}${path}`);
  const ended = runJobs({ LINK_CHECKS: "alone", LINK_DELAY: "1" });
  await asked;
  await wire.cut();
  mayAnswer();
  await untilSaid("the database does not answer; jobs wait for it");
  await wire.mend();
  await untilSaid("the database answers again");
  await expect.poll(links, patience).toMatchObject({ "/1": "FINE", "/2": "FINE", "/3": "FINE" });

  await wire.cut();
  jobs?.kill("SIGTERM");
  expect(await ended).toBe(0);
  await wire.mend();
});
