import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { type ActingPerson, canChangeRole, demand, type Role } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { loadPerson } from "./load";
import type { roleInput } from "./schema";
import { ROLE_WORDS } from "./vocabulary";

/**
 * Gives another person another role. Their sessions stay: the role is read at every write.
 * @throws AppError FORBIDDEN below admin and for oneself; NOT_FOUND for an unknown person; STALE when the role is
 *   no longer the one the admin saw; CONFLICT when it would leave no admin. Records `person.role-changed`.
 */
export async function changeRole(actor: Actor, input: z.infer<typeof roleInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    const other = await loadPerson(tx, input.handle);
    demand(canChangeRole(person, other));
    if (other.role !== input.from) {
      throw new AppError("STALE", `This person is ${an(ROLE_WORDS[other.role])} by now. Look again before you decide.`);
    }
    await setRole(tx, person, { other, role: input.role, reason: input.reason });
  });
}

const an = (word: string) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

/** Changes a role within a transaction and records it. @throws AppError CONFLICT when it would leave no admin. */
export async function setRole(
  tx: Tx,
  person: ActingPerson,
  { other, role, reason }: { other: ActingPerson; role: Role; reason: string },
): Promise<void> {
  if (other.role === role) return;
  if (other.role === "ADMIN") await keepAnAdmin(tx, other);
  await tx.person.update({ where: { id: other.id }, data: { role } });
  await record(tx, person, {
    verb: "person.role-changed",
    subjectId: other.id,
    detail: { from: other.role, to: role, reason },
  });
}

/** Holds all admins. @throws AppError CONFLICT when there would be none without this person. */
async function keepAnAdmin(tx: Tx, other: ActingPerson): Promise<void> {
  // Locked in one order: two admins who demote each other at once wait here, and the second one is refused.
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE role = 'ADMIN' AND suspended_at IS NULL ORDER BY id FOR UPDATE`;
  if (!admins.some((admin) => admin.id !== other.id)) {
    throw new AppError("CONFLICT", "This is the last admin. Make somebody else an admin first.");
  }
}
