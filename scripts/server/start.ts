import { createServer } from "node:http";
import next from "next";
import { closeDb } from "@/lib/db";
import { env } from "@/lib/env";
import { REFRESH_HEADER, refreshToken } from "@/lib/refresh";
import { loadCorpus } from "@/prisma/seed";
import { build, isBuilt } from "../build.ts";
import { bringUpToDate, nearName, openDatabase } from "../database.ts";
import { PEOPLE_FILE, makeFirstPeople } from "../first-people.ts";
import { ROOT, type Settings, checkEnvironment, publicName } from "../settings.ts";
import { whenToldToStop } from "../signals.ts";
import { longStep, say, step } from "../terminal.ts";
import { startWorker } from "../jobs/worker.ts";
import { type Door, listen } from "./listen.ts";
import { holdFolder } from "./lock.ts";
import { readNothingHere, sayNothingHere } from "./nothing-here.ts";
import { askWholePage } from "./whole-page.ts";

/** Takes everything up in order, telling each step, and lets it down again on Ctrl-C or SIGTERM. */
export async function start(settings: Settings, dev: boolean): Promise<void> {
  const door = await listen(settings.host, settings.port, dev);
  const release = holdFolder(settings.dataFolder);
  process.stdout.write("\n");
  let closeDatabase = async (): Promise<void> => undefined;
  let stopJobs = async (): Promise<void> => undefined;
  const stop = stopper(() => [door.close, stopJobs, closeDb, closeDatabase, release]);
  try {
    closeDatabase = (await openDatabase(settings)).close;
    checkEnvironment();
    await bringUpToDate();
    await bringCorpus();
    if (settings.embedded) await bringFirstPeople(settings.dataFolder);
    // The build and then the server open their own connections.
    await closeDb();
    if (!dev) await buildIfNeeded();
    await openDoor(door, settings, dev);
    if (env().LINK_CHECKS === "server") stopJobs = (await startWorker()).stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringCorpus(): Promise<void> {
  await longStep("corpus", async (onProgress) => {
    const { added } = await loadCorpus({ onProgress });
    return added === 0 ? "complete" : `${added} records added`;
  });
}

/** Somebody who has just tried `npm start` wants to see every role's side of it. */
async function bringFirstPeople(dataFolder: string): Promise<void> {
  const people = await makeFirstPeople(dataFolder);
  if (people.length === 0) return;
  say("people", `one for each role, kept in ${nearName(dataFolder)}/${PEOPLE_FILE}`);
  for (const { email, password } of people) say("", `${email.padEnd(24)}${password}`);
}

async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return say("build", "up to date");
  if (!process.stdout.isTTY) say("build", "building, about half a minute");
  await step("build", "building, about half a minute", async () => {
    await build();
    return "done";
  });
}

async function openDoor(door: Door, { host, port }: Settings, dev: boolean): Promise<void> {
  const hostname = publicName(host);
  await step("server", "starting", async () => {
    // Next takes upgrades from a server only, and of the two behind our door it would listen to one: it gets
    // a third that nobody reaches, and hears of them there.
    const ear = createServer();
    const app = next({ dev, dir: ROOT, hostname, port, httpServer: ear });
    await quietly(() => app.prepare());
    const handle = app.getRequestHandler();
    const nothingHere = readNothingHere();
    door.open(
      (request, response) => {
        askWholePage(request);
        if (nothingHere !== null) sayNothingHere(request, response, nothingHere);
        return handle(request, response);
      },
      async (request, socket, head) => void ear.emit("upgrade", request, socket, head),
    );
    await setCachesFresh(host, port);
    return dev ? "development" : "production";
  });
  say("ready", `${process.env.PUBLIC_URL}\n`);
}

/** Next tells of its own steps in its own way, in the middle of our line. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}

/** See app/api/refresh: what was rendered at build time may be older than the data. */
async function setCachesFresh(host: string, port: number): Promise<void> {
  const name = host === "localhost" ? "127.0.0.1" : publicName(host);
  const headers = { [REFRESH_HEADER]: refreshToken(process.env.AUTH_SECRET ?? "") };
  const answer = await fetch(`http://${name}:${port}/api/refresh`, { method: "POST", headers });
  if (!answer.ok) throw new Error(`The caches could not be set fresh: status ${answer.status}.`);
}

/** Runs the parts' ends in order, once, on a signal or when called. */
function stopper(parts: () => (() => unknown)[]): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= runAll(parts()));
  whenToldToStop(() => {
    // A start that failed ends by itself.
    if (stopping) return;
    say("stopping", "");
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  return stop;
}

async function runAll(parts: (() => unknown)[]): Promise<void> {
  for (const part of parts) await part();
}
