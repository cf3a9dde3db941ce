import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/**
 * Applies prisma/migrations over a plain connection, so that no engine has to be downloaded.
 * The ledger is Prisma's own, so `prisma migrate deploy` can take over at any time.
 */

const FOLDER = join(import.meta.dirname, "migrations");

/** Any number, the same in every process: whoever comes second waits for the first. */
const LOCK = 7_241_118_604;

const LEDGER = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, lower-case hex. */
  checksum: string;
}

/** The migrations of a folder in the order in which they apply. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database at `url` up to date and returns the names of what it applied. Each migration is
 * one transaction together with its row in the ledger; two processes at once apply each of them once.
 * @throws Error when an applied migration has since been changed or removed, or when one fails; the
 *   ones before it stay applied.
 */
export async function migrate(
  url: string,
  options: { onStep?: (name: string) => void; migrations?: Migration[] } = {},
): Promise<string[]> {
  const { onStep, migrations = readMigrations() } = options;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(`SET client_min_messages = warning; ${LEDGER}`);
    const applied = await readLedger(client);
    refuseRewritten(applied, migrations);
    const waiting = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of waiting) {
      onStep?.(migration.name);
      await apply(client, migration);
    }
    return waiting.map((migration) => migration.name);
  } finally {
    // Ending the session frees the lock.
    await client.end();
  }
}

/** Checksums of what has been applied, by name. */
async function readLedger(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseRewritten(applied: Map<string, string>, migrations: Migration[]): void {
  for (const [name, checksum] of applied) {
    const ours = migrations.find((migration) => migration.name === name);
    if (!ours) throw new Error(`The database has had the migration ${name}, which this version does not know.`);
    if (ours.checksum !== checksum) {
      throw new Error(
        `The migration ${name} was changed after it had been applied. Restore its file and write a new one.`,
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    const started = new Date();
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, now(), 1)`,
      [randomUUID(), checksum, name, started],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
