import type { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import { canDeleteOwnAccount, demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { setRole } from "./change-role";
import { accountDeletedMail } from "./mails";
import { verifyPassword } from "./password";
import type { deleteAccountInput } from "./schema";
import { FORMER_NAME, formerHandle } from "./vocabulary";

/**
 * Deletes the account of the acting person, for good. What they contributed stays, under the name
 * "Former editor"; what is kept of themself goes, and so do all their sessions. They are told by mail.
 * @throws AppError TOO_MANY after too many attempts; INVALID, by field, for a wrong password or handle; UNAUTHENTICATED
 *   without a session that stands; CONFLICT for the last admin. Records `person.deleted`, and for whoever
 *   had a role `person.role-changed`.
 */
export async function deleteAccount(actor: Actor, input: z.infer<typeof deleteAccountInput>): Promise<void> {
  const known = await db().person.findUnique({
    where: { id: actor.personId },
    select: { handle: true, email: true, passwordHash: true },
  });
  await spend("password-change", actor.personId);
  if (known && known.passwordHash !== null && !(await verifyPassword(known.passwordHash, input.password ?? ""))) {
    throw invalid("password", "This is not your password.");
  }
  if (known && known.handle !== input.confirmation) throw invalid("confirmation", `Type “${known.handle}”.`);
  await transact(actor, async (tx, person) => {
    demand(canDeleteOwnAccount(person));
    // The role they have: without a second factor an admin may act with less.
    const { role } = await tx.person.findUniqueOrThrow({ where: { id: person.id }, select: { role: true } });
    await setRole(tx, person, { other: { ...person, role }, role: "READER", reason: "The account was deleted." });
    await record(tx, person, { verb: "person.deleted", subjectId: person.id, detail: {} });
    await blank(tx, person.id, known?.passwordHash ?? null);
    await removeOwn(tx, person.id);
  });
  const address = known?.email;
  if (address) afterwards(() => sendMail(accountDeletedMail(address)));
}

/** @throws AppError CONFLICT when the password is no longer the one that was compared. */
async function blank(tx: Tx, id: string, passwordHash: string | null): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id, passwordHash },
    data: {
      handle: formerHandle(id),
      displayName: FORMER_NAME,
      email: null,
      passwordHash: null,
      about: "",
      suspendedAt: null,
      suspensionReason: null,
      sessionEpoch: { increment: 1 },
      deletedAt: new Date(),
    },
  });
  if (count === 0) throw new AppError("CONFLICT", "Your password was changed elsewhere a moment ago. Sign in again.");
}

/** What is nobody's but theirs. Their links for others, which nobody used, no longer work. */
async function removeOwn(tx: Tx, personId: string): Promise<void> {
  const own = { where: { personId } };
  await tx.linkedAccount.deleteMany(own);
  await tx.passwordLink.deleteMany(own);
  await tx.emailChange.deleteMany(own);
  await tx.secondFactor.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  await tx.follow.deleteMany(own);
  await tx.mailOut.deleteMany(own);
  await tx.inbox.deleteMany(own);
  await tx.hiddenText.deleteMany({ where: { profileId: personId } });
  await tx.importKey.deleteMany({ where: { import: own.where } });
  await tx.importEntry.deleteMany({ where: { import: own.where } });
  await tx.import.deleteMany(own);
  await tx.invitation.updateMany({
    where: { createdById: personId, usedById: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
