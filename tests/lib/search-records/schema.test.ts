import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { objectOf } from "@/lib/form-state";
import { recordSearchInput } from "@/lib/search-records/schema";

/** The form as a browser sends it. */
const FILLED: Record<string, string> = {
  requestKey: randomUUID(),
  claim: "a-claim",
  "content.lookedFor": "COUNTER_SOURCE",
  "content.places": "JSTOR\r\n\r\n  A national library \r\n",
  "content.words": "famine figure",
  "content.day": "2026-05-03",
  "content.outcome": "NONE",
  "content.found": "",
};

function parse(overrides: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...FILLED, ...overrides })) form.append(name, value);
  return recordSearchInput.safeParse(objectOf(form));
}

test("the form filled in is understood: places one a line, the day as a day", () => {
  expect(parse().data?.content).toMatchObject({
    places: ["JSTOR", "A national library"],
    day: new Date("2026-05-03T00:00:00Z"),
    found: "",
  });
});

test("today is a day that has begun", () => {
  expect(parse({ "content.day": new Date().toISOString().slice(0, 10) }).success).toBe(true);
});

test.each<[string, Record<string, string>, string]>([
  ["no place", { "content.places": " \n " }, "content.places"],
  ["a place that is too long", { "content.places": `JSTOR\n${"x".repeat(201)}` }, "content.places"],
  ["too many places", { "content.places": "x\n".repeat(21) }, "content.places"],
  ["control characters in a place", { "content.places": "a\u0007b" }, "content.places"],
  ["something else to look for", { "content.lookedFor": "TRUTH" }, "content.lookedFor"],
  ["a day that does not exist", { "content.day": "2026-02-30" }, "content.day"],
  ["a day in words", { "content.day": "yesterday" }, "content.day"],
  ["a day to come", { "content.day": "2999-01-01" }, "content.day"],
  ["a day before there was anything to search", { "content.day": "0026-05-03" }, "content.day"],
  ["something found, not said what", { "content.outcome": "SOMETHING" }, "content.found"],
  ["none found, and something said", { "content.found": "A review." }, "content.found"],
  ["no outcome", { "content.outcome": "" }, "content.outcome"],
])("%s is refused at its field", (_, overrides, field) => {
  const issues = parse(overrides).error?.issues ?? [];
  expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(new Set([field]));
  for (const { message } of issues) expect(message).not.toMatch(/[A-Z]{3}|expected|received/);
});
