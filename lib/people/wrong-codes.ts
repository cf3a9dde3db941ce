import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { forgive, spend } from "@/lib/rate-limit";
import { transactUnsigned } from "@/lib/transact";
import { wrongCodesMail } from "./mails";

/**
 * Does what a code of somebody's second factor is shown for, as one of five attempts in a quarter of an hour; a right
 * one makes them forgotten. Whoever shows a code knows the password already, or came through another service. So when
 * the last attempt is wrong too, they are told by mail, once until attempts are counted anew.
 * @throws AppError TOO_MANY after the last attempt; else what the work throws. Records `person.wrong-codes` of the last.
 */
export async function countCodes<R>(personId: string, work: () => Promise<R>): Promise<R> {
  const left = await spend("second-factor", personId);
  try {
    const result = await work();
    await forgive("second-factor", personId);
    return result;
  } catch (error) {
    if (left === 0 && error instanceof AppError && error.code === "INVALID") await tell(personId);
    throw error;
  }
}

/** Apart from the work, which is undone. Of the codes nothing is said anywhere. */
async function tell(personId: string): Promise<void> {
  const email = await transactUnsigned(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { id: true, role: true, suspendedAt: true, email: true },
    });
    const acting = { id: person.id, role: person.role, suspended: person.suspendedAt !== null };
    await record(tx, acting, { verb: "person.wrong-codes", subjectId: person.id, detail: {} });
    return person.email;
  });
  if (email === null) return;
  afterwards(() => sendMail(wrongCodesMail(email, new URL(paths.forgottenPassword(), env().PUBLIC_URL).href)));
}
