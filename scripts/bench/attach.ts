import pg from "pg";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { closeDb } from "@/lib/db";
import { newId } from "@/lib/id";
import { createPerson } from "@/lib/people/create";

/** Editors at work at the same time, and citations each of them attaches. */
const EDITORS = 8;
const EACH = 40;

/** Deeds a second of the verb and of the same rows written by hand; each run has citations of its own. */
export async function compareAttaching(url: string, round: number): Promise<{ verb: number; sql: number }> {
  const client = new pg.Pool({ connectionString: url, max: EDITORS });
  const { rows } = await client.query<{ id: string; slug: string }>("SELECT id, slug FROM claim ORDER BY position");
  const { rows: sources } = await client.query<{ id: string; slug: string; title: string }>(
    "SELECT id, slug, title FROM source ORDER BY slug",
  );
  const editors = await Promise.all(
    Array.from({ length: EDITORS }, (_, n) =>
      createPerson({ handle: `bench-${round}-${n}`, displayName: "Bench", role: "EDITOR" }, "COMMAND"),
    ),
  );
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  const place = (way: string, n: number, i: number) => `${way} ${round}.${n}.${i}`;

  const verb = await rate((n, i) =>
    attachCitation(
      { personId: pick(editors, n).id },
      attachInput.parse({
        requestKey: newId(),
        claim: pick(rows, n * EACH + i).slug,
        source: { from: "LIBRARY", slug: pick(sources, i).slug },
        content: { stance: "CONTEXT", summary: "Measured.", bearsOn: place("verb", n, i) },
      }),
    ),
  );
  const sql = await rate((n, i) =>
    byHand(client, pick(editors, n).id, pick(rows, n * EACH + i), pick(sources, i), place("sql", n, i)),
  );
  await client.end();
  await closeDb();
  return { verb, sql };
}

async function rate(deed: (editor: number, i: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: EDITORS }, async (_, n) => {
      for (let i = 0; i < EACH; i += 1) await deed(n, i);
    }),
  );
  return (EDITORS * EACH * 1000) / (performance.now() - start);
}

/** The same reads, locks and rows as the verb's, as few statements as will do it. */
async function byHand(
  pool: pg.Pool,
  personId: string,
  claim: { id: string },
  source: { id: string; slug: string; title: string },
  bearsOn: string,
): Promise<void> {
  const client = await pool.connect();
  const id = newId();
  const content = JSON.stringify({ stance: "CONTEXT", summary: "Measured.", bearsOn });
  try {
    await client.query("BEGIN");
    await client.query("SELECT role, suspended_at, session_epoch FROM person WHERE id = $1 FOR SHARE", [personId]);
    await client.query("SELECT 1 FROM change WHERE request_key = $1", [id]);
    await client.query("SELECT withdrawn_at FROM claim WHERE id = $1", [claim.id]);
    await client.query("SELECT id FROM source WHERE slug = $1 AND withdrawn_at IS NULL", [source.slug]);
    await client.query(
      `INSERT INTO citation (id, claim_id, source_id, stance, summary, bears_on, created_by_id)
       VALUES ($1, $2, $3, 'CONTEXT', 'Measured.', $4, $5)`,
      [id, claim.id, source.id, bearsOn, personId],
    );
    await client.query(
      "INSERT INTO citation_version (citation_id, number, content, reason, person_id) VALUES ($1, 1, $2, '', $3)",
      [id, content, personId],
    );
    await client.query(
      `INSERT INTO change (id, person_id, role, verb, detail, request_key, claim_id, citation_id, source_id)
       VALUES ($1, $2, 'EDITOR', 'citation.attached', $3, $1, $4, $1, $5)`,
      [id, personId, JSON.stringify({ stance: "CONTEXT", title: source.title }), claim.id, source.id],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
