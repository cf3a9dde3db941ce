import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { ActingPerson } from "@/lib/policy";

/** The person a deed is done to, held until it is done. @throws AppError NOT_FOUND. */
export async function loadPerson(tx: Tx, handle: string): Promise<ActingPerson> {
  const [row] = await tx.$queryRaw<ActingPerson[]>`
    SELECT id, role::text AS role, suspended_at IS NOT NULL AS suspended
    FROM person WHERE handle = ${handle} FOR UPDATE`;
  if (!row) throw notFound("person");
  return row;
}
