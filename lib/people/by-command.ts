import { type Tx, db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import type { Role } from "@/lib/policy";
import { type Actor, transactUnsigned } from "@/lib/transact";
import { setRole } from "./change-role";
import { loadPerson } from "./load";
import { hashPassword } from "./password";
import { email, newPassword } from "./schema";

// Whoever runs a command on the server answers to nobody here, and has no account to sign with:
// these deeds stand in history as the person's own, with the reason "On the command line."

/**
 * Gives a person a role: how the first admin is made, and how admins get back in.
 * @throws AppError NOT_FOUND for an unknown handle; CONFLICT when it would leave no admin. Records `person.role-changed`.
 */
export async function setRoleByCommand(handle: string, role: Role): Promise<void> {
  await transactUnsigned(async (tx: Tx) => {
    const person = await loadPerson(tx, handle);
    await setRole(tx, person, { other: person, role, reason: "On the command line." });
  });
}

/**
 * Gives a person a password and ends their sessions.
 * @throws z.ZodError for a password too short or too long; AppError NOT_FOUND for an unknown handle.
 *   Records `person.password-changed`.
 */
export async function setPasswordByCommand(handle: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(newPassword.parse(password));
  await transactUnsigned(async (tx: Tx) => {
    const person = await loadPerson(tx, handle);
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
    });
    await record(tx, person, { verb: "person.password-changed", subjectId: person.id, detail: {} });
  });
}

/**
 * Gives a person another e-mail address and ends their sessions: where no mail leaves, nobody can confirm one.
 * @throws z.ZodError for what is no address; AppError NOT_FOUND for an unknown handle, CONFLICT for a taken address.
 *   Records `person.email-changed`.
 */
export async function setEmailByCommand(handle: string, address: string): Promise<void> {
  const to = email.parse(address);
  await transactUnsigned(async (tx: Tx) => {
    const person = await loadPerson(tx, handle);
    await tx.person.update({ where: { id: person.id }, data: { email: to, sessionEpoch: { increment: 1 } } });
    await tx.passwordLink.deleteMany({ where: { personId: person.id } });
    await tx.emailChange.deleteMany({ where: { personId: person.id } });
    await record(tx, person, { verb: "person.email-changed", subjectId: person.id, detail: {} });
  });
}

/** Whoever has this handle, to act in their name and with their rights. @throws AppError NOT_FOUND */
export async function actorNamed(handle: string | undefined): Promise<Actor> {
  if (handle === undefined) throw new AppError("NOT_FOUND", "Say with --as who does it: the handle of an editor.");
  const person = await db().person.findUnique({ where: { handle }, select: { id: true } });
  if (!person) {
    throw new AppError("NOT_FOUND", `Nobody here has the handle “${handle}”. Give that of an editor with --as.`);
  }
  return { personId: person.id };
}
