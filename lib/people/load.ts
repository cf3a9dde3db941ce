import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { ActingPerson } from "@/lib/policy";

/** The person a deed is done to, held until it is done. @throws AppError NOT_FOUND; CONFLICT once they deleted their account. */
export async function loadPerson(tx: Tx, handle: string): Promise<ActingPerson> {
  const [row] = await tx.$queryRaw<(ActingPerson & { deleted: boolean })[]>`
    SELECT id, role::text AS role, suspended_at IS NOT NULL AS suspended, deleted_at IS NOT NULL AS deleted
    FROM person WHERE handle = ${handle} FOR UPDATE`;
  if (!row) throw notFound("person");
  const { deleted, ...person } = row;
  if (deleted) throw new AppError("CONFLICT", "This person has deleted their account.");
  return person;
}
