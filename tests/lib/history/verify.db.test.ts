import { createHash } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { verifyHistory } from "@/lib/history/verify";
import { createPerson } from "@/lib/people/create";
import type { Actor } from "@/lib/transact";
import { asOwner, useDatabase } from "../../database.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";

useDatabase();

let editor: Actor;
let claim: string;

const reword = (slug: string, version: number) =>
  rewordClaim(
    editor,
    rewordClaimInput.parse({
      claim: slug,
      version,
      wording: { statement: `Wording ${version + 1}.`, type: "EVENT", checkability: "YES", note: "" },
      reason: "Plainer.",
    }),
  );

beforeAll(async () => {
  const { id } = await createPerson({ handle: "ada", displayName: "Ada", role: "EDITOR" }, "COMMAND");
  editor = { personId: id };
  await importText(editor, "letter", "It rained all day.\n\nThe neighbour saw it.");
  claim = await claimIn(editor, "letter", "It rained all day");
  for (const version of [1, 2, 3]) await reword(claim, version);
});

/** As somebody who owns the database and switches its triggers off. */
const tamper = (sql: string) => asOwner(`SET session_replication_role = replica; ${sql}`);

const chainOf = (slug: string) => changesWhere({ claim: { slug } });

test("each change carries the hash of the one before it", async () => {
  const chain = await chainOf(claim);
  expect(chain.map(({ chainNumber }) => chainNumber)).toEqual([1, 2, 3, 4]);
  expect(chain.map(({ previousHash }) => previousHash)).toEqual([null, ...chain.slice(0, -1).map(({ hash }) => hash)]);
  expect(new Set(chain.map(({ hash }) => hash)).size).toBe(4);
});

test("the hash can be made again from what decision 017 says", async () => {
  const [, second] = await chainOf(claim);
  if (!second) throw new Error("no second change");
  const [row] = await asOwner(`SELECT detail::text AS detail FROM change WHERE id = '${second.id}'`);
  // Keys by length, then by their bytes, as PostgreSQL keeps them; a space after each colon and comma.
  const form = [
    ["at", JSON.stringify(second.at.toISOString().replace(/\.?0*Z$/, "+00:00"))],
    ["id", JSON.stringify(second.id)],
    ["role", '"EDITOR"'],
    ["verb", '"claim.reworded"'],
    ["detail", String(row?.detail)],
    ["claim_id", JSON.stringify(second.claimId)],
    ["person_id", JSON.stringify(second.personId)],
    ["chain_number", "2"],
    ["content_hash", JSON.stringify(second.contentHash)],
    ["previous_hash", JSON.stringify(second.previousHash)],
  ];
  const words = `{${form.map(([key, value]) => `"${key}": ${value}`).join(", ")}}`;
  expect(createHash("sha256").update(words).digest("hex")).toBe(second.hash);
});

test("concurrent changes of a thing take turns", async () => {
  const person = { id: editor.personId, role: "EDITOR", suspended: false } as const;
  const { record } = await import("@/lib/history/record");
  const { id: claimId } = await db().claim.findUniqueOrThrow({ where: { slug: claim } });
  const places = Array.from({ length: 12 }, (_, n) => n + 1);
  const deed = (paragraph: number) =>
    db().$transaction((tx) =>
      record(tx, person, { verb: "claim.placed", claimId, detail: { title: "Letter", paragraph, quote: "rain" } }),
    );
  await Promise.all(places.map(deed));
  const numbers = (await chainOf(claim)).map(({ chainNumber }) => chainNumber).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
  expect(await verifyHistory()).toMatchObject({ broken: null });
});

test("the application cannot write where a chain ends", async () => {
  await expect(db().$executeRaw`UPDATE chain_head SET length = length - 1`).rejects.toThrow(/permission denied/);
  await expect(db().$executeRaw`DELETE FROM chain_head`).rejects.toThrow(/permission denied/);
});

