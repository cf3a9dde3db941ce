import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, readMigrations } from "@/prisma/migrate";
import { asOwner, useDatabase } from "../database.ts";

// A case from before the rules of 0043 and 0044, which it would break: closed with one position, by a ruling that says
// neither for what it holds nor what its moderator has to do with it.

useDatabase();

const [OPENER, WRITER, MODERATOR, CLAIM, CASE] = [1, 2, 3, 4, 5].map((n) => `01900000-0000-7000-8000-00000000000${n}`);
const REASONS = "Reasons that are long enough. ".repeat(4);

let client: pg.Client;
let name: string;
beforeAll(async () => {
  const own = new URL(process.env.DATABASE_OWNER_URL ?? "");
  own.pathname = `${own.pathname}_older`;
  name = own.pathname.slice(1);
  await asOwner(`CREATE DATABASE ${name}`);
  await migrate(own.href, { migrations: readMigrations().filter((one) => one.name < "0043") });
  client = new pg.Client(own.href);
  await client.connect();
  await client.query(`
    INSERT INTO person (id, handle, display_name, role) VALUES
      ('${OPENER}', 'ada', 'Ada', 'READER'), ('${WRITER}', 'ben', 'Ben', 'MODERATOR'),
      ('${MODERATOR}', 'cleo', 'Cleo', 'MODERATOR');
    INSERT INTO claim (id, slug, statement, type, checkability, position, created_by_id)
      VALUES ('${CLAIM}', 'a-claim', 'It is so.', 'EVENT', 'YES', 1, '${WRITER}');
    INSERT INTO claim_version (claim_id, number, statement, type, checkability, note, reason, person_id)
      VALUES ('${CLAIM}', 1, 'It is so.', 'EVENT', 'YES', '', '', '${WRITER}');
    INSERT INTO dispute (id, claim_id, target, target_version, reasons, question, opened_by_id)
      VALUES ('${CASE}', '${CLAIM}', 'CLAIM', 1, '{UNCLEAR}', 'Is it so?', '${OPENER}');
    INSERT INTO dispute_position (id, dispute_id, number, body, person_id)
      VALUES ('${CASE}', '${CASE}', 1, 'It is not.', '${OPENER}');
    INSERT INTO ruling (dispute_id, moderator_id, outcome, reasons, reopen_if)
      VALUES ('${CASE}', '${MODERATOR}', 'RECORDED_AS_CONTESTED', '${REASONS}', 'A source.');
    UPDATE dispute SET state = 'UNDER_REVIEW', taken_by_id = '${MODERATOR}', taken_at = now();
    UPDATE dispute SET state = 'CLOSED', closed_at = now();`);
  await migrate(own.href);
});
afterAll(async () => {
  await client.end();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
});

test("stays as it was", async () => {
  const { rows } = await client.query("SELECT outcome, scope, interest FROM ruling");
  expect(rows).toEqual([{ outcome: "RECORDED_AS_CONTESTED", scope: "", interest: "" }]);
});

test("is appealed, and what follows keeps the rules", async () => {
  await client.query(`
    INSERT INTO appeal (dispute_id, person_id, reasons) VALUES ('${CASE}', '${OPENER}', '${REASONS}');
    UPDATE dispute SET state = 'APPEALED', taken_by_id = NULL, taken_at = NULL, closed_at = NULL;
    UPDATE dispute SET state = 'UNDER_REVIEW', taken_by_id = '${WRITER}', taken_at = now()`);
  const second = client.query(`INSERT INTO ruling (dispute_id, number, moderator_id, outcome, reasons, reopen_if)
    VALUES ('${CASE}', 2, '${WRITER}', 'UPHELD_AS_IS', '${REASONS}', 'A source.')`);
  await expect(second).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
});
