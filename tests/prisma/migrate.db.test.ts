import { randomUUID } from "node:crypto";
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
