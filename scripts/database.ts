import { relative } from "node:path";
import { closeDb } from "@/lib/db";
import { grantToApp } from "@/prisma/grants";
import { prepareJobs } from "@/prisma/jobs";
import { migrate } from "@/prisma/migrate";
import { startEmbedded } from "./postgres/embedded.ts";
import { knock } from "./postgres/given.ts";
import { holderOf } from "./server/lock.ts";
import { type Settings, checkEnvironment, readSettings } from "./settings.ts";
import { Sentence, step } from "./terminal.ts";

interface OpenDatabase {
  /** False when the embedded server ran already, for another process. */
  started: boolean;
  /** Stops the embedded server; a database of somebody else's stays as it is. */
  close: () => Promise<void>;
}

/**
 * Finds the database, or starts the embedded one, and puts its addresses into the environment.
 * @throws Sentence when it cannot be reached or does not start.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  let open: OpenDatabase = { started: false, close: async () => undefined };
  await step("database", "starting", async () => {
    if (!settings.embedded) return findGiven();
    const embedded = await startEmbedded(settings.dataFolder).catch(asSentence);
    process.env.DATABASE_URL = embedded.appUrl;
    process.env.DATABASE_OWNER_URL = embedded.ownerUrl;
    open = { started: embedded.started, close: embedded.stop };
    return `PostgreSQL in ${nearName(settings.dataFolder)}, port ${embedded.port}`;
  });
  return open;
}

async function findGiven(): Promise<string> {
  const { DATABASE_URL = "", DATABASE_OWNER_URL } = process.env;
  if (DATABASE_OWNER_URL) await knock("DATABASE_OWNER_URL", DATABASE_OWNER_URL);
  return knock("DATABASE_URL", DATABASE_URL);
}

/** Migrates as the owner, then gives the application's role, where it is another one, its rights. */
export async function bringUpToDate(): Promise<void> {
  const { DATABASE_URL = "", DATABASE_OWNER_URL } = process.env;
  const ownerUrl = DATABASE_OWNER_URL || DATABASE_URL;
  await step("migrations", "applying", async () => {
    const applied = await migrate(ownerUrl).catch(asSentence);
    const app = new URL(DATABASE_URL).username;
    if (app !== new URL(ownerUrl).username) await grantToApp(ownerUrl, decodeURIComponent(app));
    if (process.env.LINK_CHECKS) await prepareJobs(ownerUrl, decodeURIComponent(app)).catch(asSentence);
    return applied.length === 0 ? "up to date" : `${applied.length} applied`;
  });
}

/** Runs the work of a command on an up-to-date database, beside a running server or without one. */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    checkEnvironment();
    await bringUpToDate();
    await work();
  } finally {
    await closeDb();
    // A server that was started meanwhile has taken it over.
    if (database.started && holderOf(settings.dataFolder) === null) await database.close();
  }
}

/** A folder as it is called from here. */
export function nearName(folder: string): string {
  const name = relative(process.cwd(), folder);
  return name.startsWith("..") ? folder : name || ".";
}

function asSentence(error: unknown): never {
  throw new Sentence(error instanceof Error ? error.message : String(error));
}
