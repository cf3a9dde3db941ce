import { expect, test } from "vitest";
import { isRefreshToken, refreshToken } from "@/lib/refresh";

const secret = "one secret of at least 32 characters";

test("only the token of the same secret sets the caches fresh", () => {
  expect(isRefreshToken(refreshToken(secret), secret)).toBe(true);
  for (const wrong of [null, "", "x", refreshToken(`${secret}.`), `${refreshToken(secret)}0`, secret]) {
    expect(isRefreshToken(wrong, secret)).toBe(false);
  }
});
