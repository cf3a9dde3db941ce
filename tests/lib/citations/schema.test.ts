import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { attachInput, checkInput, reviseInput } from "@/lib/citations/schema";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { dropEmpty, objectOf } from "@/lib/form-state";

/** The form for a counter-source of the library, filled in, as a browser sends it. */
const FILLED: Record<string, string> = {
  requestKey: randomUUID(),
  claim: "a-claim",
  "source.from": "LIBRARY",
  "source.slug": "conquest-1986",
  "content.stance": "DISPUTES",
  "content.summary": "It gives a lower figure.",
  "content.locatorLabel": "",
  "content.locator": "",
  "content.credibility": "6",
  "content.estimate.comparator": "ABOUT",
  "content.estimate.low": "",
  "content.estimate.unit": "",
  "content.estimate.cause": "UNSTATED",
};

function sent(overrides: Record<string, string>, without: readonly string[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...FILLED, ...overrides })) {
    if (!without.includes(name)) form.append(name, value);
  }
  const fields = objectOf(form);
  return { ...fields, content: dropEmpty(fields.content, "estimate", CHOSEN) };
}

const parse = (overrides: Record<string, string> = {}, without: readonly string[] = []) =>
  attachInput.safeParse(sent(overrides, without));

test("the form filled in is understood, and an estimate left empty is none", () => {
  const { content } = attachInput.parse(sent({}));
  expect(content).toMatchObject({ stance: "DISPUTES", credibility: 6, role: "UNSTATED", bearsOn: "" });
  expect(content.estimate).toBeUndefined();
});

describe("bad input is refused at its field", () => {
  const figure = {
    "content.estimate.unit": "deaths",
    "content.estimate.counted": "deaths",
    "content.estimate.place": "Ukraine",
  };
  test.each<[string, Record<string, string>, string]>([
    ["an unknown stance", { "content.stance": "BOGUS" }, "content.stance"],
    ["no summary", { "content.summary": "  " }, "content.summary"],
    ["a summary that is too long", { "content.summary": "x".repeat(1501) }, "content.summary"],
    ["control characters", { "content.excerpt": "a\u0007b" }, "content.excerpt"],
    ["text that turns around what follows", { "content.summary": "a\u202Eb" }, "content.summary"],
    ["a place without its kind", { "content.locator": "7" }, "content.locatorLabel"],
    ["a kind without its place", { "content.locatorLabel": "page" }, "content.locator"],
    ["a repeat without a reason", { "content.derivesFrom": randomUUID() }, "content.overlapReason"],
    ["a reason without a repeat", { "content.overlapReason": "SAME_DATASET" }, "content.derivesFrom"],
    ["a repeat of what is no citation", { "content.derivesFrom": "x" }, "content.derivesFrom"],
    ["a translation of nothing", { "content.excerptTranslation": "Words." }, "content.excerpt"],
    ["a language that is none", { "content.excerptLanguage": "not a tag" }, "content.excerptLanguage"],
    ["a grade that does not exist", { "content.credibility": "7" }, "content.credibility"],
    ["a figure in words", { ...figure, "content.estimate.best": "seven million" }, "content.estimate.best"],
    ["a figure below zero", { ...figure, "content.estimate.best": "-1" }, "content.estimate.best"],
    ["no figure at all", figure, "content.estimate.figure"],
    [
      "a low above the high",
      { ...figure, "content.estimate.low": "5", "content.estimate.high": "3" },
      "content.estimate.high",
    ],
    ["a figure of nothing", { "content.estimate.best": "7,000,000" }, "content.estimate.unit"],
    ["a slug with traversal", { "source.slug": "../../etc/passwd" }, "source.slug"],
    ["neither library nor new", { "source.from": "ELSEWHERE" }, "source.from"],
    ["a key that is none", { requestKey: "1" }, "requestKey"],
  ])("%s", (_, overrides, field) => {
    const faults = parse(overrides).error?.issues.map((issue) => issue.path.join("."));
    expect(faults).toContain(field);
  });

  test("nothing chosen from the library, in words that say what to do", () => {
    const issue = parse({}, ["source.slug"]).error?.issues[0];
    expect([issue?.path.join("."), issue?.message]).toEqual([
      "source.slug",
      "Choose a source of the library, or add a new one.",
    ]);
  });

  test("a new source without title, with a script for an address, a wrong date, DOI and ISBN", () => {
    const wrong = {
      "source.from": "NEW",
      "source.source.type": "book",
      "source.source.title": "",
      "source.source.url": "javascript:alert(1)",
      "source.source.issued": "5/8/1932",
      "source.source.doi": "doi",
      "source.source.isbn": "123",
    };
    const faults = parse(wrong).error?.issues.map((issue) => issue.path.join("."));
    expect(faults).toEqual(["title", "issued", "url", "doi", "isbn"].map((name) => `source.source.${name}`));
  });
});

describe("a check is refused", () => {
  const check = (overrides: Record<string, unknown>) => {
    const filled = { citationId: randomUUID(), version: "1", saw: "EXCERPT", finding: "SAYS_SO", ...overrides };
    return checkInput.safeParse(filled).error?.issues.map((issue) => issue.path.join("."));
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  test.each([
    ["that says what somebody found who saw nothing", { saw: "NOTHING" }, "finding"],
    ["with words out of nothing", { saw: "NOTHING", finding: "NOT_FOUND", excerpt: "Words." }, "excerpt"],
    ["with the language of no words", { excerptLanguage: "de" }, "excerpt"],
    ["of no version", { version: "" }, "version"],
    ["of a day to come", { openedOn: inDays(2) }, "openedOn"],
    ["of a year to come", { openedOn: "2999" }, "openedOn"],
    ["of a day that never was", { openedOn: "2026-02-30" }, "openedOn"],
    ["of a day in words", { openedOn: "3 May 2026" }, "openedOn"],
    ["of a day in figures that may be two", { openedOn: "3/5/2026" }, "openedOn"],
    ["of an interval", { openedOn: "2025/2026" }, "openedOn"],
    ["of an uncertain year", { openedOn: "2020~" }, "openedOn"],
    ["of a year before anybody here", { openedOn: "0026" }, "openedOn"],
  ])("%s", (_, overrides, field) => {
    expect(check(overrides)).toEqual([field]);
  });

  test.each(["", "2020", "2020-02", "2020-02-29", inDays(0)])("but not when it was opened on %o", (openedOn) => {
    expect(check({ openedOn })).toBeUndefined();
  });
});

test("no message names a value as the database has it", () => {
  const faults = [
    ...(parse({ "content.stance": "X", "content.role": "X", "content.reliability": "X" }).error?.issues ?? []),
    ...(checkInput.safeParse({ citationId: randomUUID(), saw: "X" }).error?.issues ?? []),
    ...(reviseInput.safeParse({}).error?.issues ?? []),
  ];
  expect(faults.length).toBeGreaterThan(5);
  for (const { message } of faults) expect(message).not.toMatch(/[A-Z]{3}|expected|received/);
});
