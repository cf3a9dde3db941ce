import { relative } from "node:path";
import next from "next";
import { closeDb } from "@/lib/db";
import { REFRESH_HEADER, refreshToken } from "@/lib/refresh";
import { grantToApp } from "@/prisma/grants";
import { migrate } from "@/prisma/migrate";
import { build, isBuilt } from "../build.ts";
import { type EmbeddedDatabase, startEmbedded } from "../postgres/embedded.ts";
import { knock } from "../postgres/given.ts";
import { ROOT, type Settings, checkEnvironment, publicName } from "../settings.ts";
import { Sentence, say, step } from "../terminal.ts";
import { type Door, listen } from "./listen.ts";
import { holdFolder } from "./lock.ts";

/** Takes everything up in order, telling each step, and lets it down again on Ctrl-C or SIGTERM. */
export async function start(settings: Settings, dev: boolean): Promise<void> {
  const door = await listen(settings.host, settings.port, dev);
  const release = holdFolder(settings.dataFolder);
  process.stdout.write("\n");
  let embedded: EmbeddedDatabase | null = null;
  const stop = stopper(() => [door.close, closeDb, () => embedded?.stop(), release]);
  try {
    if (settings.embedded) embedded = await openEmbedded(settings);
    else await openGiven();
    checkEnvironment();
    await bringUpToDate();
    if (!dev) await buildIfNeeded();
    await openDoor(door, settings, dev);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openEmbedded(settings: Settings): Promise<EmbeddedDatabase> {
  let embedded: EmbeddedDatabase | null = null;
  await step("database", "starting PostgreSQL", async () => {
    embedded = await startEmbedded(settings.dataFolder).catch((error: unknown) => {
      throw new Sentence((error as Error).message);
    });
    process.env.DATABASE_URL = embedded.appUrl;
    process.env.DATABASE_OWNER_URL = embedded.ownerUrl;
    return `PostgreSQL in ${nearName(settings.dataFolder)}, port ${embedded.port}`;
  });
  if (embedded === null) throw new Error("The database step did not run.");
  return embedded;
}

/** A folder as it is called from here. */
function nearName(folder: string): string {
  const name = relative(process.cwd(), folder);
  return name.startsWith("..") ? folder : name || ".";
}

async function openGiven(): Promise<void> {
  const { DATABASE_URL = "", DATABASE_OWNER_URL } = process.env;
  await step("database", "looking for it", async () => {
    if (DATABASE_OWNER_URL) await knock("DATABASE_OWNER_URL", DATABASE_OWNER_URL);
    return knock("DATABASE_URL", DATABASE_URL);
  });
}

/** Migrates as the owner, then gives the application's role, where it is another one, its rights. */
async function bringUpToDate(): Promise<void> {
  const { DATABASE_URL = "", DATABASE_OWNER_URL } = process.env;
  const ownerUrl = DATABASE_OWNER_URL || DATABASE_URL;
  await step("migrations", "applying", async () => {
    const applied = await migrate(ownerUrl).catch((error: unknown) => {
      throw new Sentence((error as Error).message);
    });
    const app = new URL(DATABASE_URL).username;
    if (app !== new URL(ownerUrl).username) await grantToApp(ownerUrl, decodeURIComponent(app));
    return applied.length === 0 ? "up to date" : `${applied.length} applied`;
  });
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
    const app = next({ dev, dir: ROOT, hostname, port });
    await quietly(() => app.prepare());
    const handle = app.getRequestHandler();
    door.open((request, response) => handle(request, response), app.getUpgradeHandler());
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

/**
 * Runs the parts' ends in order, once, on a signal or when called. npm hands on a signal that the
 * terminal has sent to everybody, so the second of a pair means nothing; a later one does not wait.
 */
function stopper(parts: () => (() => unknown)[]): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  let since = Number.POSITIVE_INFINITY;
  const stop = () => (stopping ??= runAll(parts()));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return void (performance.now() - since > 1_000 && process.exit(1));
      since = performance.now();
      say("stopping", "");
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return stop;
}

async function runAll(parts: (() => unknown)[]): Promise<void> {
  for (const part of parts) await part();
}
