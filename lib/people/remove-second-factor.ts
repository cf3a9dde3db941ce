import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import { type ActingPerson, canResetSecondFactor, canSecureOwnAccount, demand } from "@/lib/policy";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { ON } from "./factor";
import { loadPerson } from "./load";
import { secondFactorMail } from "./mails";
import { provePassword } from "./prove-password";
import { useCode } from "./prove-second-factor";
import type { resetFactorInput, turnOffFactorInput } from "./schema";
import { countCodes } from "./wrong-codes";

/**
 * Turns the second factor off. They are told by mail.
 * @throws AppError TOO_MANY; INVALID, by field, for a wrong password or code; CONFLICT when none is on.
 *   Records `person.second-factor-off`, or `person.wrong-codes` with the fifth code that is wrong.
 */
export async function turnOffSecondFactor(actor: Actor, input: z.infer<typeof turnOffFactorInput>): Promise<void> {
  const email = await provePassword(actor.personId, input.password);
  await countCodes(actor.personId, () =>
    transact(actor, async (tx, person) => {
      demand(canSecureOwnAccount(person));
      await useCode(tx, person, input.code);
      await takeOff(tx, person.id);
      await record(tx, person, { verb: "person.second-factor-off", subjectId: person.id, detail: {} });
    }),
  );
  if (email) afterwards(() => sendMail(secondFactorMail(email, false)));
}

/**
 * Takes off the second factor of somebody who lost app and codes, and ends their sessions. How it was made sure that
 * it is them is for the reason, which is public. They are told by mail.
 * @throws AppError FORBIDDEN below admin, and for oneself; NOT_FOUND for an unknown person; CONFLICT when none is on.
 *   Records `person.second-factor-reset`.
 */
export async function resetSecondFactor(actor: Actor, input: z.infer<typeof resetFactorInput>): Promise<void> {
  const email = await transact(actor, async (tx, person) => {
    const other = await loadPerson(tx, input.handle);
    demand(canResetSecondFactor(person, other));
    return resetIn(tx, person, other, input.reason);
  });
  if (email) afterwards(() => sendMail(secondFactorMail(email, false)));
}

/** As `resetSecondFactor`, for whoever runs the site: the last admin may lose their app too. */
export async function resetSecondFactorByCommand(handle: string): Promise<void> {
  const email = await transactUnsigned(async (tx) => {
    const person = await loadPerson(tx, handle);
    return resetIn(tx, person, person, "On the command line.");
  });
  if (email) await sendMail(secondFactorMail(email, false));
}

async function resetIn(tx: Tx, person: ActingPerson, other: ActingPerson, reason: string): Promise<string | null> {
  if ((await tx.secondFactor.count({ where: { personId: other.id, ...ON } })) === 0) {
    throw new AppError("CONFLICT", "This person has no second factor.");
  }
  await takeOff(tx, other.id);
  await record(tx, person, { verb: "person.second-factor-reset", subjectId: other.id, detail: { reason } });
  const { email } = await tx.person.update({
    where: { id: other.id },
    data: { sessionEpoch: { increment: 1 } },
    select: { email: true },
  });
  return email;
}

async function takeOff(tx: Tx, personId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { personId } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
}
