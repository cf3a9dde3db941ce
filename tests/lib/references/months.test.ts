import { describe, expect, test } from "vitest";
import { citeItem, formatReference } from "@/lib/references/format";
import { withForms } from "@/lib/references/months";
import { plainText } from "@/lib/references/runs";
import type { Language, Style } from "@/lib/references/vocabulary";

const DAY = [2011, 5, 3];
const reference = (language: Language, dateParts: number[][], style: Style = "chicago-notes") =>
  plainText(
    citeItem(
      { type: "article-newspaper", title: "3 Maj", "container-title": "Gazette", issued: { "date-parts": dateParts } },
      { style, language },
    ).reference,
  );

describe("a month", () => {
  test.each<[Language, string, string]>([
    ["pl", "3 maja 2011", "maj 2011"],
    ["ru", "3 мая 2011 г.", "май 2011 г."],
    ["uk", "3 травня 2011", "травень 2011"],
    ["de", "3. Mai 2011", "Mai 2011"],
  ])("in %s has the form that it has after a day, and else the one that it has alone", (language, day, month) => {
    expect(reference(language, [DAY])).toContain(` ${day}`);
    expect(reference(language, [[2011, 5]])).toContain(` ${month}`);
  });

  test("has it at both ends of a range", () => {
    expect(reference("uk", [DAY, [2011, 6, 12]])).toContain("3 травня–12 червня 2011");
  });

  test("before its day has the form that it has alone", () => {
    expect(reference("pl", [DAY], "apa")).toContain("(2011, maj 3)");
  });

  test("in a title stays as it is printed there", () => {
    expect(reference("pl", [DAY])).toContain("„3 Maj”");
  });
});

test("a record cannot bring marks of its own along", () => {
  expect(withForms("12 \uE0C4one")).toBe("12 one");
  expect(formatReference({ type: "book", title: "A \uE0C4ledger\uE0C6" })).toContain("A ledger");
});
