import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appAddress, hashOfCode, makeRecoveryCodes, makeSecret, stepOf } from "@/lib/people/codes";
import { codeAt } from "../../factories/codes.ts";

/** "12345678901234567890" in base 32: the secret of RFC 6238, appendix B. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("codes of an app", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("at %d seconds as RFC 6238, appendix B, has it (last six digits)", (seconds, code) => {
    expect(codeAt(SECRET, seconds * 1000)).toBe(code);
    expect(stepOf(code, SECRET, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  test("a clock may be off by one step, and the step is that of the code, whenever it is shown", () => {
    const moment = fc.integer({ min: 1_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: -1, max: 1 }), (seconds, off) => {
        const step = Math.floor(seconds / 30) + off;
        const code = codeAt(SECRET, step * 30_000);
        // Two steps may have the same code by chance; then the nearer counts.
        const found = stepOf(code, SECRET, seconds * 1000);
        expect(found === step || codeAt(SECRET, (found ?? 0) * 30_000) === code).toBe(true);
      }),
    );
    expect(stepOf(codeAt(SECRET, 0), SECRET, 10 * 30_000)).toBeNull();
  });

  test("whatever is typed instead of digits is no code", () => {
    fc.assert(fc.property(fc.string(), (typed) => /^\d{6}$/.test(typed) || stepOf(typed, SECRET, 59_000) === null));
  });

  test("an app is told whose it is and of which site", () => {
    const address = new URL(appAddress(SECRET, "ada@example.org"));
    expect(address.protocol).toBe("otpauth:");
    expect(address.searchParams.get("secret")).toBe(SECRET);
    expect(address.searchParams.get("issuer")).toBe("Variorum");
    expect(decodeURIComponent(address.pathname)).toContain("ada@example.org");
    expect(makeSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});

test("ten recovery codes, all different, and the same one however it is grouped", () => {
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(hashOfCode(code.replaceAll("-", ""))).toBe(hashOfCode(code));
  }
});
