import type { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { AppError, invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { canConfirmRegistration, demand } from "@/lib/policy";
import { forgive, spend } from "@/lib/rate-limit";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { holdInvitation, markUsed } from "./accept-invitation";
import { type Joined, joinIn } from "./create";
import { hashOfToken } from "./invite";
import { verifyPassword } from "./password";
import { refuseReserved } from "./register";
import type { confirmationInput, registrationInput } from "./schema";

/** What the link leads to, for whoever holds it; null unless it works: made here, unaltered, not used, not expired. */
export const findRegistration = (token: string) =>
  db().registration.findFirst({
    where: { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } },
    select: { handle: true, email: true, passwordHash: true },
  });

const gone = () => new AppError("CONFLICT", "This link was used, was altered or has expired. Register again.");

/** Whom it made, and the page on this site that they were on their way to when they registered. */
interface Confirmed extends Joined {
  wanted: string | null;
}

/**
 * Makes the account that somebody registered, for whoever has the link from the mail and knows the password that was
 * chosen: a link alone would let somebody register with another's address and wait for them to confirm it. Of two who
 * use a link, or an invitation, at the same moment, one does.
 * @throws AppError CONFLICT when the link does not stand, when the invitation does not, or by field when the handle was
 *   taken meanwhile; TOO_MANY after too many attempts; INVALID for another password. Records `person.joined`, and
 *   `person.role-changed` and `invitation.used` for whoever came with one.
 */
export async function confirmRegistration(input: z.infer<typeof confirmationInput>): Promise<Confirmed> {
  const { token, handle, password } = input;
  const waiting = await findRegistration(token);
  if (!waiting) throw gone();
  if (handle !== waiting.handle) refuseReserved(handle);
  await spend("signin-account", waiting.email);
  if (!(await verifyPassword(waiting.passwordHash, password))) {
    throw invalid("password", "This is not the password that you chose when you registered.");
  }
  const person = await transactUnsigned(async (tx) => {
    const registration = await take(tx, { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } });
    if (!registration) throw gone();
    return { ...(await join(tx, { ...registration, handle })), wanted: registration.wanted };
  });
  await forgive("signin-account", waiting.email);
  return person;
}

/**
 * Makes the account that somebody registered, for an admin who knows whose address it is.
 * @throws AppError FORBIDDEN below admin; NOT_FOUND when it was dealt with meanwhile; CONFLICT when the address or the
 *   handle is taken, or the invitation does not stand. Records `person.joined` and `person.confirmed`.
 */
export async function confirmByAdmin(actor: Actor, input: z.infer<typeof registrationInput>): Promise<void> {
  await transact(actor, async (tx, admin) => {
    demand(canConfirmRegistration(admin));
    const registration = await take(tx, { id: input.registrationId });
    if (!registration) throw notFound("registration");
    const person = await join(tx, registration);
    await record(tx, admin, { verb: "person.confirmed", subjectId: person.id, detail: {} });
  });
}

/**
 * Throws a registration away.
 * @throws AppError FORBIDDEN below admin; NOT_FOUND when it was dealt with meanwhile. Records nothing: nobody had joined.
 */
export async function refuseRegistration(actor: Actor, input: z.infer<typeof registrationInput>): Promise<void> {
  await transact(actor, async (tx, admin) => {
    demand(canConfirmRegistration(admin));
    if (!(await take(tx, { id: input.registrationId }))) throw notFound("registration");
  });
}

type Which = { id: string } | { tokenHash: string; expiresAt: { gt: Date } };

/** Removes a registration and returns it; null when another was quicker. */
async function take(tx: Tx, where: Which) {
  const found = await tx.registration.findFirst({ where });
  if (!found) return null;
  const { count } = await tx.registration.deleteMany({ where: { id: found.id } });
  return count === 0 ? null : found;
}

type Registration = NonNullable<Awaited<ReturnType<typeof take>>>;

async function join(tx: Tx, registration: Registration): Promise<Joined> {
  const { displayName, handle, email, passwordHash, invitationId } = registration;
  const invitation = invitationId === null ? null : await holdInvitation(tx, { id: invitationId });
  const joining = { displayName, handle, email, passwordHash, role: invitation?.role ?? "READER" } as const;
  const person = await joinIn(tx, joining, invitation ? "INVITATION" : "REGISTRATION");
  if (invitation) await markUsed(tx, { id: person.id, role: person.role, suspended: false }, invitation.id);
  await tx.registration.deleteMany({ where: { email } });
  return person;
}
