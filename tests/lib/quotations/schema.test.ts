import { describe, expect, test } from "vitest";
import { byField } from "@/lib/form-action";
import { rowNumbers, withOneMore, withRows } from "@/lib/quotations/form-values";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { quotationOf } from "../../factories/quotations.ts";

const WORDS = { saidBy: "Marx", asGiven: "racial trash", originalLanguage: "de" };

/** The rows of a plain form, as the action lists them. */
const rowsOf = (group: Record<string, unknown>): unknown =>
  Object(withRows({ content: { renderings: group } }).content).renderings;

/** Messages by field, of a form with this content; none when it is taken. */
function faultsOf(content: Record<string, unknown>): Record<string, string[]> {
  const parsed = saveQuotationInput.safeParse({ claim: "a-claim", version: 0, content: { ...WORDS, ...content } });
  return parsed.success ? {} : byField(parsed.error);
}

const rendering = (overrides: Record<string, unknown> = {}) => ({ text: "refuse", language: "en", ...overrides });

describe("refused in clear words, at the field at fault", () => {
  test.each([
    [
      "a language that is none",
      { renderings: [rendering({ language: "english, mostly" })] },
      "content.renderings.0.language",
    ],
    [
      "a language nobody knows",
      { renderings: [rendering(), rendering({ language: "qq" })] },
      "content.renderings.1.language",
    ],
    ["an unknown language of the original", { originalLanguage: "xx" }, "content.originalLanguage"],
    ["a rendering without its words", { renderings: [rendering({ text: "  " })] }, "content.renderings.0.text"],
    ["a rendering without its language", { renderings: [{ text: "refuse" }] }, "content.renderings.0.language"],
    ["control characters", { renderings: [rendering({ text: "re\u0000fuse" })] }, "content.renderings.0.text"],
    ["hidden changes of direction", { renderings: [rendering({ text: "re\u202Efuse" })] }, "content.renderings.0.text"],
    [
      "a text of a million letters",
      { renderings: [rendering({ text: "x".repeat(1_000_000) })] },
      "content.renderings.0.text",
    ],
    [
      "an answer that rests on nothing",
      { findings: { exists: { answer: "YES", note: " " } } },
      "content.findings.exists.note",
    ],
    [
      "an answer that is none",
      { findings: { exists: { answer: "MAYBE", note: "x" } } },
      "content.findings.exists.answer",
    ],
    ["a date that does not exist", { trail: [{ label: "Engels", date: "1849-02-30" }] }, "content.trail.0.date"],
    ["a step without a name", { trail: [{ date: "1849" }] }, "content.trail.0.label"],
    ["a citation that is no address", { trail: [{ label: "Engels", citationId: "7" }] }, "content.trail.0.citationId"],
  ])("%s", (_, content, field) => {
    expect(Object.keys(faultsOf(content))).toEqual([field]);
  });

  test("10,000 renderings, once", () => {
    const group = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [String(index), rendering()]));
    const faults = faultsOf({ renderings: rowsOf(group) });
    expect(faults).toEqual({ "content.renderings": ["At most 20 renderings. Keep those that matter."] });
  });
});

test("rows left blank are none, and the others keep their order", () => {
  const form = {
    "0": rendering({ text: "first" }),
    "1": { text: " ", language: "", citationId: "" },
    "4": rendering(),
  };
  const content = quotationOf({ renderings: rowsOf(form), trail: rowsOf({ "0": { label: "", gap: "true" } }) });
  expect(content.renderings.map(({ text }) => text)).toEqual(["first", "refuse"]);
  expect(content.trail).toEqual([]);
});

test("an error names the row by its place in the form, blank ones counted", () => {
  const form = { "0": { text: "" }, "3": rendering({ language: "??" }) };
  expect(Object.keys(faultsOf({ renderings: rowsOf(form) }))).toEqual(["content.renderings.3.language"]);
});

test("words from right to left, Cyrillic, and a language nobody has determined are taken as they are", () => {
  const content = {
    originalLanguage: "und",
    renderings: [
      rendering({ text: "בראשית ברא אלהים", language: "he" }),
      rendering({ text: "мировой шторм", language: "RU" }),
    ],
  };
  expect(faultsOf(content)).toEqual({});
  expect(quotationOf(content).renderings.map(({ language }) => language)).toEqual(["he", "ru"]);
});

test("a form knows its rows by what it holds", () => {
  const values = {
    "content.renderings.2.text": "",
    "content.renderings.10.text": "",
    "content.renderings.2.language": "",
    "content.trail.0.label": "",
  };
  expect(rowNumbers(values, "renderings")).toEqual([2, 10]);
  expect(rowNumbers(values, "trail")).toEqual([0]);
  expect(rowNumbers(withOneMore(values, "renderings"), "renderings")).toEqual([2, 10, 11]);
  expect(withOneMore({ "content.saidBy": "Marx" }, "trail")).toEqual({
    "content.saidBy": "Marx",
    "content.trail.0.label": "",
  });
});
