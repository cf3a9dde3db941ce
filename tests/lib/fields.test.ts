import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { decimal, edtfDate, httpUrl, languageTag, line, maybe, optionalProse, prose } from "@/lib/fields";

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("a number", () => {
  const whole = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
  const parts = fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined });

  test("in figures comes through exactly, however its thousands are parted", () => {
    fc.assert(
      fc.property(whole, parts, fc.constantFrom(",", " ", "\u2009", "\u202F", ""), (n, rest, gap) => {
        const exact = rest === undefined ? `${n}` : `${n}.${rest}`;
        const grouped = `${n}`.replace(/\B(?=(\d{3})+$)/g, gap);
        expect(decimal.parse(rest === undefined ? grouped : `${grouped}.${rest}`)).toBe(exact);
      }),
    );
  });

  test.each(["", "-1", "1e9", "ten", "1.23456", "1,00", "1,0000", "0x10", "NaN", "1 000 000 000 000 000", "١٢"])(
    "is not %j",
    (value) => expect(accepts(decimal, value)).toBe(false),
  );

  test("is a string that is not one of these, or a refusal: nothing else comes through", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const parsed = decimal.safeParse(value);
        if (parsed.success) expect(parsed.data).toMatch(/^\d{1,15}(\.\d{1,4})?$/);
      }),
    );
  });
});

describe("text", () => {
  test.each(["a\u0000b", "a\u0007b", "a\u202Eb", "a\u2028b", "a\uD800b"])(
    "with a control character is refused: %j",
    (value) => expect(accepts(prose(100), value)).toBe(false),
  );

  test("is trimmed, composed and has one kind of line end", () => {
    expect(prose(100).parse("  Cafe\u0301\r\nand\rtea\n ")).toBe("Café\nand\ntea");
  });

  test("of one line has no second", () => {
    expect(accepts(line(100), "one\ntwo")).toBe(false);
  });

  test("required is not blank; optional absent and blank are both empty", () => {
    expect(accepts(prose(100), " \n ")).toBe(false);
    expect(accepts(prose(100), undefined)).toBe(false);
    expect([optionalProse(9).parse(undefined), optionalProse(9).parse("  ")]).toEqual(["", ""]);
    expect([maybe(line(9)).parse(undefined), maybe(line(9)).parse("  ")]).toEqual([undefined, undefined]);
  });

  test("is refused when it is too long, or no text", () => {
    expect(accepts(prose(5), "123456")).toBe(false);
    for (const value of [5, {}, ["a"], null]) expect(accepts(prose(5), value)).toBe(false);
  });
});

describe("an address on the web", () => {
  test.each(["https://example.org/a?b#c", "http://example.org"])("%s", (value) =>
    expect(accepts(httpUrl, value)).toBe(true),
  );
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "https://a:b@example.org",
    "example.org",
  ])("is not %s", (value) => expect(accepts(httpUrl, value)).toBe(false));
});

describe("a date", () => {
  test.each(["1932", "1932-05", "1932-05-08", "1932/1933", "1937~", "193X"])("%s", (value) =>
    expect(accepts(edtfDate, value)).toBe(true),
  );
  test.each(["May 1932", "1932-13", "32", "1932/1931/1930", "yesterday"])("is not %s", (value) =>
    expect(accepts(edtfDate, value)).toBe(false),
  );
});

test("a language is a BCP 47 tag, made canonical", () => {
  expect(languageTag.parse("ZH-hant")).toBe("zh-Hant");
  expect(accepts(languageTag, "not a tag")).toBe(false);
});

test("what is missing or unknown is said in plain words, unless the schema says it better", () => {
  const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;
  const role = z.object({ role: z.enum(["PRIMARY", "SECONDARY"]), stance: z.enum(["SUPPORTS"], "Choose a stance.") });
  expect(said(role, { role: "BOGUS", stance: "SUPPORTS" })).toBe("Choose one of the list.");
  expect(said(role, { role: "PRIMARY", stance: "BOGUS" })).toBe("Choose a stance.");
  expect(said(z.object({ number: z.number() }), {})).toBe("This is needed.");
});
