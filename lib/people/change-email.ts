import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { afterwards, mailWay, sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { canSecureOwnAccount, demand } from "@/lib/policy";
import { forgive, spend } from "@/lib/rate-limit";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { hashOfToken } from "./invite";
import { addressKnownMail, emailChangeAskedMail, emailChangedMail, emailLinkMail } from "./mails";
import { verifyPassword } from "./password";
import type { emailChangeInput, emailLinkInput } from "./schema";
import type { SignedIn } from "./sign-in";
import { EMAIL_LINK_MINUTES } from "./vocabulary";

const here = (path: string) => new URL(path, env().PUBLIC_URL).href;

/**
 * Sends a link to another address of the acting person, and a word of it to the one they have. Whether somebody has
 * that address already is told to it alone. A link that was sent before works no more.
 * @throws AppError CONFLICT where no mail leaves, and for whoever has no password to show; TOO_MANY for one person, one
 *   address and one network; INVALID, by field, for a wrong password or the address they have. Records nothing.
 */
export async function askToChangeEmail(
  actor: Actor,
  { email, password }: z.infer<typeof emailChangeInput>,
  network: string | null,
): Promise<void> {
  if (mailWay() === "NONE") {
    throw new AppError(
      "CONFLICT",
      "This site sends no mail, so that no address can be confirmed. Ask whoever runs it.",
    );
  }
  const person = await transact(actor, async (tx, { id }) =>
    tx.person.findUniqueOrThrow({ where: { id }, select: { id: true, email: true, passwordHash: true } }),
  );
  if (person.passwordHash === null) {
    throw new AppError("CONFLICT", "You sign in through another service, and no address of yours is kept here.");
  }
  await spend("password-change", person.id);
  if (!(await verifyPassword(person.passwordHash, password))) {
    throw invalid("password", "This is not your password.");
  }
  await forgive("password-change", person.id);
  if (person.email === email) throw invalid("email", "This is your address already.");
  if (network !== null) await spend("mail-address", network);
  await spend("mail-account", email);
  const token = await keepLink(actor, email);
  // Each by itself: whoever lost the mailbox they had gets the link all the same, and a mistyped address is told of.
  afterwards(() => sendToNew(email, token));
  const before = person.email;
  if (before) afterwards(() => sendMail(emailChangeAskedMail(before, here(paths.forgottenPassword()))));
}

/**
 * Makes a link in place of an earlier one, whoever has the address: an earlier one that still worked would tell that
 * somebody has it. The secret of a link to somebody's address is sent to nobody.
 */
async function keepLink(actor: Actor, email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = Date.now();
  const link = {
    email,
    tokenHash: hashOfToken(token),
    createdAt: new Date(now),
    expiresAt: new Date(now + EMAIL_LINK_MINUTES * 60 * 1000),
  };
  await transact(actor, async (tx, { id: personId }) => {
    await tx.emailChange.deleteMany({ where: { expiresAt: { lte: link.createdAt } } });
    await tx.emailChange.upsert({ where: { personId }, create: { personId, ...link }, update: link });
  });
  return token;
}

async function sendToNew(email: string, token: string): Promise<void> {
  const isKnown = (await db().person.count({ where: { email } })) > 0;
  await sendMail(
    isKnown
      ? addressKnownMail(email, here(paths.signIn()), here(paths.forgottenPassword()))
      : emailLinkMail(email, here(paths.emailLink(token))),
  );
}

/** What a link leads to, for whoever holds it; null unless it works: made here, unaltered, the last, not used, not expired. */
export const findEmailChange = (token: string) =>
  db().emailChange.findFirst({
    where: { tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } },
    select: { email: true, personId: true, person: { select: { email: true, passwordHash: true } } },
  });

const gone = () => new AppError("CONFLICT", "This link was used, was altered or has expired. Ask for another.");

/**
 * Gives whoever a link was made for the address that it was sent to, and ends all their sessions; open one with what
 * this returns. The password is asked for once more: a link that went astray opens nothing. The old address is told.
 * Of two who use a link at the same moment, one does.
 * @throws AppError CONFLICT when the link does not stand, when the password was changed since, or by field when
 *   somebody took the address meanwhile; TOO_MANY; INVALID for a wrong password. Records `person.email-changed`.
 */
export async function confirmEmailChange({ token, password }: z.infer<typeof emailLinkInput>): Promise<SignedIn> {
  const waiting = await findEmailChange(token);
  if (!waiting) throw gone();
  await spend("password-change", waiting.personId);
  const { passwordHash, email: before } = waiting.person;
  if (!(await verifyPassword(passwordHash, password))) {
    throw invalid("password", "This is not the password of the account.");
  }
  const signedIn = await transactUnsigned(async (tx) => {
    const { personId, email } = await spendLink(tx, token);
    // Hashing is slow and stays outside the transaction, so the hash it relied on is compared here.
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: personId, passwordHash },
      data: { email, sessionEpoch: { increment: 1 } },
      select: { id: true, role: true, suspendedAt: true, sessionEpoch: true },
    });
    if (!person) throw gone();
    const acting = { id: person.id, role: person.role, suspended: person.suspendedAt !== null };
    demand(canSecureOwnAccount(acting));
    // Sent to the old address, and asked for with the new one by somebody who waited for theirs to be confirmed.
    await tx.passwordLink.deleteMany({ where: { personId } });
    await tx.registration.deleteMany({ where: { email } });
    await record(tx, acting, { verb: "person.email-changed", subjectId: person.id, detail: {} });
    return { id: person.id, sessionEpoch: person.sessionEpoch };
  });
  await forgive("password-change", waiting.personId);
  if (before) afterwards(() => sendMail(emailChangedMail(before)));
  return signedIn;
}

/** Whose link it was, and for which address; it works no more. @throws AppError CONFLICT when it did not work any more. */
async function spendLink(tx: Tx, token: string): Promise<{ personId: string; email: string }> {
  const [link] = await tx.$queryRaw<{ personId: string; email: string }[]>`
    DELETE FROM email_change WHERE token_hash = ${hashOfToken(token)} AND expires_at > now()
    RETURNING person_id AS "personId", email`;
  if (!link) throw gone();
  return link;
}
