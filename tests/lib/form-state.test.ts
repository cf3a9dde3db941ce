import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dropEmpty, objectOf, valuesFrom, valuesOf } from "@/lib/form-state";

const formOf = (entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

/** As JSON: the objects that objectOf makes have no prototype. */
const plain = (form: FormData): unknown => JSON.parse(JSON.stringify(objectOf(form)));

describe("the object of a form", () => {
  test("nests by dots and lists by brackets", () => {
    const form = formOf([
      ["claim", "a-claim"],
      ["content.estimate.low", "1"],
      ["content.summary", "It says so."],
      ["reasons[]", "MISQUOTED"],
      ["reasons[]", "OUTDATED"],
      ["content.loweredBecause[]", "INDIRECT"],
    ]);
    expect(plain(form)).toEqual({
      claim: "a-claim",
      content: { estimate: { low: "1" }, summary: "It says so.", loweredBecause: ["INDIRECT"] },
      reasons: ["MISQUOTED", "OUTDATED"],
    });
  });

  test("takes the first of a name that is no list", () => {
    expect(
      plain(
        formOf([
          ["a", "1"],
          ["a", "2"],
        ]),
      ),
    ).toEqual({ a: "1" });
  });

  test.each([
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "a.__proto__.polluted",
    "a.constructor.polluted",
    "a.prototype.b",
    "$ACTION_ID_1",
    "a..b",
    "a.b.c.d.e.f",
    "a[0]",
    "a[][]",
    "",
  ])("drops %j", (name) => {
    expect(plain(formOf([[name, "yes"]]))).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("never touches the prototype of objects, whatever the names", () => {
    const key = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "a", "b");
    const name = fc.array(key, { minLength: 1, maxLength: 5 }).map((keys) => keys.join("."));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
        objectOf(formOf(entries));
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(typeof {}.toString).toBe("function");
      }),
    );
  });

  test("survives a name that is both a value and a group", () => {
    expect(
      plain(
        formOf([
          ["a", "1"],
          ["a.b", "2"],
        ]),
      ),
    ).toEqual({ a: { b: "2" } });
    expect(
      plain(
        formOf([
          ["a[]", "1"],
          ["a.b", "2"],
        ]),
      ),
    ).toEqual({ a: { b: "2" } });
  });
});

describe("the values of a form", () => {
  test("are what was typed, without files and secrets", () => {
    const form = formOf([
      ["title", "A book"],
      ["password", "x"],
      ["token", "y"],
      ["reasons[]", "OUTDATED"],
      ["$ACTION_KEY", "z"],
    ]);
    form.append("file", new File(["x"], "x.txt"));
    expect(valuesOf(form)).toMatchObject({ title: "A book", "reasons[]": ["OUTDATED"] });
    expect(Object.keys(valuesOf(form))).not.toEqual(expect.arrayContaining(["password"]));
    expect(Object.keys(valuesOf(form))).not.toEqual(expect.arrayContaining(["token"]));
  });

  test("made from content come back as that content", () => {
    const text = fc.string({ minLength: 1 });
    const content = fc.record({ a: text, b: fc.record({ c: text, d: fc.array(text, { minLength: 1 }) }) });
    fc.assert(
      fc.property(content, (given) => {
        const form = new FormData();
        for (const [name, value] of Object.entries(valuesFrom(given, "x"))) {
          for (const one of [value].flat()) form.append(name, one);
        }
        expect(plain(form)).toEqual({ x: given });
      }),
    );
  });
});

describe("a group of fields", () => {
  const empty = { low: "", unit: " ", comparator: "ABOUT" };
  const drop = (fields: unknown) => dropEmpty(fields, "estimate", ["comparator"]);

  test("in which nothing was typed is left out", () => {
    expect(drop({ summary: "a", estimate: empty })).toEqual({ summary: "a" });
  });

  test("in which anything was typed stays, to be checked", () => {
    const fields = { summary: "a", estimate: { ...empty, unit: "deaths" } };
    expect(drop(fields)).toBe(fields);
  });

  test.each([undefined, null, "text", {}, { estimate: "text" }, []])("%j stays what it is", (fields) => {
    expect(drop(fields)).toBe(fields);
  });
});
