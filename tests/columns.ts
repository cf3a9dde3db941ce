import { asOwner } from "./database.ts";

/** Columns that refer to a table's rows. */
export async function columnsThatName(table: string): Promise<{ table: string; column: string }[]> {
  const rows = await asOwner(`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = '${table}'::regclass ORDER BY 1, 2`);
  return rows.map((row) => ({ table: String(row.table).replaceAll('"', ""), column: String(row.column) }));
}
