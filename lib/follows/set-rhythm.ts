import type { z } from "zod";
import { newId } from "@/lib/id";
import { type Actor, transact } from "@/lib/transact";
import type { rhythmInput } from "./schema";

/** How the acting person is told by mail. Whoever had none is told what happens from now on. */
export async function setRhythm(actor: Actor, { rhythm }: z.infer<typeof rhythmInput>): Promise<void> {
  await transact(actor, async (tx, { id }) => {
    await tx.$executeRaw`
      INSERT INTO inbox (person_id, rhythm, mailed_to, mailed_at)
      VALUES (${id}::uuid, ${rhythm}::"MailRhythm", ${newId()}::uuid, now())
      ON CONFLICT (person_id) DO UPDATE SET rhythm = excluded.rhythm,
        mailed_to = CASE inbox.rhythm WHEN 'NONE' THEN excluded.mailed_to ELSE inbox.mailed_to END,
        mailed_at = CASE inbox.rhythm WHEN 'NONE' THEN excluded.mailed_at ELSE inbox.mailed_at END`;
  });
}
