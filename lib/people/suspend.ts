import type { z } from "zod";
import { record } from "@/lib/history/record";
import { canReinstate, canSuspend, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { loadPerson } from "./load";
import type { suspensionInput } from "./schema";

/**
 * Suspends a person: they read and sign in as before, and write nothing. The reason is public.
 * @throws AppError FORBIDDEN below moderator, for oneself, for a role that is not below one's own, and for whoever is
 *   suspended already; NOT_FOUND for an unknown person. Records `person.suspended`.
 */
export async function suspend(actor: Actor, input: z.infer<typeof suspensionInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    const other = await loadPerson(tx, input.handle);
    demand(canSuspend(person, other));
    await tx.person.update({
      where: { id: other.id },
      data: { suspendedAt: new Date(), suspensionReason: input.reason },
    });
    await record(tx, person, { verb: "person.suspended", subjectId: other.id, detail: { reason: input.reason } });
  });
}

/**
 * Lifts a suspension.
 * @throws AppError FORBIDDEN as for `suspend`, and for whoever is not suspended; NOT_FOUND for an unknown person.
 *   Records `person.reinstated`.
 */
export async function reinstate(actor: Actor, input: z.infer<typeof suspensionInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    const other = await loadPerson(tx, input.handle);
    demand(canReinstate(person, other));
    await tx.person.update({ where: { id: other.id }, data: { suspendedAt: null, suspensionReason: null } });
    await record(tx, person, { verb: "person.reinstated", subjectId: other.id, detail: { reason: input.reason } });
  });
}
