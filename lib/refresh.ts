import { createHmac, timingSafeEqual } from "node:crypto";

/** The header in which the server proves to itself that it may set every cache fresh. */
export const REFRESH_HEADER = "x-variorum-refresh";

/** Known only to who knows AUTH_SECRET, and of no other use. */
export const refreshToken = (secret: string): string =>
  createHmac("sha256", secret).update("set every cache fresh").digest("hex");

/** True for the token of this secret; takes the same time for every wrong one. */
export function isRefreshToken(given: string | null, secret: string): boolean {
  const expected = Buffer.from(refreshToken(secret));
  const actual = Buffer.from(given ?? "");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
