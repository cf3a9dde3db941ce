import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { type ActingPerson, canAcceptInvitation, demand, type Role } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { type Joined, joinIn } from "./create";
import { hashOfToken } from "./invite";
import { hashPassword } from "./password";
import { refuseReserved } from "./register";
import type { registerInvitedInput, acceptInvitationInput } from "./schema";

/** @throws AppError CONFLICT unless the invitation stands: unused, not revoked, not expired. Held until the end. */
async function holdInvitation(tx: Tx, token: string): Promise<{ id: string; role: Role }> {
  const [invitation] = await tx.$queryRaw<{ id: string; role: Role }[]>`
    SELECT id, role::text AS role FROM invitation
    WHERE token_hash = ${hashOfToken(token)} AND used_by_id IS NULL AND revoked_at IS NULL AND expires_at > now()
    FOR UPDATE`;
  if (!invitation) {
    throw new AppError("CONFLICT", "This invitation was used, revoked or has expired. Ask for another.");
  }
  return invitation;
}

async function markUsed(tx: Tx, person: ActingPerson, invitationId: string): Promise<void> {
  await tx.invitation.update({ where: { id: invitationId }, data: { usedById: person.id, usedAt: new Date() } });
  await record(tx, person, { verb: "invitation.used", subjectId: person.id, detail: { invitationId } });
}

/**
 * Makes an account with the role of the invitation. Of two people with the same link, one gets it.
 * @throws AppError TOO_MANY from one network; CONFLICT when the invitation does not stand, or by field when the
 *   e-mail address or the handle is taken. Records `person.joined` and `invitation.used`.
 */
export async function registerInvited(
  input: z.infer<typeof registerInvitedInput>,
  network: string | null,
): Promise<Joined> {
  refuseReserved(input.handle);
  if (network !== null) await spend("join-address", network);
  const { token, password, displayName, handle, email } = input;
  const passwordHash = await hashPassword(password);
  return transactUnsigned(async (tx) => {
    const { id, role } = await holdInvitation(tx, token);
    const person = await joinIn(tx, { displayName, handle, email, passwordHash, role }, "INVITATION");
    await markUsed(tx, { id: person.id, role: person.role, suspended: false }, id);
    return person;
  });
}

/**
 * Gives a reader who is signed in the role of the invitation.
 * @throws AppError FORBIDDEN for suspended people and for whoever is an editor already; CONFLICT when the invitation
 *   does not stand. Records `person.role-changed` and `invitation.used`.
 */
export async function acceptInvitation(actor: Actor, input: z.infer<typeof acceptInvitationInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canAcceptInvitation(person));
    const { id, role } = await holdInvitation(tx, input.token);
    await tx.person.update({ where: { id: person.id }, data: { role } });
    const detail = { from: person.role, to: role, reason: "By invitation." };
    await record(tx, person, { verb: "person.role-changed", subjectId: person.id, detail });
    await markUsed(tx, person, id);
  });
}
