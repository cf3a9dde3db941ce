import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { pool } from "@/lib/db";

/** Recomputes the chains of history: decision 017. */

/** The first place where history is not what its chain says. */
export interface Break {
  /** "the claim “holodomor-seven-million”". */
  thing: string;
  /** Place in the thing's chain, from 1; null when it has no chain. */
  number: number | null;
  /** Of the change, where there is one. */
  changeId: string | null;
  /** What was expected and what stands, in one sentence. */
  fault: string;
}

interface Verified {
  changes: number;
  things: number;
  /** Null when everything stands. */
  broken: Break | null;
}

/** A change with the head of its chain; either may be missing. */
interface Row {
  thing: string;
  changeId: string | null;
  number: number;
  previous: string | null;
  hash: string | null;
  contentHash: string | null;
  /** What the row and what it made say now, as they are hashed. */
  form: string | null;
  content: string | null;
  headLength: number | null;
  headHash: string | null;
}

/** Rows held in memory at a time. */
const BATCH = 1_000;

const ROWS = `
  SELECT coalesce(c.thing_id, h.thing_id) AS thing, c.id AS "changeId", coalesce(c.chain_number, 0) AS number,
         c.previous_hash AS previous, c.hash, c.content_hash AS "contentHash",
         hashed_form(c) AS form, kept_beside(c) AS content, h.length AS "headLength", h.hash AS "headHash"
  FROM change c FULL JOIN chain_head h ON h.thing_id = c.thing_id
  ORDER BY 1, c.chain_number`;

/** Nothing comes into being without a change that says so. */
const WITHOUT_HISTORY = `
  SELECT id FROM (SELECT id FROM claim UNION ALL SELECT id FROM source
                  UNION ALL SELECT id FROM document UNION ALL SELECT id FROM person) thing
  WHERE NOT EXISTS (SELECT 1 FROM chain_head WHERE thing_id = thing.id) ORDER BY id LIMIT 1`;

const NAME = `
  SELECT 'the claim “' || slug || '”' AS name FROM claim WHERE id = $1
  UNION ALL SELECT 'the source “' || slug || '”' FROM source WHERE id = $1
  UNION ALL SELECT 'the document “' || slug || '”' FROM document WHERE id = $1
  UNION ALL SELECT 'the person “' || handle || '”' FROM person WHERE id = $1`;

/**
 * Recomputes every hash of history, as it stands at one moment, and stops at the first that is not what
 * it should be. Reads in batches, so that memory stays flat however long history is.
 */
export async function verifyHistory(onProgress?: (done: number, total: number) => void): Promise<Verified> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ total: number }>("SELECT count(*)::int AS total FROM change");
    return await walk(client, rows[0]?.total ?? 0, onProgress);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function walk(client: PoolClient, total: number, onProgress?: (done: number, total: number) => void) {
  await client.query(`DECLARE history NO SCROLL CURSOR FOR ${ROWS}`);
  let last: Row | null = null;
  let changes = 0;
  let things = 0;
  const ended = async (at: Row | null, fault: string | null) => ({
    changes,
    things,
    broken: at && fault !== null ? await named(client, at, fault) : null,
  });
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${BATCH} FROM history`);
    for (const row of rows) {
      const isNew = row.thing !== last?.thing;
      const cutShort: string | null = last && isNew ? faultAtEnd(last) : null;
      if (cutShort !== null) return ended(last, cutShort);
      const fault = faultOf(row, isNew ? null : last);
      if (fault !== null) return ended(row, fault);
      if (isNew) things += 1;
      changes += 1;
      last = row;
    }
    if (rows.length === 0) break;
    onProgress?.(changes, total);
  }
  const cutShort = last && faultAtEnd(last);
  return cutShort === null ? { changes, things, broken: await withoutHistory(client) } : ended(last, cutShort);
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What is wrong with a change, in the order in which it tells most; null when nothing is. */
function faultOf(row: Row, before: Row | null): string | null {
  const { number, form, content } = row;
  const expected = (before?.number ?? 0) + 1;
  if (row.changeId === null || form === null) return `its chain should have ${row.headLength} changes; it has none.`;
  if (row.headLength === null) return "the head of its chain is missing.";
  if (number !== expected) return `change ${expected} is missing: the next that stands is number ${number}.`;
  if (row.previous !== (before?.hash ?? null)) {
    return `it follows ${before?.hash ?? "nothing"}, and says that it follows ${row.previous ?? "nothing"}.`;
  }
  const contentHash = content === null ? null : sha256(content);
  if (contentHash !== row.contentHash) {
    return `what it made was altered: its hash should be ${row.contentHash ?? "none"} and is ${contentHash ?? "none, for it is gone"}.`;
  }
  const hash = sha256(form);
  return hash === row.hash ? null : `the change was altered: its hash should be ${row.hash} and is ${hash}.`;
}

/** Whether a chain ends where its head says. */
function faultAtEnd({ number, hash, headLength, headHash }: Row): string | null {
  if (number !== headLength) return `its chain should have ${headLength} changes and ends here.`;
  return hash === headHash ? null : `its chain should end with ${headHash} and ends with ${hash}.`;
}

async function withoutHistory(client: PoolClient): Promise<Break | null> {
  const { rows } = await client.query<{ id: string }>(WITHOUT_HISTORY);
  const [bare] = rows;
  if (!bare) return null;
  return { thing: await nameOf(client, bare.id), number: null, changeId: null, fault: "it has no history at all." };
}

const named = async (client: PoolClient, { thing, number, changeId }: Row, fault: string): Promise<Break> => ({
  thing: await nameOf(client, thing),
  number,
  changeId,
  fault,
});

async function nameOf(client: PoolClient, thing: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(NAME, [thing]);
  return rows[0]?.name ?? `something that is gone (${thing})`;
}
