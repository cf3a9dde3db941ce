import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate, readMigrations } from "@/prisma/migrate";
import { asOwner, useDatabase } from "../database.ts";

useDatabase();

const migration = (sql: string) => ({ name: `9999_${randomUUID().slice(0, 8)}`, sql, checksum: randomUUID() });
const url = () => process.env.DATABASE_OWNER_URL ?? "";
const known = readMigrations();

test("a database that is up to date is left as it is", async () => {
  expect(await migrate(url())).toEqual([]);
});

test("a migration that was changed after it had been applied is refused", async () => {
  const changed = known.map((one, index) => (index === 0 ? { ...one, checksum: "changed" } : one));
  await expect(migrate(url(), { migrations: changed })).rejects.toThrow(/0001_tables was changed after/);
});

test("a database that is ahead of this version is refused", async () => {
  await expect(migrate(url(), { migrations: known.slice(0, 1) })).rejects.toThrow(/does not know/);
});

test("a migration that fails leaves nothing behind", async () => {
  const broken = migration("CREATE TABLE half (id int); SELECT 1 / 0;");
  await expect(migrate(url(), { migrations: [...known, broken] })).rejects.toThrow(/failed: division by zero/);
  expect(await asOwner("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  expect(await asOwner(`SELECT FROM _prisma_migrations WHERE migration_name = '${broken.name}'`)).toEqual([]);
});

test("two processes at once apply a migration once", async () => {
  const next = migration("CREATE TABLE once (id int)");
  const both = await Promise.all([0, 1].map(() => migrate(url(), { migrations: [...known, next] })));
  expect(both.flat()).toEqual([next.name]);
});

test("history that was there before is chained when the chains begin", async () => {
  const own = new URL(url());
  own.pathname = `${own.pathname}_before`;
  const name = own.pathname.slice(1);
  await asOwner(`CREATE DATABASE ${name}`);
  const client = new pg.Client(own.href);
  try {
    await migrate(own.href, { migrations: known.filter((one) => one.name < "0016") });
    await client.connect();
    const ids = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
    await client.query(`INSERT INTO person (id, handle, display_name) VALUES ('${ids[0]}', 'ada', 'Ada')`);
    for (const id of ids) {
      await client.query(
        `INSERT INTO change (id, person_id, role, verb, detail) VALUES ('${id}', '${ids[0]}', 'READER', 'person.joined', '{}')`,
      );
    }
    await migrate(own.href);
    const { rows } = await client.query(`
      SELECT c.id, c.chain_number, c.hash = sha256_hex(hashed_form(c)) AS stands,
             c.previous_hash IS NOT DISTINCT FROM lag(c.hash) OVER (ORDER BY c.id) AS follows
      FROM change c ORDER BY c.id`);
    expect(rows).toEqual(ids.map((id, index) => ({ id, chain_number: index + 1, stands: true, follows: true })));
    expect((await client.query("SELECT length FROM chain_head")).rows).toEqual([{ length: 3 }]);
    await expect(client.query("UPDATE change SET role = 'ADMIN'")).rejects.toThrow(/never changed/);
  } finally {
    await client.end();
    await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
  }
});
