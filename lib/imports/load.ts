import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { type ActingPerson, demand } from "@/lib/policy";
import { canGoOnWithImport } from "@/lib/source-policy";

/**
 * The import as it stands, locked until the transaction ends, so that two who go on with it take turns.
 * @throws AppError NOT_FOUND; FORBIDDEN for anybody but whoever began it.
 */
export async function lockImport(tx: Tx, person: ActingPerson, id: string) {
  await tx.$queryRaw`SELECT 1 FROM import WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.import.findUnique({ where: { id } });
  if (!found) throw notFound("import");
  demand(canGoOnWithImport(person, found));
  return found;
}
