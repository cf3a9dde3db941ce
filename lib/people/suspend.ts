import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { type ActingPerson, canReinstate, canSuspend, demand } from "@/lib/policy";
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
    await suspendIn(tx, person, await loadPerson(tx, input.handle), input.reason);
  });
}

/** Suspends somebody whom the caller has loaded. @throws AppError FORBIDDEN as `suspend`. Records `person.suspended`. */
export async function suspendIn(tx: Tx, person: ActingPerson, other: ActingPerson, reason: string): Promise<void> {
  demand(canSuspend(person, other));
  await tx.person.update({ where: { id: other.id }, data: { suspendedAt: new Date(), suspensionReason: reason } });
  await record(tx, person, { verb: "person.suspended", subjectId: other.id, detail: { reason } });
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
