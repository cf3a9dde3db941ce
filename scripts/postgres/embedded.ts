import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { freePort, isFree, startServer } from "./server.ts";

const DATABASE = "variorum";
const OWNER = "variorum_owner";
/** The role the application connects as; it owns nothing. */
export const APP_ROLE = "variorum_app";

const keptShape = z.object({ port: z.number(), superuser: z.string(), owner: z.string(), app: z.string() });
type Kept = z.infer<typeof keptShape>;

export interface EmbeddedDatabase {
  /** As the role that owns the tables, for migrations. */
  ownerUrl: string;
  /** As the application. */
  appUrl: string;
  port: number;
  /** False when it ran already, for somebody else. */
  started: boolean;
  stop: () => Promise<void>;
}

/** Starts the database that lives in the data folder, making it first where there is none. */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  const kept = await keep(dataFolder);
  const server = await startServer({
    folder: join(dataFolder, "postgres"),
    password: kept.superuser,
    port: (await isFree(kept.port)) ? kept.port : await freePort(),
  });
  await prepareRoles(server.url("postgres"), kept);
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
  return {
    ownerUrl: url(OWNER, kept.owner),
    appUrl: url(APP_ROLE, kept.app),
    port: server.port,
    started: server.started,
    stop: server.stop,
  };
}

/** Port and passwords, made at the first start. */
async function keep(dataFolder: string): Promise<Kept> {
  const file = join(dataFolder, "database.json");
  if (existsSync(file)) return keptShape.parse(JSON.parse(readFileSync(file, "utf8")));
  const password = () => randomBytes(24).toString("base64url");
  const kept = { port: await freePort(), superuser: password(), owner: password(), app: password() };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return kept;
}

/** Makes the two roles and the database; each step is left out when an earlier start has done it. */
async function prepareRoles(superuserUrl: string, kept: Kept): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      [OWNER, kept.owner],
      [APP_ROLE, kept.app],
    ] as const) {
      const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
    }
    const known = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (known.rowCount === 0) {
      await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
      await client.query(`REVOKE CONNECT ON DATABASE ${DATABASE} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`);
    }
  } finally {
    await client.end();
  }
}
