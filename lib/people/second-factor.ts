import type { z } from "zod";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, sendMail } from "@/lib/mail";
import { canSecureOwnAccount, demand } from "@/lib/policy";
import { forgive, spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { appAddress, hashOfCode, makeRecoveryCodes, makeSecret, stepOf } from "./codes";
import { openFor, sealFor } from "./factor";
import { secondFactorMail } from "./mails";
import { provePassword } from "./prove-password";
import type { prepareFactorInput, turnOnFactorInput } from "./schema";
import { wrongCode } from "./prove-second-factor";
import type { SignedIn } from "./sign-in";

const HOUR = 60 * 60 * 1000;

/** Prepared within the last hour and not turned on. */
const waits = () => ({ confirmedAt: null, createdAt: { gt: new Date(Date.now() - HOUR) } });
/** How it stands with somebody's second factor: for their own eyes, for it holds the secret while that waits. */
export async function readSecondFactor(personId: string) {
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, handle: true, secondFactor: true, _count: { select: { recoveryCodes: true } } },
  });
  const factor = person.secondFactor;
  if (factor?.confirmedAt)
    return { state: "ON" as const, since: factor.confirmedAt, left: person._count.recoveryCodes };
  const kept = factor && factor.createdAt.getTime() > Date.now() - HOUR ? openFor(personId, factor.sealed) : null;
  if (!kept) return { state: "OFF" as const };
  const address = appAddress(kept.secret, person.email ?? person.handle);
  return { state: "WAITING" as const, secret: kept.secret, codes: kept.codes, address };
}

/**
 * Makes a secret and recovery codes, which `readSecondFactor` shows for an hour. Nothing is asked for until it is
 * turned on; what was prepared before is thrown away.
 * @throws AppError TOO_MANY; INVALID for a wrong password; CONFLICT when a second factor is on. Records nothing.
 */
export async function prepareSecondFactor(actor: Actor, input: z.infer<typeof prepareFactorInput>): Promise<void> {
  await provePassword(actor.personId, input.password);
  await transact(actor, async (tx, { id: personId, ...person }) => {
    demand(canSecureOwnAccount({ id: personId, ...person }));
    const sealed = sealFor(personId, { secret: makeSecret(), codes: makeRecoveryCodes() });
    // In one statement: of several at the same moment the last one waits, and none touches what is on by now.
    const prepared = await tx.$executeRaw`
      INSERT INTO second_factor (person_id, sealed) VALUES (${personId}::uuid, ${sealed})
      ON CONFLICT (person_id) DO UPDATE SET sealed = EXCLUDED.sealed, created_at = now()
      WHERE second_factor.confirmed_at IS NULL`;
    if (prepared === 0) throw new AppError("CONFLICT", "Your second factor is on already. Turn it off first.");
  });
}

/**
 * Turns on what was prepared, once a code shows that the app works, and ends all sessions; open one with what this
 * returns. They are told by mail.
 * @throws AppError TOO_MANY after too many codes; INVALID for a wrong one; CONFLICT when nothing is prepared, or it was
 *   turned on elsewhere a moment ago. Records `person.second-factor-on`.
 */
export async function turnOnSecondFactor(actor: Actor, { code }: z.infer<typeof turnOnFactorInput>): Promise<SignedIn> {
  await spend("second-factor", actor.personId);
  const signedIn = await transact(actor, async (tx, person) => {
    demand(canSecureOwnAccount(person));
    const personId = person.id;
    const waiting = await tx.secondFactor.findFirst({ where: { personId, ...waits() } });
    const kept = waiting && openFor(personId, waiting.sealed);
    if (!kept)
      throw new AppError("CONFLICT", "It took more than an hour, or was done elsewhere. Load this page again.");
    const lastStep = stepOf(code, kept.secret, Date.now());
    if (lastStep === null) throw wrongCode();
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, confirmedAt: null, sealed: waiting.sealed },
      data: { confirmedAt: new Date(), lastStep, sealed: sealFor(personId, { secret: kept.secret }) },
    });
    if (count === 0) throw new AppError("CONFLICT", "This was done elsewhere a moment ago. Load this page again.");
    await tx.recoveryCode.createMany({ data: kept.codes.map((one) => ({ personId, codeHash: hashOfCode(one) })) });
    await record(tx, person, { verb: "person.second-factor-on", subjectId: personId, detail: {} });
    return tx.person.update({
      where: { id: personId },
      data: { sessionEpoch: { increment: 1 } },
      select: { id: true, sessionEpoch: true, email: true },
    });
  });
  await forgive("second-factor", actor.personId);
  const { email } = signedIn;
  if (email) afterwards(() => sendMail(secondFactorMail(email, true)));
  return signedIn;
}
