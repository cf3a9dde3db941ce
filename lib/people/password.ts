import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with 19 MiB of memory, two passes, one lane: the first choice of the OWASP Password
 * Storage Cheat Sheet (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
 * Parameters and salt are kept in the hash, so raising them later leaves older hashes valid.
 */
const ARGON2ID = { algorithm: 2 /* Argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on two keyboards may differ in its code points (NIST SP 800-63B-4, 3.1.1.2). */
const canonical = (password: string) => password.normalize("NFKC");

/** The hash to keep, in PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(canonical(password), ARGON2ID);

let nobodys: Promise<string> | undefined;

/**
 * True when the password is the one that was hashed. For a person who does not exist or has no
 * password, give null: the answer is false after the same work, so that its time tells nothing.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(32).toString("base64"));
  const matches = await verify(kept ?? (await nobodys), canonical(password));
  return kept !== null && matches;
}
