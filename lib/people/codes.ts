import { createHash, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** Codes of an authenticator app and for when it is lost. Nothing is kept here. */

/** Seconds for which a code of an app stands, and how many steps a clock may be off (RFC 6238, 5.2). */
const STEP = 30;
const DRIFT = 1;

/** What every app understands; SHA-1 is sound here (RFC 6238, appendix B; HMAC does not rest on collisions). */
const appOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "Variorum",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: STEP,
    secret: Secret.fromBase32(secret),
  });

/** 160 random bits in base 32, as an app takes them. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/** What the square picture says to an app. `label` is what the app lists it under. */
export const appAddress = (secret: string, label: string): string => appOf(secret, label).toString();

/** The step since 1970 whose code this is, the one before and after now counted; null for any other. `now` in ms. */
export function stepOf(code: string, secret: string, now: number): number | null {
  const delta = appOf(secret).validate({ token: code, timestamp: now, window: DRIFT });
  return delta === null ? null : Math.floor(now / 1000 / STEP) + delta;
}

const RECOVERY_CODES = 10;
/** Without those that are taken for one another. 32 of them: five bits each, 80 in a code. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten codes of 80 random bits in groups of four. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]);
    return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join("")).join("-");
  });

/** As it is kept: however it was grouped. Long and random, so that a fast hash is enough. */
export const hashOfCode = (code: string): string => createHash("sha256").update(code.replaceAll("-", "")).digest("hex");
