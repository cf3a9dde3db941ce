import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addPosition } from "@/lib/disputes/add-position";
import { appeal } from "@/lib/disputes/appeal";
import { attachEvidence } from "@/lib/disputes/attach-evidence";
import { commentOnDispute } from "@/lib/disputes/comment";
import { verifyHistory } from "@/lib/history/verify";
import { rule } from "@/lib/rulings/rule";
import { asOwner, useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

/** As somebody who owns the database and switches its triggers off. */
const tamper = (sql: string) => asOwner(`SET session_replication_role = replica; ${sql}`);
/** Things made by factories have no history; that is told last, when all chains hold. */
async function broken() {
  const found = (await verifyHistory()).broken;
  return found?.fault === "it has no history at all." ? null : found;
}

const REASONS = "The figure and the claim count the same people, in the same years, in the same two republics.";

describe("in a case, what the owner of the database alters with its triggers switched off is found", () => {
  let number: number;
  let claimId: string;

  beforeAll(async () => {
    const claim = await buildClaim();
    claimId = claim.id;
    const [first, second] = [await buildCitation({ claimId }), await buildCitation({ claimId })];
    const { dispute, moderator } = await buildTakenDispute({ claim: claim.slug, evidence: [first.id] });
    number = dispute.number;
    const party = actorOf(await buildPerson({ role: "READER" }));
    await addPosition(party, { number, body: "It counts three.", evidence: [second.id] });
    await attachEvidence(party, { number, position: 2, citationId: first.id });
    await commentOnDispute(party, { number, body: "Page 3 says so." });
    const { version } = await db().dispute.findUniqueOrThrow({ where: { number } });
    await rule(actorOf(moderator), rulingOf({ number, version }, { reasons: REASONS, evidence: [first.id] }));
    await appeal(party, { number, reasons: REASONS });
  });

  const ofCase = `(SELECT id FROM dispute ORDER BY number LIMIT 1)`;
  test.each([
    ["the question", "dispute", "question", "'Another?'"],
    ["the version it was opened on", "dispute", "target_version", "99"],
    ["a position", "dispute_position", "body", "'Other words.'"],
    ["who put a position", "dispute_position", "person_id", "(SELECT min(id::text)::uuid FROM person)"],
    ["a position's citation", "dispute_position_evidence", "citation_version", "99"],
    ["a comment", "dispute_comment", "body", "'Other words.'"],
    ["an appeal", "appeal", "reasons", "repeat('Other words. ', 10)"],
    ["a ruling's reasons", "ruling", "reasons", "repeat('Other words. ', 10)"],
    ["a ruling's scope", "ruling", "scope", "'Everything.'"],
    ["a ruling's statement of interest", "ruling", "interest", "'Some.'"],
    ["a ruling's evidence", "ruling_evidence", "citation_version", "99"],
  ])("%s", async (_what, table, column, value) => {
    await asOwner(`CREATE TABLE kept AS SELECT * FROM ${table}`);
    try {
      await tamper(`UPDATE ${table} SET ${column} = ${value}`);
      expect(await broken()).toMatchObject({ fault: expect.stringMatching(/^what it made was altered/) });
    } finally {
      await tamper(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept`);
    }
    expect(await broken()).toBeNull();
  });

  test.each(["dispute_position_evidence", "ruling_evidence", "dispute_comment", "appeal"])(
    "a row of %s that is gone",
    async (table) => {
      await asOwner(`CREATE TABLE kept AS SELECT * FROM ${table}`);
      try {
        await tamper(`DELETE FROM ${table}`);
        expect(await broken()).toMatchObject({ fault: expect.stringMatching(/^what it made/) });
      } finally {
        await tamper(`INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept`);
      }
    },
  );

  // As rows were before a case's words were hashed with them.
  const chainAnew = `
    DO $$ DECLARE c change; before char(64); BEGIN
      FOR c IN SELECT * FROM change WHERE claim_id = (SELECT claim_id FROM dispute WHERE id = ${ofCase})
               ORDER BY chain_number LOOP
        c.previous_hash := before;
        c.hash := sha256_hex(hashed_form(c));
        UPDATE change SET previous_hash = c.previous_hash, hash = c.hash WHERE id = c.id;
        before := c.hash;
      END LOOP;
      UPDATE chain_head SET hash = before WHERE thing_id = c.thing_id OR thing_id =
        (SELECT claim_id FROM dispute WHERE id = ${ofCase});
    END $$`;

  test("what was recorded before cases were hashed stands as it was recorded", async () => {
    await tamper(`UPDATE change SET content_hash = NULL WHERE verb IN
      ('dispute.opened', 'position.added', 'position.evidence-attached', 'dispute.commented', 'dispute.appealed')`);
    await tamper(`UPDATE change SET detail = detail - 'ruling' WHERE verb = 'dispute.ruled'`);
    await tamper(`UPDATE change c SET content_hash = sha256_hex(kept_beside(c)) WHERE verb = 'dispute.ruled'`);
    expect(await broken()).not.toBeNull();
    await tamper(chainAnew);
    expect(await broken()).toBeNull();
  });
});

test("a hash that comes with a row is not taken: what it says is hashed all the same", async () => {
  const { dispute } = await buildTakenDispute();
  await asOwner(`INSERT INTO change (id, at, person_id, role, verb, detail, claim_id, dispute_id, hash)
    SELECT gen_random_uuid(), at, person_id, role, verb, detail, claim_id, dispute_id, repeat('a', 64)
    FROM change WHERE verb = 'dispute.opened' AND dispute_id = '${dispute.id}'`);
  const rows = await asOwner(
    `SELECT hash, content_hash FROM change WHERE verb = 'dispute.opened' AND dispute_id = '${dispute.id}'`,
  );
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ content_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(row).not.toMatchObject({ hash: "a".repeat(64) });
  }
});
