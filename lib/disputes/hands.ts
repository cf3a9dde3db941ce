import type { Tx } from "@/lib/db";

/**
 * Who had a hand in a dispute. The database tells it, in one function for each kind of thing, and its trigger that
 * refuses a ruling asks the same ones: what is followed through proposals, merges and splits is written once.
 */
export interface Hands {
  /** Everybody who made what the dispute is about, whenever they did: wrote it, proposed it, or made what it came from. */
  authorIds: string[];
  /** Everybody who did anything in the case before the appeal; nobody while there is none. */
  earlierIds: string[];
}

/** The hands in each of these disputes, by its id. With one query, however many there are. */
export async function readHands(tx: Tx, disputeIds: readonly string[]): Promise<Map<string, Hands>> {
  const rows = await tx.$queryRaw<({ id: string } & Hands)[]>`
    SELECT d.id, ARRAY(SELECT dispute_authors(d)) AS "authorIds", ARRAY(SELECT part_before_appeal(d.id)) AS "earlierIds"
    FROM dispute d
    WHERE d.id = ANY (${[...disputeIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...hands }) => [id, hands]));
}

/** Ids of the undecided disputes in which all of these people had a hand. */
export async function listTouchedByAll(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM dispute d
    WHERE d.state IN ('OPEN', 'UNDER_REVIEW', 'APPEALED')
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...personIds]}::uuid[]) AS person WHERE NOT had_a_hand(d, person))`;
  return rows.map((row) => row.id);
}
