import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "../database.ts";
import { schemaAsSql } from "./schema-sql.ts";

useDatabase();

/** What the migrations add on purpose: Prisma cannot say it. */
const BEYOND_THE_SCHEMA = /^column (claim_search\.|source\.(words|document) |change\.thing_id |_prisma_migrations\.)/;

const CATALOG = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'values ' || t.typname || ' ' || string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder)
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname
  UNION ALL
  SELECT 'reference ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  ORDER BY line`;

let migrated: string[] = [];
let described: string[] = [];

beforeAll(async () => {
  const owner = process.env.DATABASE_OWNER_URL ?? "";
  migrated = await catalogOf(owner);

  const other = new URL(owner);
  other.pathname = `${other.pathname}_described`;
  await run(owner, `CREATE DATABASE ${other.pathname.slice(1)}`);
  await run(other.href, await schemaAsSql(other.href));
  described = await catalogOf(other.href);
});

afterAll(async () => {
  const owner = new URL(process.env.DATABASE_OWNER_URL ?? "");
  const name = `${owner.pathname.slice(1)}_described`;
  await run(owner.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

test("everything that schema.prisma says is in the migrations", () => {
  expect(described.length).toBeGreaterThan(200);
  expect(described.filter((line) => !migrated.includes(line))).toEqual([]);
});

test("the migrations have no column and no value that schema.prisma does not know", () => {
  const unknown = migrated.filter((line) => /^(column|values) /.test(line) && !described.includes(line));
  expect(unknown.filter((line) => !BEYOND_THE_SCHEMA.test(line))).toEqual([]);
});

async function catalogOf(url: string): Promise<string[]> {
  const rows = await run(url, CATALOG);
  return rows.map((row) => String(row.line));
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
