import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, mailWay, sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { forgive, spend } from "@/lib/rate-limit";
import { transactUnsigned } from "@/lib/transact";
import { hashOfToken } from "./invite";
import { passwordChangedMail, passwordLinkMail } from "./mails";
import { hashPassword } from "./password";
import type { newPasswordInput, passwordLinkInput } from "./schema";
import { PASSWORD_LINK_HOURS } from "./vocabulary";

/**
 * Sends a link for a new password to an address, when somebody here has it. The answer is the same, and as
 * quick, when nobody has: the address is looked up afterwards.
 * @throws AppError TOO_MANY for one address and from one network; CONFLICT where no mail leaves. Records nothing.
 */
export async function askForPasswordLink(
  { email }: z.infer<typeof passwordLinkInput>,
  network: string | null,
): Promise<void> {
  if (mailWay() === "NONE") {
    throw new AppError("CONFLICT", "This site sends no mail. Ask whoever runs it for a new password.");
  }
  if (network !== null) await spend("mail-address", network);
  await spend("mail-account", email);
  afterwards(() => sendPasswordLink(email));
}

async function sendPasswordLink(email: string): Promise<void> {
  const person = await db().person.findUnique({ where: { email }, select: { id: true } });
  if (!person) return;
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  await db().passwordLink.deleteMany({ where: { expiresAt: { lte: new Date(now) } } });
  await db().passwordLink.create({
    data: {
      tokenHash: hashOfToken(token),
      personId: person.id,
      createdAt: new Date(now),
      expiresAt: new Date(now + PASSWORD_LINK_HOURS * 60 * 60 * 1000),
    },
  });
  // Never from the address of a request: whoever asks could have made that up.
  await sendMail(passwordLinkMail(email, new URL(paths.passwordLink(token), env().PUBLIC_URL).href));
}

const STANDING = (token: string) => ({ tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } });

/** True while a link works: it was made here, unaltered, and has neither been used nor expired. */
export const passwordLinkStands = async (token: string): Promise<boolean> =>
  (await db().passwordLink.count({ where: STANDING(token) })) > 0;

const gone = () => new AppError("CONFLICT", "This link was used, was altered or has expired. Ask for another.");

/**
 * Gives whoever the link was sent to another password, ends all their sessions and makes their other links
 * worthless; they are told by mail. Of two who use a link at the same moment, one does.
 * @throws AppError CONFLICT when the link does not stand. Records `person.password-changed`.
 */
export async function usePasswordLink({ token, newPassword }: z.infer<typeof newPasswordInput>): Promise<void> {
  // Before the slow work, so that made-up links cost nothing.
  if (!(await passwordLinkStands(token))) throw gone();
  const passwordHash = await hashPassword(newPassword);
  const email = await transactUnsigned(async (tx) => {
    const personId = await spendLink(tx, token);
    const person = await tx.person.update({
      where: { id: personId },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: { id: true, role: true, suspendedAt: true, email: true },
    });
    await tx.passwordLink.deleteMany({ where: { personId } });
    await tx.emailChange.deleteMany({ where: { personId } });
    const acting = { id: person.id, role: person.role, suspended: person.suspendedAt !== null };
    await record(tx, acting, { verb: "person.password-changed", subjectId: person.id, detail: {} });
    return person.email;
  });
  if (email === null) return;
  await forgive("signin-account", email);
  afterwards(() => sendMail(passwordChangedMail(email)));
}

/** Whose link it was; it works no more. @throws AppError CONFLICT when it did not work any more. */
async function spendLink(tx: Tx, token: string): Promise<string> {
  const [link] = await tx.$queryRaw<{ personId: string }[]>`
    DELETE FROM password_link WHERE token_hash = ${hashOfToken(token)} AND expires_at > now()
    RETURNING person_id AS "personId"`;
  if (!link) throw gone();
  return link.personId;
}
