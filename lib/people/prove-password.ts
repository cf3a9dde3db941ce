import { db } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { forgive, spend } from "@/lib/rate-limit";
import { verifyPassword } from "./password";

/**
 * Has somebody who is signed in show their password; whoever signs in elsewhere has none to show. Their e-mail address.
 * @throws AppError TOO_MANY after too many attempts; INVALID for a wrong one, by the field `password`.
 */
export async function provePassword(personId: string, password: string | undefined): Promise<string | null> {
  const known = await db().person.findUnique({ where: { id: personId }, select: { passwordHash: true, email: true } });
  await spend("password-change", personId);
  if (known && known.passwordHash !== null && !(await verifyPassword(known.passwordHash, password ?? ""))) {
    throw invalid("password", "This is not your password.");
  }
  await forgive("password-change", personId);
  return known?.email ?? null;
}
