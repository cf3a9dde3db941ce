import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { closeDb, db } from "@/lib/db";
import { APP_ROLE, PASSWORD, TEMPLATE } from "./postgres.ts";

const address = (role: string, database: string) =>
  `postgresql://${role}:${PASSWORD}@127.0.0.1:${inject("postgresPort")}/${database}`;

/**
 * Gives a test file an empty, migrated database of its own, which `db()` then opens as the
 * application's role. Call it once at the top of a *.db.test.ts file; its rows stay from one test
 * to the next, so tests make what they need (tests/factories).
 */
export function useDatabase(): void {
  const name = `test_${randomUUID().replaceAll("-", "")}`;

  beforeAll(async () => {
    await run(address("postgres", "postgres"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    process.env.DATABASE_URL = address(APP_ROLE, name);
    process.env.DATABASE_OWNER_URL = address("postgres", name);
    process.env.AUTH_SECRET = "a secret that is used in tests only";
    process.env.PUBLIC_URL = "http://localhost:3000";
  });

  afterAll(async () => {
    await closeDb();
    await run(address("postgres", "postgres"), `DROP DATABASE ${name} WITH (FORCE)`);
  });
}

/** Runs a statement as the owner of the tables, past every grant: for what the application cannot do itself. */
export async function asOwner(sql: string): Promise<Record<string, unknown>[]> {
  return run(process.env.DATABASE_OWNER_URL ?? "", sql);
}

/** Until a deed in this test's database waits for a lock that another holds. */
export async function untilSomebodyWaits(): Promise<void> {
  const waits = () => db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waits()).length, { timeout: 10_000 }).toBeGreaterThan(0);
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
