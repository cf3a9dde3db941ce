import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, decimalOf, grouped, shortNumber, shortRange, tenThousandths } from "@/lib/estimates/decimal";
import { figureText, outOfOrder } from "@/lib/estimates/figure";
import { readFigure } from "@/lib/estimates/number-words";

const figure = (text: string) => {
  const reading = readFigure(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.why}`);
  return reading.figure;
};
const why = (text: string) => {
  const reading = readFigure(text);
  return reading.ok ? `was read: ${reading.sentence}` : reading.why;
};

describe("refused in words", () => {
  test.each([
    ["", /Give a figure/],
    ["9".repeat(40), /At most 15 digits/],
    ["1234567890123456", /At most 15 digits/],
    ["1.23456", /4 after/],
    ["999 999 999 trillion", /At most 15 digits/],
    ["1 million million", /not a number/],
    ["5 to 2 million", /not clear how large “5” is/],
    ["5 million to 2 million", /The low figure, 5 million, is above 2 million, the high/],
    ["2 to 3 million, best 9 million", /The best figure, 9 million, is above 3 million, the high/],
    ["2 to 3 million, best 1 million", /The low figure, 2 million, is above 1 million, the best/],
    ["682.000", /two ways: write 682,000 or 682/],
    ["1.234", /two ways: write 1,234 or 1\.234/],
    ["3,9 million", /write 3\.9 with a point/i],
    ["-5", /zero or more/],
    ["lots", /“lots” is not a number/],
    ["3.9 million deaths", /not a number/],
    ["about", /number is missing|not a number/],
    ["several", /not a number/],
    ["a few dead", /not a number/],
    ["½½ million", /not a number/],
    ["1000½ million", /not a number/],
    ["12,34", /not a number|point/],
    ["<script>", /not a number/],
    ["__proto__", /not a number/],
  ])("%s", (text, words) => {
    expect(why(text)).toMatch(words);
  });

  test("a million digits, at once", () => {
    expect(why("9".repeat(1_000_000))).toMatch(/at most 80 characters/);
  });
});

describe("read", () => {
  test.each([
    ["3.9 million", { best: "3900000", comparator: "ABOUT" }],
    ["682 thousand", { best: "682000", comparator: "ABOUT" }],
    ["682,000", { best: "682000", comparator: "ABOUT" }],
    ["682 000", { best: "682000", comparator: "ABOUT" }],
    ["682\u2009000", { best: "682000", comparator: "ABOUT" }],
    ["exactly 681,692", { best: "681692", comparator: "EXACT" }],
    ["seven million", { best: "7000000", comparator: "ABOUT" }],
    ["thirty-five million", { best: "35000000", comparator: "ABOUT" }],
    ["half a million", { best: "500000", comparator: "ABOUT" }],
    ["2½ million", { best: "2500000", comparator: "ABOUT" }],
    ["½ million", { best: "500000", comparator: "ABOUT" }],
    ["two and a half million", { best: "2500000", comparator: "ABOUT" }],
    ["a million and a half", { best: "1500000", comparator: "ABOUT" }],
    ["one to one and a half million", { low: "1000000", high: "1500000", comparator: "BETWEEN" }],
    ["1½–2 million", { low: "1500000", high: "2000000", comparator: "BETWEEN" }],
    ["three and three quarters million", { best: "3750000", comparator: "ABOUT" }],
    ["two hundred thousand", { best: "200000", comparator: "ABOUT" }],
    ["10.5", { best: "10.5", comparator: "ABOUT" }],
    ["0.125", { best: "0.125", comparator: "ABOUT" }],
    ["1.5–2 million", { low: "1500000", high: "2000000", comparator: "BETWEEN" }],
    ["1.5-2 million", { low: "1500000", high: "2000000", comparator: "BETWEEN" }],
    ["500,000 to 2 million", { low: "500000", high: "2000000", comparator: "BETWEEN" }],
    ["between 950,000 and 1.2 million", { low: "950000", high: "1200000", comparator: "BETWEEN" }],
    ["21–24", { low: "21", high: "24", comparator: "BETWEEN" }],
    ["2.6 to 5.0 million, best 3.9 million", { low: "2600000", best: "3900000", high: "5000000", comparator: "ABOUT" }],
    ["at least 20,000", { low: "20000", comparator: "AT_LEAST" }],
    ["more than 11 million", { low: "11000000", comparator: "AT_LEAST" }],
    ["7 million or more", { low: "7000000", comparator: "AT_LEAST" }],
    ["400+", { low: "400", comparator: "AT_LEAST" }],
    ["up to 1.2 million", { high: "1200000", comparator: "AT_MOST" }],
    ["nearly 200 million", { best: "200000000", high: "200000000", comparator: "ABOUT" }],
    ["11.3 billion", { best: "11300000000", comparator: "ABOUT" }],
    ["0", { best: "0", comparator: "ABOUT" }],
  ])("%s", (text, expected) => {
    expect(figure(text)).toEqual(expected);
  });

  test("an order of size is the least that it can mean, and says so", () => {
    const reading = readFigure("tens of thousands");
    expect(reading).toMatchObject({
      figure: { low: "20000", comparator: "AT_LEAST", qualifier: "tens of thousands, read as at least 20,000" },
      sentence: "Read as: at least 20,000",
    });
  });
});

test.each([
  ["several million", "2000000", "2 million"],
  ["a few hundred thousand", "200000", "200,000"],
  ["a couple of thousand", "2000", "2,000"],
  ["several hundred thousand or more", "200000", "200,000"],
])("%s is two of them at least, with no bound above, and says so", (text, low, words) => {
  expect(figure(text)).toEqual({ low, comparator: "AT_LEAST", qualifier: `${text}, read as at least ${words}` });
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, fraction]) => decimalOf(whole * 10_000n + BigInt(fraction)));
const round = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9 }))
  .map(([n, zeros]) => decimalOf(BigInt(n) * 10n ** BigInt(zeros) * 10_000n));
const amount = fc.oneof(decimal, round);

test("decimals are kept and compared to the last digit", () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(decimalOf(tenThousandths(a))).toBe(a);
      expect(Math.sign(compareDecimals(a, b))).toBe(-Math.sign(compareDecimals(b, a)) || 0);
      expect(grouped(a).replaceAll(",", "")).toBe(a);
    }),
  );
  // As floating point these are one number.
  expect(compareDecimals("900000000000000.0001", "900000000000000.0002")).toBe(-1);
});

test("what is written in short words is read back as the same number", () => {
  fc.assert(
    fc.property(amount, (a) => {
      // Three digits after a point can be read in two ways without the word "exactly" too: nobody writes them so.
      fc.pre(!/^\d{1,3}\.\d{3}$/.test(a) || a.startsWith("0."));
      expect(figure(shortNumber(a)).best).toBe(a);
    }),
  );
});

test("a range in short words is read back with the same ends", () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [low, high] = compareDecimals(a, b) < 0 ? [a, b] : [b, a];
      fc.pre(low !== high && ![low, high].some((one) => /^[1-9]\d{0,2}\.\d{3}$/.test(one)));
      expect(figure(shortRange(low, high))).toEqual({ low, high, comparator: "BETWEEN" });
    }),
  );
});

test("a figure that was read is written so that it is read the same again", () => {
  const prefix = fc.constantFrom("", "about ", "exactly ", "at least ", "at most ", "nearly ", "up to ");
  const single = fc.tuple(prefix, amount).map(([before, a]) => `${before}${shortNumber(a)}`);
  const sorted = fc.tuple(amount, amount, amount).map((all) => all.toSorted(compareDecimals));
  const range = sorted.map(([a = "0", , c = "0"]) => shortRange(a, c));
  const best = sorted.map(([a = "0", b = "0", c = "0"]) => `${shortRange(a, c)}, best ${shortNumber(b)}`);
  fc.assert(
    fc.property(fc.oneof(single, range, best), (text) => {
      const reading = readFigure(text);
      fc.pre(reading.ok);
      if (reading.ok) expect(figure(figureText(reading.figure))).toEqual(reading.figure);
    }),
    { numRuns: 500 },
  );
});

test("whatever is typed is read or refused in words, in order of size", () => {
  const pieces = fc.constantFrom(
    "3.9",
    "million",
    "to",
    "–",
    "-",
    "at least",
    "about",
    ",",
    "best",
    "7",
    "tens of thousands",
    "%",
    " ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 90 }),
        fc.array(pieces, { maxLength: 8 }).map((all) => all.join(" ")),
      ),
      (text) => {
        const reading = readFigure(text);
        if (!reading.ok) expect(reading.why).toMatch(/^.+[.]$/s);
        else expect(outOfOrder(reading.figure)).toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});
