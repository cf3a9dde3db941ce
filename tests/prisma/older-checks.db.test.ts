import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, readMigrations } from "@/prisma/migrate";
import { asOwner, useDatabase } from "../database.ts";

// Checks from before 0053, when a check did not say which version of the citation it was about.

useDatabase();

const [CORPUS, EDITOR, READER, CLAIM, SOURCE, CITATION] = [1, 2, 3, 4, 5, 6].map(
  (n) => `01900000-0000-7000-8000-00000000000${n}`,
);
const day = (n: number) => `2026-05-0${n}T12:00:00Z`;
const contents = [
  { stance: "SUPPORTS", summary: "Seven million.", estimate: { best: "7000000" } },
  { stance: "QUALIFIES", summary: "Seven million.", estimate: { best: "7000000" }, excerpt: "" },
  { stance: "QUALIFIES", summary: "Seven million.", estimate: { best: "8000000" }, excerpt: "" },
  { stance: "CONTEXT", summary: "Seven million.", estimate: { best: "8000000" }, excerpt: "" },
];

let client: pg.Client;
let name: string;
beforeAll(async () => {
  const own = new URL(process.env.DATABASE_OWNER_URL ?? "");
  own.pathname = `${own.pathname}_older_checks`;
  name = own.pathname.slice(1);
  await asOwner(`CREATE DATABASE ${name}`);
  await migrate(own.href, { migrations: readMigrations().filter((one) => one.name < "0053") });
  client = new pg.Client(own.href);
  await client.connect();
  const versions = contents.map(
    (content, index) =>
      `('${CITATION}', ${index + 1}, '${JSON.stringify(content)}', '', '${EDITOR}', '${day(2 * index + 1)}')`,
  );
  await client.query(`
    INSERT INTO person (id, handle, display_name, role) VALUES
      ('${CORPUS}', 'corpus', 'Corpus', 'EDITOR'), ('${EDITOR}', 'ada', 'Ada', 'EDITOR'),
      ('${READER}', 'ben', 'Ben', 'EDITOR');
    INSERT INTO claim (id, slug, statement, type, checkability, position, created_by_id)
      VALUES ('${CLAIM}', 'a-claim', 'It is so.', 'EVENT', 'YES', 1, '${EDITOR}');
    INSERT INTO source (id, slug, csl, type, reference, title, authors, note, created_by_id)
      VALUES ('${SOURCE}', 'a-book', '{"type": "book", "title": "A book"}', 'book', 'A book.', 'A book', '', '', '${EDITOR}');
    INSERT INTO citation (id, claim_id, source_id, stance, summary, version, created_by_id)
      VALUES ('${CITATION}', '${CLAIM}', '${SOURCE}', 'CONTEXT', 'Seven million.', 4, '${EDITOR}');
    INSERT INTO citation_version (citation_id, number, content, reason, person_id, created_at) VALUES ${versions.join(", ")};
    INSERT INTO citation_check (id, citation_id, person_id, saw, finding, created_at) VALUES
      ('${CORPUS}', '${CITATION}', '${CORPUS}', 'EXCERPT', 'SAYS_SO', '${day(4)}'),
      ('${EDITOR}', '${CITATION}', '${EDITOR}', 'FULL_TEXT', 'SAYS_SO', '${day(6)}'),
      ('${READER}', '${CITATION}', '${READER}', 'FULL_TEXT', 'SAYS_SO', '2020-01-01T12:00:00Z');`);
  await migrate(own.href);
});
afterAll(async () => {
  await client.end();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
});

test("are about the version that stood then, and those of the corpus were made in copies", async () => {
  const { rows } = await client.query("SELECT person_id, version, through FROM citation_check ORDER BY person_id");
  expect(rows).toEqual([
    { person_id: CORPUS, version: 2, through: "COPY" },
    { person_id: EDITOR, version: 3, through: null },
    { person_id: READER, version: 1, through: null },
  ]);
});

test("count from the version on in which the source was last said to say something else", async () => {
  const { rows } = await client.query("SELECT said_since FROM citation");
  expect(rows).toEqual([{ said_since: 3 }]);
});
