import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeNext } from "@/lib/paths";

const HOME = "https://variorum.example";

describe("where a person goes after signing in", () => {
  test.each(["/", "/claims/holodomor?form=source#form", "/people/ann", "/claims?q=%C3%A4%2F%2F"])(
    "%s is kept",
    (next) => {
      expect(safeNext(next)).toBe(next);
    },
  );

  test.each([
    undefined,
    "",
    "claims",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    `/${"a".repeat(500)}`,
  ])("%j becomes the home page", (next) => {
    expect(safeNext(next)).toBe("/");
  });

  test("nothing leads to another site, as a browser reads it", () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "/",
            "\\",
            "//",
            ":",
            "@",
            "?",
            "#",
            ".",
            "..",
            "\t",
            "\n",
            "\r",
            " ",
            "\u0000",
            "%2f",
            "%5c",
          ),
          fc.constantFrom("https:", "javascript:", "data:", "evil.example", "\u2028", "\uFF0F", "\u3002", "[::1]"),
          fc.string({ unit: "binary", maxLength: 4 }),
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.webUrl(), fc.string()), (next) => {
        const url = new URL(safeNext(next), HOME);
        expect(url.origin).toBe(HOME);
      }),
      { numRuns: 5_000 },
    );
  });
});
