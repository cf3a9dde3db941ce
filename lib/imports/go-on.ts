import type { z } from "zod";
import { type Actor, transact } from "@/lib/transact";
import { beginAdding } from "./add-entries";
import { lockImport } from "./load";
import { goOnAlone } from "./run";
import type { importInput } from "./schema";

/**
 * Adds what an import is to add, while nobody waits for it.
 * @throws AppError as `beginAdding`. Records `source.added` of each as it goes.
 */
export async function addToLibrary(actor: Actor, input: z.infer<typeof importInput>): Promise<void> {
  await beginAdding(actor, input);
  goOnAlone(actor, input.id);
}

/**
 * Goes on with an import that was stopped, where it was.
 * @throws AppError NOT_FOUND; FORBIDDEN for anybody but whoever began it. Records what it does as it goes.
 */
export async function goOn(actor: Actor, { id }: z.infer<typeof importInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    await lockImport(tx, person, id);
    await tx.import.update({ where: { id }, data: { stopped: "", movedAt: new Date() } });
  });
  goOnAlone(actor, id);
}
