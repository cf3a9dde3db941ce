import type { z } from "zod";
import { invalid } from "@/lib/errors";
import { spend } from "@/lib/rate-limit";
import { transactUnsigned } from "@/lib/transact";
import { type Joined, joinIn } from "./create";
import { hashPassword } from "./password";
import type { registerInput } from "./schema";
import { isReserved } from "./vocabulary";

/**
 * Makes an account for somebody who came by themselves: a reader. A known e-mail address is said to
 * be known: no address is confirmed yet, so whoever registers could not be told in any other way.
 * @throws AppError TOO_MANY from one network; INVALID for a reserved handle; CONFLICT, by field, when the
 *   e-mail address or the handle is taken. Records `person.joined`.
 */
export async function register(input: z.infer<typeof registerInput>, network: string | null): Promise<Joined> {
  refuseReserved(input.handle);
  if (network !== null) await spend("join-address", network);
  const { password, displayName, handle, email } = input;
  const passwordHash = await hashPassword(password);
  return transactUnsigned((tx) =>
    joinIn(tx, { displayName, handle, email, passwordHash, role: "READER" }, "REGISTRATION"),
  );
}

/** @throws AppError INVALID for a handle that would pass for an office or for somebody who left. */
export function refuseReserved(handle: string): void {
  if (isReserved(handle)) throw invalid("handle", "This handle is reserved. Choose another.");
}
