import type { z } from "zod";
import { type Actor, transact } from "@/lib/transact";
import { lockImport } from "./load";
import type { importInput } from "./schema";

/**
 * Throws an import away: its entries and what is known of its file are removed, and whatever goes on with it
 * ends. Sources that it added already stay in the library, with their history.
 * @throws AppError NOT_FOUND; FORBIDDEN for anybody but whoever began it. History keeps nothing of it.
 */
export async function throwImportAway(actor: Actor, { id }: z.infer<typeof importInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    await lockImport(tx, person, id);
    await tx.importKey.deleteMany({ where: { importId: id } });
    await tx.importEntry.deleteMany({ where: { importId: id } });
    await tx.import.delete({ where: { id } });
  });
}