describe("what the owner of the database alters with its triggers switched off is found", () => {
  beforeAll(async () => {
    await tamper(`CREATE TABLE kept_change AS SELECT * FROM change; CREATE TABLE kept_head AS SELECT * FROM chain_head;
                  CREATE TABLE kept_version AS SELECT * FROM claim_version`);
  });
  afterEach(async () => {
    const columns = (await asOwner(
      `SELECT string_agg(quote_ident(attname), ', ') AS list FROM pg_attribute
       WHERE attrelid = 'change'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    )) as { list: string }[];
    const list = columns[0]?.list ?? "";
    await tamper(`DELETE FROM change; INSERT INTO change (${list}) SELECT ${list} FROM kept_change;
                  DELETE FROM chain_head; INSERT INTO chain_head SELECT * FROM kept_head;
                  DELETE FROM claim_version; INSERT INTO claim_version SELECT * FROM kept_version`);
    if ((await verifyHistory()).broken) throw new Error("what was altered was not put right for the next test");
  });

  const ofClaim = `claim_id = (SELECT id FROM claim WHERE slug = '`;
  const at = (number: number) => `${ofClaim}${claim}') AND chain_number = ${number}`;
  const broken = async () => (await verifyHistory()).broken;

  test("a detail", async () => {
    await tamper(`UPDATE change SET detail = jsonb_set(detail, '{reason}', '"Another."') WHERE ${at(2)}`);
    expect(await broken()).toMatchObject({
      thing: `the claim “${claim}”`,
      number: 2,
      fault: expect.stringMatching(/^the change was altered/),
    });
  });

  test("who did it, and when", async () => {
    const { id } = await createPerson({ handle: "bob", displayName: "Bob", role: "EDITOR" }, "COMMAND");
    await tamper(
      "INSERT INTO kept_change SELECT * FROM change WHERE NOT EXISTS (SELECT 1 FROM kept_change k WHERE k.id = change.id)",
    );
    await tamper(
      "INSERT INTO kept_head SELECT * FROM chain_head h WHERE NOT EXISTS (SELECT 1 FROM kept_head k WHERE k.thing_id = h.thing_id)",
    );
    await tamper(`UPDATE change SET person_id = '${id}' WHERE ${at(3)}`);
    expect(await broken()).toMatchObject({ number: 3, fault: expect.stringMatching(/^the change was altered/) });
    await tamper(`UPDATE change SET at = at - interval '1 day' WHERE ${at(1)}`);
    expect(await broken()).toMatchObject({ number: 1 });
  });

  test("the order of two changes", async () => {
    await tamper(`UPDATE change SET chain_number = 99 WHERE ${at(2)}; UPDATE change SET chain_number = 2 WHERE ${at(3)};
                  UPDATE change SET chain_number = 3 WHERE ${at(99)}`);
    expect(await broken()).toMatchObject({ number: 2, fault: expect.stringMatching(/^it follows/) });
  });

  test("a change taken out of the middle", async () => {
    await tamper(`DELETE FROM change WHERE ${at(2)}`);
    expect(await broken()).toMatchObject({ number: 3, fault: expect.stringMatching(/^change 2 is missing/) });
  });

  test("a change taken out of the middle, and the others numbered anew", async () => {
    await tamper(`DELETE FROM change WHERE ${at(2)}`);
    await tamper(`UPDATE change SET chain_number = chain_number - 1 WHERE ${at(3)}`);
    expect(await broken()).toMatchObject({ number: 2, fault: expect.stringMatching(/^it follows/) });
  });

  test("a change taken off the end", async () => {
    await tamper(`DELETE FROM change WHERE ${at(16)}`);
    expect(await broken()).toMatchObject({ number: 15, fault: "its chain should have 16 changes and ends here." });
  });

  test("a chain that is gone, with its head and without", async () => {
    await tamper(`DELETE FROM change WHERE ${ofClaim}${claim}')`);
    expect(await broken()).toMatchObject({ fault: "its chain should have 16 changes; it has none." });
    await tamper(`DELETE FROM chain_head WHERE thing_id = (SELECT id FROM claim WHERE slug = '${claim}')`);
    expect(await broken()).toMatchObject({ thing: `the claim “${claim}”`, fault: "it has no history at all." });
  });

  test("a wording that was kept beside its change", async () => {
    await tamper(`UPDATE claim_version SET statement = 'It never rained.' WHERE number = 2`);
    expect(await broken()).toMatchObject({ number: 2, fault: expect.stringMatching(/^what it made was altered/) });
    await tamper(`DELETE FROM claim_version WHERE number = 2`);
    expect(await broken()).toMatchObject({ number: 2, fault: expect.stringMatching(/for it is gone\.$/) });
  });
});
