import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, readMigrations } from "@/prisma/migrate";
import { asOwner, useDatabase } from "../database.ts";

// A source that was revised before its records were versions: 0052 makes them of what history kept.

useDatabase();

const [ADA, BEN, SOURCE] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
const change = (n: number) => `01900000-0000-7000-8000-00000000001${n}`;
const FROM = { type: "book", title: "Old", note: "Remarks.", health: "OK", seen: "NOTHING" };
const REVISED = { fields: ["title"], reason: "From the title page.", from: FROM };

let client: pg.Client;
let name: string;
beforeAll(async () => {
  const own = new URL(process.env.DATABASE_OWNER_URL ?? "");
  own.pathname = `${own.pathname}_records`;
  name = own.pathname.slice(1);
  await asOwner(`CREATE DATABASE ${name}`);
  await migrate(own.href, { migrations: readMigrations().filter((one) => one.name < "0052") });
  client = new pg.Client(own.href);
  await client.connect();
  await client.query(`
    INSERT INTO person (id, handle, display_name, role) VALUES
      ('${ADA}', 'ada', 'Ada', 'EDITOR'), ('${BEN}', 'ben', 'Ben', 'EDITOR');
    INSERT INTO source (id, slug, csl, type, reference, title, authors, version, created_by_id)
      VALUES ('${SOURCE}', 'a-book', '{"type": "book", "title": "New"}', 'book', 'New.', 'New', '', 2, '${ADA}');
    INSERT INTO change (id, person_id, role, verb, detail, source_id) VALUES
      ('${change(1)}', '${ADA}', 'EDITOR', 'source.added', '{"title": "Old"}', '${SOURCE}'),
      ('${change(2)}', '${BEN}', 'EDITOR', 'source.revised', '${JSON.stringify(REVISED)}', '${SOURCE}');`);
  await migrate(own.href);
});
afterAll(async () => {
  await client.end();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
});

test("each record is a version, by whoever wrote it", async () => {
  const { rows } = await client.query(
    "SELECT number, record, reason, person_id AS by FROM source_version ORDER BY number",
  );
  const { note, health, seen, ...csl } = FROM;
  expect(rows).toEqual([
    { number: 1, record: { csl, note, health, seen }, reason: "", by: ADA },
    {
      number: 2,
      record: { csl: { type: "book", title: "New" }, note: "", health: "OK", seen: "NOTHING" },
      reason: "From the title page.",
      by: BEN,
    },
  ]);
});

test("what was hashed before still fits", async () => {
  const { rows } = await client.query(
    "SELECT hash = sha256_hex(hashed_form(c)) AND kept_beside(c) IS NULL AS fits FROM change c",
  );
  expect(rows).toEqual([{ fits: true }, { fits: true }]);
});
