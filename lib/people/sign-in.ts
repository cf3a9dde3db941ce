import type { z } from "zod";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { forgive, spend } from "@/lib/rate-limit";
import { verifyPassword } from "./password";
import type { signInInput } from "./schema";

/** Enough to open a session. */
export interface SignedIn {
  id: string;
  sessionEpoch: number;
}

/**
 * Says whose e-mail address and password these are. `network` is where the attempt comes from, null
 * when that is not known. Suspended people may sign in: they read.
 * An unknown address, one that is not confirmed yet, a wrong password and a person without a password get the same answer after the same work.
 * @throws AppError TOO_MANY after too many attempts at one account or from one network; INVALID otherwise.
 *   Records nothing: signing in changes nothing that is kept.
 */
export async function signIn(input: z.infer<typeof signInInput>, network: string | null): Promise<SignedIn> {
  if (network !== null) await spend("signin-address", network);
  await spend("signin-account", input.email);
  const person = await db().person.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true, sessionEpoch: true },
  });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !matches) {
    throw new AppError(
      "INVALID",
      "No account has this e-mail address and this password. Check both, and try again. If you have just registered, your address must be confirmed first.",
    );
  }
  await forgive("signin-account", input.email);
  return { id: person.id, sessionEpoch: person.sessionEpoch };
}
