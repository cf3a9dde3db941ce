import type { z } from "zod";
import { type Actor, transact } from "@/lib/transact";
import type { markReadInput } from "./schema";

/** Marks everything up to a change as read; never less than was read before. What came since stays unread. */
export async function markRead(actor: Actor, { upto }: z.infer<typeof markReadInput>): Promise<void> {
  await transact(actor, async (tx, { id }) => {
    await tx.$executeRaw`
      INSERT INTO inbox (person_id, read_to) VALUES (${id}::uuid, ${upto}::uuid)
      ON CONFLICT (person_id) DO UPDATE SET read_to = greatest(inbox.read_to, excluded.read_to)`;
  });
}
