import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CslName, cslName } from "@/lib/sources/csl";
import { parseNames, writeNames } from "@/lib/sources/names";

const word = fc.stringMatching(/^[\p{Lu}][\p{Ll}’-]{0,11}[\p{Ll}]$/u);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const small = fc.constantFrom("von", "de", "van der", "de la", "ibn");
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
/** Small words stand either in a field of their own or within the name: of both together only one can be told. */
const isTold = (one: CslName) =>
  "literal" in one ||
  ((one["dropping-particle"] === undefined || !/ \p{Ll}/u.test(one.given ?? "")) &&
    (one["non-dropping-particle"] === undefined || !/^\p{Ll}/u.test(one.family)));
const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record(
    {
      family: fc.oneof(
        words,
        fc.tuple(small, words).map((both) => both.join(" ")),
      ),
      given: fc.oneof(
        words,
        fc.tuple(words, small).map((both) => both.join(" ")),
      ),
      "non-dropping-particle": small,
      "dropping-particle": small,
      suffix: fc.constantFrom("Jr.", "III", "Jr., M.D."),
    },
    { requiredKeys: ["family", "given"] },
  ),
  fc.record({
    literal: fc.oneof(
      words,
      fc.tuple(words, words).map((both) => both.join(", ")),
    ),
  }),
);

test("of every kind come back as they were written", () => {
  fc.assert(
    fc.property(fc.array(name.filter(isTold), { maxLength: 6 }), (names) => {
      expect(parseNames(writeNames(names))).toEqual(names);
    }),
  );
});

test("of any text are names of CSL, and written are parsed the same", () => {
  fc.assert(
    fc.property(maybe(fc.string({ unit: "grapheme" })), fc.stringMatching(/^[a-zA-Z ,"\n]{0,40}$/), (any, tricky) => {
      for (const text of [any ?? "", tricky]) {
        const names = parseNames(text);
        for (const one of names) cslName.parse(one);
        expect(parseNames(writeNames(names))).toEqual(names);
      }
    }),
  );
});

describe("a line is", () => {
  test.each<[string, CslName]>([
    ["Conquest, Robert", { family: "Conquest", given: "Robert" }],
    [" Memorial ", { literal: "Memorial" }],
    ["King, Martin Luther, Jr.", { family: "King", given: "Martin Luther", suffix: "Jr." }],
    ["de Gaulle, Charles", { "non-dropping-particle": "de", family: "Gaulle", given: "Charles" }],
    ["Humboldt, Alexander von", { family: "Humboldt", given: "Alexander", "dropping-particle": "von" }],
    ["van der Lubbe, Marinus", { "non-dropping-particle": "van der", family: "Lubbe", given: "Marinus" }],
    ['"de Man", Paul', { family: "de Man", given: "Paul" }],
    ['"Memorial, Moscow"', { literal: "Memorial, Moscow" }],
    ["D’Agostino, Anthony", { family: "D’Agostino", given: "Anthony" }],
    ["Шаповал, Юрій", { family: "Шаповал", given: "Юрій" }],
    ["שבתאי צבי", { literal: "שבתאי צבי" }],
    ["Plato,", { literal: "Plato" }],
    ['Plato, " "', { literal: "Plato" }],
    ['",","",","', { family: ",", suffix: "," }],
    ['", Anna', { family: "”", given: "Anna" }],
  ])("%s", (line, parsed) => {
    expect(parseNames(`\n${line}\n`)).toEqual([parsed]);
  });
});

test("a line that is too long for a name is not taken apart", () => {
  const long = `Family, ${"a ".repeat(1500)}Z`;
  expect(parseNames(`${long}\nWriter, Some`)).toEqual([{ literal: long }, { family: "Writer", given: "Some" }]);
  expect(cslName.safeParse({ literal: long }).success).toBe(false);
});
