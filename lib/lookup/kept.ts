import { db } from "@/lib/db";
import { type CslItem, cslItem } from "@/lib/sources/csl";
import type { Identifier } from "@/lib/sources/identifiers";

/** What services answered, for as long as it is worth something. No history is kept of it: it is nobody's deed. */

const HOUR = 3_600_000;
const FOUND_FOR = 24 * HOUR;
/** What a service does not know today it may know tomorrow. */
const NOT_FOUND_FOR = HOUR;

/** The record that was found not long ago, null when none was; undefined when nothing is kept. */
export async function keptAnswer(service: string, { scheme, value }: Identifier): Promise<CslItem | null | undefined> {
  const row = await db().lookupAnswer.findUnique({ where: { service_scheme_value: { service, scheme, value } } });
  if (row === null) return undefined;
  const age = Date.now() - row.at.getTime();
  if (age > (row.csl === null ? NOT_FOUND_FOR : FOUND_FOR)) return undefined;
  return row.csl === null ? null : cslItem.parse(row.csl);
}

/** Keeps an answer, and drops those that are too old. */
export async function keepAnswer(service: string, { scheme, value }: Identifier, csl: CslItem | null): Promise<void> {
  await db().lookupAnswer.deleteMany({ where: { at: { lt: new Date(Date.now() - FOUND_FOR) } } });
  // Two may ask at the same moment; either answer will do.
  await db().$executeRaw`
    INSERT INTO lookup_answer (service, scheme, value, csl)
    VALUES (${service}, ${scheme}::"IdentifierScheme", ${value}, ${csl === null ? null : JSON.stringify(csl)}::jsonb)
    ON CONFLICT (service, scheme, value) DO UPDATE SET csl = excluded.csl, at = now()`;
}
