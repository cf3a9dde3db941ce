import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows at a moment, in ms since 1970. */
export const codeAt = (secret: string, now: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
