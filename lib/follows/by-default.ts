import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";

/**
 * Whoever is in a dispute follows it without being asked. Who has stopped following it stays that way, and
 * who cannot sign in follows nothing. Call it before the deed is recorded, so that the deed itself is told.
 */
export async function followByDefault(tx: Tx, disputeId: string, personIds: readonly string[]): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] }, email: { not: null } },
    select: { id: true },
  });
  const since = newId();
  await tx.follow.createMany({
    data: people.map(({ id: personId }) => ({ id: newId(), personId, disputeId, since })),
    skipDuplicates: true,
  });
}
