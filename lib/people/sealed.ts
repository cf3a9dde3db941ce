import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** What must be read again, and not by whoever only has the database. AES-256-GCM; the key is made of AUTH_SECRET. */

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

const key = () => Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "variorum second factor", 32));

/** Encrypts a text so that it opens only for the owner it was sealed for. */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again; null when it was altered, is somebody else's, or AUTH_SECRET is another since. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
