import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { grantToApp } from "../prisma/grants.ts";
import { migrate } from "../prisma/migrate.ts";
import { freePort, startServer } from "../scripts/postgres/server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Port of the one PostgreSQL server of this run. */
    postgresPort: number;
  }
}

/** The database that every test file gets a copy of. */
export const TEMPLATE = "variorum_template";
export const PASSWORD = "test";
/** As in production, the application's role owns nothing. */
export const APP_ROLE = "variorum_app";

/** Starts one server for the whole run, with one migrated database to copy from. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "variorum-test-"));
  // Nothing here has to outlive a power cut.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = await startServer({
    folder: join(folder, "postgres"),
    password: PASSWORD,
    port: await freePort(),
    settings,
  });

  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  await client.query(`CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${PASSWORD}'`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(server.url(TEMPLATE));
  await grantToApp(server.url(TEMPLATE), APP_ROLE);
  // A database with open sessions cannot be copied.
  await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  await client.end();

  project.provide("postgresPort", server.port);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
