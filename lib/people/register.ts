import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError, invalid } from "@/lib/errors";
import { newId } from "@/lib/id";
import { afterwards, mailWay, sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { hashOfToken } from "./invite";
import { addressKnownMail, confirmationMail } from "./mails";
import { hashPassword } from "./password";
import type { confirmationLinkInput, registerInput } from "./schema";
import { isReserved, REGISTRATION_DAYS_WITHOUT_MAIL, REGISTRATION_HOURS } from "./vocabulary";

/**
 * Keeps what somebody registers with, and sends a link to the address, with which they confirm that it is theirs; where
 * no mail leaves, an admin confirms it. There is no account before. The answer is the same, and as quick, for an
 * address that has an account: its owner is told by mail. `invitationId`: the invitation they came with.
 * @throws AppError TOO_MANY from one network and for one address; INVALID for a reserved handle; CONFLICT, by field,
 *   when the handle is taken, which everybody can see. Records nothing: nobody has joined yet.
 */
export async function register(
  input: z.infer<typeof registerInput>,
  network: string | null,
  invitationId: string | null = null,
): Promise<void> {
  refuseReserved(input.handle);
  if (network !== null) await spend("join-address", network);
  await spend("mail-account", input.email);
  await refuseTaken(input.handle);
  const { password, displayName, handle, email, next: wanted } = input;
  const passwordHash = await hashPassword(password);
  await db().registration.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  const token = await keep({ displayName, handle, email, passwordHash, invitationId, wanted });
  afterwards(() => tellOwner(email, token));
}

/**
 * Sends another link to an address that waits to be confirmed; the earlier ones work on. The answer is the same, and
 * as quick, when none waits.
 * @throws AppError TOO_MANY for one address and from one network; CONFLICT where no mail leaves. Records nothing.
 */
export async function askForConfirmationLink(
  { email }: z.infer<typeof confirmationLinkInput>,
  network: string | null,
): Promise<void> {
  if (mailWay() === "NONE") throw new AppError("CONFLICT", "This site sends no mail. An admin confirms your address.");
  if (network !== null) await spend("mail-address", network);
  await spend("mail-account", email);
  afterwards(async () => {
    const waiting = await db().registration.findFirst({
      where: { email, expiresAt: { gt: new Date() } },
      select: { displayName: true, handle: true, email: true, passwordHash: true, invitationId: true, wanted: true },
      orderBy: { createdAt: "desc" },
    });
    if (waiting) await tellOwner(email, await keep(waiting));
  });
}

interface Kept {
  displayName: string;
  handle: string;
  email: string;
  passwordHash: string;
  invitationId: string | null;
  wanted: string | null;
}

const HOUR = 60 * 60 * 1000;

/** The secret of the link that confirms it. */
async function keep(given: Kept): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hours = mailWay() === "NONE" ? REGISTRATION_DAYS_WITHOUT_MAIL * 24 : REGISTRATION_HOURS;
  const now = Date.now();
  await db().registration.create({
    data: {
      id: newId(),
      tokenHash: hashOfToken(token),
      ...given,
      createdAt: new Date(now),
      expiresAt: new Date(now + hours * HOUR),
    },
  });
  return token;
}

/** Never with links made from the address of a request: whoever asks could have made that up. */
async function tellOwner(email: string, token: string): Promise<void> {
  const link = (path: string) => new URL(path, env().PUBLIC_URL).href;
  if ((await db().person.count({ where: { email } })) === 0) {
    return sendMail(confirmationMail(email, link(paths.confirmRegistration(token))));
  }
  // Where no mail leaves it stays, and the admin sees that the address is known.
  if (mailWay() === "NONE") return;
  await db().registration.deleteMany({ where: { email } });
  await sendMail(addressKnownMail(email, link(paths.signIn()), link(paths.forgottenPassword())));
}

/** @throws AppError INVALID for a handle that would pass for an office or for somebody who left. */
export function refuseReserved(handle: string): void {
  if (isReserved(handle)) throw invalid("handle", "This handle is reserved. Choose another.");
}

async function refuseTaken(handle: string): Promise<void> {
  if ((await db().person.count({ where: { handle } })) === 0) return;
  const message = "This handle is taken. Choose another.";
  throw new AppError("CONFLICT", message, { fields: { handle: [message] } });
}
