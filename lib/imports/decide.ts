import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { type Actor, transact } from "@/lib/transact";
import { lockImport } from "./load";
import type { decideInput } from "./schema";

/**
 * Says of doubtful entries whether each is the source that the library has, another, or to be left out, and of
 * new ones whether each is to be left out; until they are added, it can be said again.
 * @throws AppError NOT_FOUND; FORBIDDEN for anybody but whoever began it; CONFLICT once entries are being added.
 *   History keeps nothing of it.
 */
export async function decideEntries(actor: Actor, { id, decisions }: z.infer<typeof decideInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    const { state } = await lockImport(tx, person, id);
    if (state !== "READY")
      throw new AppError("CONFLICT", "This import is not waiting for decisions. Load the page again.");
    const rows = Object.entries(decisions).map(([number, decision]) => ({ number: Number(number), decision }));
    await tx.$executeRaw`
      UPDATE import_entry e SET decision = r.decision::"EntryDecision"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (number int, decision text)
      WHERE e.import_id = ${id}::uuid AND e.number = r.number AND e.source_id IS NULL
        AND (e.verdict = 'DOUBTFUL' OR e.verdict = 'NEW' AND r.decision <> 'SAME')`;
  });
}
