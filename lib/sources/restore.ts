import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canRestoreSource } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { cslItem } from "./csl";
import { identifiedBy } from "./identify";
import { lockSource } from "./load";
import type { withdrawSourceInput } from "./schema";

/**
 * Puts a withdrawn source back into the library, with a reason.
 * @throws AppError FORBIDDEN below moderator or when it is not withdrawn; NOT_FOUND; CONFLICT when an
 *   identifier of it is another source's by now.
 *   Records `source.restored`.
 */
export async function restoreSource(
  actor: Actor,
  { slug, reason, requestKey }: z.infer<typeof withdrawSourceInput>,
): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.source) return { slug };

    const source = await lockSource(tx, slug);
    demand(canRestoreSource(person, source));
    const identifiers = await identifiedBy(tx, source.id, cslItem.parse(source.csl));
    await tx.source.update({ where: { slug }, data: { withdrawnAt: null, withdrawnReason: null, identifiers } });
    await record(tx, person, { verb: "source.restored", sourceId: source.id, detail: { reason } }, requestKey);
    return { slug };
  });
}
