import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import { record } from "@/lib/history/record";
import { type ActingPerson, canAcceptInvitation, demand, type Role } from "@/lib/policy";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { hashOfToken } from "./invite";
import { register } from "./register";
import type { registerInvitedInput, acceptInvitationInput } from "./schema";

/** @throws AppError CONFLICT unless the invitation stands: unused, not revoked, not expired. Held until the end. */
export async function holdInvitation(
  tx: Tx,
  by: { id: string } | { tokenHash: string },
): Promise<{ id: string; role: Role }> {
  const which = "id" in by ? Prisma.sql`id = ${by.id}::uuid` : Prisma.sql`token_hash = ${by.tokenHash}`;
  const [invitation] = await tx.$queryRaw<{ id: string; role: Role }[]>`
    SELECT id, role::text AS role FROM invitation
    WHERE ${which} AND used_by_id IS NULL AND revoked_at IS NULL AND expires_at > now()
    FOR UPDATE`;
  if (!invitation) {
    throw new AppError("CONFLICT", "This invitation was used, revoked or has expired. Ask for another.");
  }
  return invitation;
}

/** Whose account the invitation made, or whose role it changed. Records `invitation.used`. */
export async function markUsed(tx: Tx, person: ActingPerson, invitationId: string): Promise<void> {
  await tx.invitation.update({ where: { id: invitationId }, data: { usedById: person.id, usedAt: new Date() } });
  await record(tx, person, { verb: "invitation.used", subjectId: person.id, detail: { invitationId } });
}

/**
 * As `register`, with an invitation: once it is confirmed, the account has its role. The invitation stands until then;
 * of two people with the same link, whoever confirms first gets it.
 * @throws AppError CONFLICT when the invitation does not stand; else as `register`. Records nothing.
 */
export async function registerInvited(
  { token, ...input }: z.infer<typeof registerInvitedInput>,
  network: string | null,
): Promise<void> {
  const { id } = await transactUnsigned((tx) => holdInvitation(tx, { tokenHash: hashOfToken(token) }));
  await register(input, network, id);
}

/**
 * Gives a reader who is signed in the role of the invitation.
 * @throws AppError FORBIDDEN for suspended people and for whoever is an editor already; CONFLICT when the invitation
 *   does not stand. Records `person.role-changed` and `invitation.used`.
 */
export async function acceptInvitation(actor: Actor, input: z.infer<typeof acceptInvitationInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canAcceptInvitation(person));
    const { id, role } = await holdInvitation(tx, { tokenHash: hashOfToken(input.token) });
    await tx.person.update({ where: { id: person.id }, data: { role } });
    const detail = { from: person.role, to: role, reason: "By invitation." };
    await record(tx, person, { verb: "person.role-changed", subjectId: person.id, detail });
    await markUsed(tx, person, id);
  });
}
