import { record } from "@/lib/history/record";
import { canSecureOwnAccount, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";

/**
 * Ends every session of the acting person, this one included.
 * @throws AppError UNAUTHENTICATED without a session that still stands.
 *   Records `person.signed-out-everywhere`.
 */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canSecureOwnAccount(person));
    await tx.person.update({ where: { id: person.id }, data: { sessionEpoch: { increment: 1 } } });
    await record(tx, person, { verb: "person.signed-out-everywhere", subjectId: person.id, detail: {} });
  });
}
