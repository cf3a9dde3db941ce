import { db, type Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import type { ActingPerson } from "@/lib/policy";
import { transactUnsigned } from "@/lib/transact";
import { hashOfCode, stepOf } from "./codes";
import { ON, openFor } from "./factor";
import { recoveryCodeUsedMail } from "./mails";
import type { SignedIn } from "./sign-in";
import { countCodes } from "./wrong-codes";

/**
 * Says that whoever has shown a password, or came through another service, has the second factor too.
 * @throws AppError TOO_MANY after five attempts in a quarter of an hour; UNAUTHENTICATED when the account was secured
 *   anew since the first step; INVALID for a code that is wrong, over or used already. Records
 *   `person.recovery-code-used` for one of these, of which they are told by mail; nothing for a code of the app; and
 *   `person.wrong-codes` with the fifth that is wrong.
 */
export async function proveSecondFactor({ id, sessionEpoch }: SignedIn, code: string): Promise<SignedIn> {
  const left = await countCodes(id, () =>
    transactUnsigned(async (tx) => {
      const person = await tx.person.findFirst({
        where: { id, sessionEpoch, deletedAt: null },
        select: { id: true, role: true, suspendedAt: true },
      });
      if (!person)
        throw new AppError("UNAUTHENTICATED", "This took too long, or your account was secured anew. Begin again.");
      return useCode(tx, { id, role: person.role, suspended: person.suspendedAt !== null }, code);
    }),
  );
  if (left !== null) {
    const { email } = await db().person.findUniqueOrThrow({ where: { id }, select: { email: true } });
    if (email) afterwards(() => sendMail(recoveryCodeUsedMail(email, left)));
  }
  return { id, sessionEpoch };
}

/**
 * Uses up a code. The condition on the step is in the statement that writes it, so that of two who show the same
 * code at the same moment one gets in (RFC 6238, 5.2).
 * @returns how many recovery codes are left when it was one of them; null for a code of the app.
 * @throws AppError INVALID
 */
export async function useCode(tx: Tx, person: ActingPerson, code: string): Promise<number | null> {
  const personId = person.id;
  const factor = await tx.secondFactor.findFirst({ where: { personId, ...ON } });
  if (!factor) throw new AppError("CONFLICT", "No second factor is on.");
  const secret = openFor(personId, factor.sealed)?.secret;
  const step = secret === undefined ? null : stepOf(code, secret, Date.now());
  if (step !== null) {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    if (count === 0) throw wrongCode();
    return null;
  }
  const { count } = await tx.recoveryCode.deleteMany({ where: { personId, codeHash: hashOfCode(code) } });
  if (count === 0) throw wrongCode();
  const left = await tx.recoveryCode.count({ where: { personId } });
  await record(tx, person, { verb: "person.recovery-code-used", subjectId: personId, detail: { left } });
  return left;
}

export const wrongCode = () =>
  invalid("code", "This code is not right, was used already, or is over. Wait for the next one, and check your clock.");
