import { setImmediate } from "node:timers/promises";
import type { ReadRecord } from "@/lib/bibliography/beside";
import { FORMATS } from "@/lib/bibliography/formats";
import { crossReferences } from "@/lib/bibliography/read-bibtex";
import { readPieces } from "@/lib/bibliography/read";
import type { Tx } from "@/lib/db";
import type { CslItem } from "@/lib/sources/csl";
import { identifiersOf } from "@/lib/sources/identifiers";
import { type Actor, transact } from "@/lib/transact";
import { z } from "zod";
import { type Match, compareAll } from "./compare";
import { hashed, nameKey } from "./keys";
import { lockImport } from "./load";

const BATCH = 100;

/**
 * Reads the next entries of a file and compares them with each other and with the library; when none is
 * left, the import is ready to be decided on. Tells how many it read.
 * @throws AppError FORBIDDEN for anybody but whoever began it. History keeps nothing of it.
 */
export async function readEntries(actor: Actor, id: string): Promise<number> {
  // Parsing takes longest: other people's requests come in between.
  await setImmediate();
  return transact(actor, async (tx, person) => {
    const { state, format } = await lockImport(tx, person, id);
    if (state !== "READING") return 0;
    const rows = await tx.importEntry.findMany({
      where: { importId: id, verdict: "UNREAD" },
      select: { number: true, line: true, raw: true },
      orderBy: { number: "asc" },
      take: BATCH,
    });
    if (rows.length === 0) {
      await tx.import.update({ where: { id }, data: { state: "READY", movedAt: new Date() } });
      return 0;
    }
    const parents = await parentsOf(tx, id, rows);
    const pieces = rows.map(({ line, raw }) => ({ line, text: withParents(raw, parents), fault: null }));
    const records = readPieces(z.enum(FORMATS).parse(format), pieces);
    const read = rows.flatMap(({ number }, at) => ({ number, record: records[at] ?? LOST }));
    await keep(tx, id, read);
    await tx.import.update({ where: { id }, data: { movedAt: new Date() } });
    return rows.length;
  });
}

const LOST: ReadRecord = { label: "", csl: null, fault: "It is not well formed.", left: [] };

/** Entries of the same file that others of them take fields from (crossref), by their name. */
async function parentsOf(tx: Tx, importId: string, rows: readonly { raw: string }[]): Promise<Map<string, string>> {
  const names = [...new Set(rows.flatMap(({ raw }) => crossReferences(raw)))];
  if (names.length === 0) return new Map();
  const found = await tx.$queryRaw<{ name: string; raw: string }[]>`
    SELECT g.name, e.raw FROM unnest(${names}::text[], ${names.map(nameKey)}::text[]) AS g (name, key)
    JOIN import_key k ON k.import_id = ${importId}::uuid AND k.key = g.key
    JOIN import_entry e ON e.import_id = k.import_id AND e.number = k.number AND e.verdict <> 'BROKEN'`;
  return new Map(found.map(({ name, raw }) => [name, raw]));
}

/** Each once: a record may name the same one as often as it likes. */
const withParents = (raw: string, parents: ReadonlyMap<string, string>): string =>
  [...[...new Set(crossReferences(raw))].flatMap((name) => parents.get(name) ?? []), raw].join("\n");

interface Read {
  number: number;
  record: ReadRecord;
}

async function keep(tx: Tx, importId: string, read: readonly Read[]): Promise<void> {
  const whole = read.flatMap(({ number, record: { csl } }) => (csl === null ? [] : [{ number, csl }]));
  const repeats = await firstOf(tx, importId, whole);
  const matches = new Map((await compareAll(tx, whole)).map((match) => [match.number, match]));
  const rows = read.map(({ number, record }) => ({
    number,
    label: record.label,
    csl: record.csl,
    fault: record.fault ?? "",
    left: record.left.slice(0, 50).map((name) => name.slice(0, 60)),
    ...verdictOf(record, repeats.get(number), matches.get(number)),
  }));
  await tx.$executeRaw`
    UPDATE import_entry e SET label = r.label, csl = nullif(r.csl, 'null'::jsonb), fault = r.fault,
      left_out = ARRAY(SELECT jsonb_array_elements_text(r.left)), verdict = r.verdict::"EntryVerdict",
      repeats = r.repeats, near_id = r.near
    FROM jsonb_to_recordset(${JSON.stringify(rows).replaceAll("\\u0000", "")}::jsonb) AS r (number int, label text, csl jsonb, fault text,
      "left" jsonb, verdict text, repeats int, near uuid)
    WHERE e.import_id = ${importId}::uuid AND e.number = r.number`;
}

function verdictOf({ csl }: ReadRecord, repeats: number | undefined, match: Match | undefined) {
  if (csl === null) return { verdict: "BROKEN", repeats: null, near: null };
  if (match?.same) return { verdict: "SAME", repeats: null, near: match.sourceId };
  if (repeats !== undefined) return { verdict: "SAME", repeats, near: null };
  if (match) return { verdict: "DOUBTFUL", repeats: null, near: match.sourceId };
  return { verdict: "NEW", repeats: null, near: null };
}

/** Of each entry that repeats an earlier one of its file the number of that. */
async function firstOf(
  tx: Tx,
  importId: string,
  entries: readonly { number: number; csl: CslItem }[],
): Promise<Map<number, number>> {
  const keys = entries.flatMap(({ number, csl }) => keysOf(csl).map((key) => ({ number, key })));
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ number: number; first: number }[]>`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k (number int, key text)),
         kept AS (INSERT INTO import_key (import_id, key, number)
                  SELECT ${importId}::uuid, key, min(number) FROM given GROUP BY key
                  ON CONFLICT (import_id, key) DO UPDATE SET number = import_key.number
                  RETURNING key, number)
    SELECT g.number, min(k.number) AS first FROM given g JOIN kept k USING (key)
    WHERE k.number < g.number GROUP BY g.number`;
  return new Map(rows.map(({ number, first }) => [number, first]));
}

/** What names the item alone, and the record word for word. */
function keysOf(csl: CslItem): string[] {
  const own = identifiersOf(csl).filter((row) => row.own);
  return [...own.map(({ scheme, value }) => `${scheme} ${value}`), JSON.stringify(csl)].map(hashed);
}
