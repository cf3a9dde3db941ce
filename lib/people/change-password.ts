import type { z } from "zod";
import { db } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import { canSecureOwnAccount, demand } from "@/lib/policy";
import { forgive, spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { passwordChangedMail } from "./mails";
import { hashPassword, verifyPassword } from "./password";
import type { passwordInput } from "./schema";
import type { SignedIn } from "./sign-in";

/**
 * Gives the acting person another password and ends all their sessions; open one with what this
 * returns to keep theirs. They are told by mail.
 * @throws AppError TOO_MANY after too many attempts; INVALID when the current password is wrong; CONFLICT when
 *   there is none, or when it was changed elsewhere meanwhile. Records `person.password-changed`.
 */
export async function changePassword(actor: Actor, input: z.infer<typeof passwordInput>): Promise<SignedIn> {
  const known = await db().person.findUnique({
    where: { id: actor.personId },
    select: { email: true, passwordHash: true },
  });
  if (known?.passwordHash === null) {
    throw new AppError("CONFLICT", "You sign in through another service, so there is no password to change here.");
  }
  await spend("password-change", actor.personId);
  if (!(await verifyPassword(known?.passwordHash ?? null, input.currentPassword))) {
    throw invalid("currentPassword", "This is not your current password.");
  }
  const passwordHash = await hashPassword(input.newPassword);
  const signedIn = await transact(actor, async (tx, person) => {
    demand(canSecureOwnAccount(person));
    // Hashing is slow and stays outside the transaction, so the hash it relied on is compared here.
    const { count } = await tx.person.updateMany({
      where: { id: person.id, passwordHash: known?.passwordHash ?? null },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
    });
    if (count === 0) throw new AppError("CONFLICT", "Your password was changed elsewhere a moment ago. Sign in again.");
    // A link that is under way was asked for by somebody who may not know the new one.
    await tx.passwordLink.deleteMany({ where: { personId: person.id } });
    await tx.emailChange.deleteMany({ where: { personId: person.id } });
    await record(tx, person, { verb: "person.password-changed", subjectId: person.id, detail: {} });
    return tx.person.findUniqueOrThrow({ where: { id: person.id }, select: { id: true, sessionEpoch: true } });
  });
  await forgive("password-change", actor.personId);
  const address = known?.email;
  if (address) afterwards(() => sendMail(passwordChangedMail(address)));
  return signedIn;
}
