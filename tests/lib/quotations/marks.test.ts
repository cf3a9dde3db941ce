import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, marksOf } from "@/lib/quotations/marks";

const english = (text: string) => ({ text, language: "en" });
const laid = (given: string, rendering: string, language = "en") =>
  marksOf({ text: given, language }, { text: rendering, language });

/** As a person would write it down: [+added+], [-removed-], (beyond). */
function written(marks: ReturnType<typeof marksOf>): string {
  if (!marks.ok) return marks.why;
  const wrap: Record<Mark["kind"], (text: string) => string> = {
    same: (text) => text,
    added: (text) => `[+${text}+]`,
    removed: (text) => `[-${text.trimEnd()}-]`,
    beyond: (text) => `(${text})`,
  };
  return marks.parts.map(({ kind, text }) => wrap[kind](text)).join("");
}

describe("the words of the corpus", () => {
  test("the ten that dropped out of Mises’s sentence, and no others", () => {
    const given = "private ownership of markets, prices, wages, and interest rates";
    const original = "private ownership of the means of production and keeps the appearance of ordinary markets";
    expect(written(laid(given, original))).toBe(
      "private ownership of [+the means of production and keeps the appearance of ordinary+] markets",
    );
  });

  test("a rendering that begins earlier is not different for that", () => {
    const marks = laid(
      "two patterns for the realization of socialism",
      "There are two patterns for the realization of socialism",
    );
    expect(written(marks)).toBe("(There are) two patterns for the realization of socialism");
    expect(marks).toMatchObject({ ok: true, agrees: true });
  });

  test("the last word of a sentence that is another in each", () => {
    expect(written(laid("perish in the revolutionary holocaust", "perish in the universal revolutionary storm"))).toBe(
      "perish in the [+universal+] revolutionary [-holocaust-][+storm+]",
    );
  });

  test("no word in common", () => {
    expect(written(laid("Völkerabfälle (racial trash)", "residual fragments of peoples"))).toBe("NOTHING_IN_COMMON");
  });
});

test("two languages are not laid over each other, two kinds of one language are", () => {
  expect(marksOf(english("world storm"), { text: "Weltsturm", language: "de" })).toEqual({
    ok: false,
    why: "ANOTHER_LANGUAGE",
  });
  expect(marksOf(english("world storm"), { text: "world storm", language: "en-GB" })).toMatchObject({ agrees: true });
  expect(marksOf({ text: "a", language: "und" }, { text: "a", language: "und" })).toMatchObject({ ok: false });
});

test.each([
  ["quotation marks", "he said “so it is” and ‘went’", 'he said "so it is" and «went»'],
  ["apostrophes", "it isn’t so", "it isn't so"],
  ["dashes", "words — and — more", "words - and – more"],
  ["ellipses", "so on … and on", "so on ... and on"],
  ["spaces", "seven\u00A0million   people", "seven million\npeople"],
  ["soft hyphens", "Welt\u00ADsturm der Völker", "Weltsturm der Völker"],
])("%s of another shape are not a difference", (_, given, rendering) => {
  expect(laid(given, rendering)).toMatchObject({ ok: true, agrees: true });
});

test.each([
  [
    "de",
    "im revolutionären Weltsturm unterzugehen",
    "im Weltsturm unterzugehen",
    "im [-revolutionären-]Weltsturm unterzugehen",
  ],
  [
    "ru",
    "около десяти процентов населения",
    "около трёх процентов населения",
    "около [-десяти-][+трёх+] процентов населения",
  ],
  ["he", "בראשית ברא אלהים", "בראשית עשה אלהים", "בראשית [-ברא-][+עשה+] אלהים"],
  ["en", "a peoples’ war", "a Peoples' war", "a [-peoples-][+Peoples+]' war"],
])("words of %s", (language, given, rendering, expected) => {
  expect(written(laid(given, rendering, language))).toBe(expected);
});

const words = fc.array(fc.constantFrom("a", "war", "of", "peoples", "storm", "—", "…", "“so”", "Völker", "ё"), {
  minLength: 1,
  maxLength: 25,
});
const texts = words.map((list) => list.join(" "));

describe("whatever the two texts are", () => {
  const without = (parts: readonly Mark[], kind: Mark["kind"]) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join("");

  test("the rendering stands there whole, letter by letter", () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: "binary" })),
        fc.oneof(texts, fc.string({ unit: "binary" })),
        (given, rendering) => {
          const marks = marksOf(english(given), english(rendering));
          if (marks.ok) expect(without(marks.parts, "removed")).toBe(rendering);
        },
      ),
    );
  });

  test("what is called the same or removed stands in the words as given, in that order", () => {
    fc.assert(
      fc.property(texts, texts, (given, rendering) => {
        const marks = marksOf(english(given), english(rendering));
        if (!marks.ok) return;
        const theirs = marks.parts
          .filter(({ kind }) => kind === "same" || kind === "removed")
          .map(({ text }) => text)
          .join(" ");
        const plain = (text: string) => text.replace(/\s+/g, "");
        expect(plain(given)).toContain(plain(theirs));
      }),
    );
  });

  test("a text agrees with itself, and with any stretch of itself", () => {
    fc.assert(
      fc.property(words, fc.nat(24), fc.nat(24), (list, from, length) => {
        const stretch = list.slice(from, from + length + 1).join(" ");
        const whole = list.join(" ");
        for (const marks of [laid(whole, whole), laid(stretch, whole), laid(whole, stretch)]) {
          if (marks.ok) expect(marks.agrees).toBe(true);
        }
      }),
    );
  });

  test("one word changed in the middle is marked", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marks = laid(
          ["first", ...before, "was", ...after, "last"].join(" "),
          ["first", ...before, "is", ...after, "last"].join(" "),
        );
        expect(marks).toMatchObject({ ok: true, agrees: false });
      }),
    );
  });
});
