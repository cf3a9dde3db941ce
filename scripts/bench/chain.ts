import pg from "pg";
import { newId } from "@/lib/id";

/** Changes written each way. */
const CHANGES = 1_000;

/**
 * Changes a second, each a transaction of its own and all of one thing: into `change`, where a trigger chains
 * them, and into a table of the same columns and indexes that chains nothing and refers to nothing.
 */
export async function compareChaining(ownerUrl: string): Promise<{ chained: number; bare: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      "CREATE TABLE bare_change (LIKE change INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING INDEXES)",
    );
    await client.query("DROP INDEX bare_change_thing_id_chain_number_idx");
    const { rows } = await client.query<{ claim: string; person: string }>(
      "SELECT id AS claim, created_by_id AS person FROM claim ORDER BY position LIMIT 1",
    );
    const { claim, person } = rows[0] ?? {};
    const write = (table: string) =>
      client.query(
        `INSERT INTO ${table} (id, person_id, role, verb, detail, claim_id)
         VALUES ($1, $2, 'EDITOR', 'claim.placed', '{"title": "Measured", "paragraph": 1, "quote": "measured"}', $3)`,
        [newId(), person, claim],
      );
    const rate = async (table: string) => {
      const start = performance.now();
      for (let n = 0; n < CHANGES; n += 1) await write(table);
      return (CHANGES * 1000) / (performance.now() - start);
    };
    return { bare: await rate("bare_change"), chained: await rate("change") };
  } finally {
    await client.query("DROP TABLE IF EXISTS bare_change");
    await client.end();
  }
}
