import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { count } from "@/lib/format";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canWithdrawSource } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { lockSource } from "./load";
import type { withdrawSourceInput } from "./schema";

/**
 * Takes a source out of the library, with a reason; nobody can attach it then.
 * @throws AppError FORBIDDEN below moderator or when it is withdrawn already; NOT_FOUND; CONFLICT
 *   while citations that stand refer to it. Records `source.withdrawn`.
 */
export async function withdrawSource(
  actor: Actor,
  { slug, reason, requestKey }: z.infer<typeof withdrawSourceInput>,
): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, requestKey);
    if (earlier?.source) return { slug };

    const source = await lockSource(tx, slug);
    demand(canWithdrawSource(person, source));
    const citations = await tx.citation.count({ where: { sourceId: source.id, withdrawnAt: null } });
    if (citations > 0) {
      throw new AppError(
        "CONFLICT",
        `This source is used in ${count(citations, "citation")}. Withdraw ${citations === 1 ? "it" : "them"} first.`,
      );
    }
    await tx.source.update({
      where: { slug },
      // Whoever adds it again may use its identifiers.
      data: { withdrawnAt: new Date(), withdrawnReason: reason, identifiers: { deleteMany: {} } },
    });
    await record(tx, person, { verb: "source.withdrawn", sourceId: source.id, detail: { reason } }, requestKey);
    return { slug };
  });
}
