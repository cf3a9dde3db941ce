import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOf } from "@/lib/quotations/label";
import { ANSWERS, type Answer, LABEL_WORDS, QUESTIONS, type Question } from "@/lib/quotations/vocabulary";

const YES: Record<Question, Answer> = {
  exists: "YES",
  verbatim: "YES",
  translationFaithful: "YES",
  attributionCorrect: "YES",
  contextFair: "YES",
};

const answers = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(...ANSWERS)])) as Record<
    Question,
    fc.Arbitrary<Answer>
  >,
);
const DOUBTS: readonly Answer[] = ["NO", "PARTLY"];

test.each([
  ["everything is as in the original", {}, "VERIFIED"],
  ["the passage is not there", { exists: "NO" }, "NOT_FOUND"],
  ["it is not known whether it is there", { exists: "NOT_ESTABLISHED" }, "UNRESOLVED"],
  ["the author is another", { attributionCorrect: "NO" }, "MISATTRIBUTED"],
  ["words were left out", { verbatim: "NO" }, "ALTERED"],
  ["only part of it is there", { exists: "PARTLY" }, "ALTERED"],
  ["the translation is loose", { translationFaithful: "PARTLY" }, "MISTRANSLATED"],
  ["it was said of something else", { contextFair: "NO" }, "OUT_OF_CONTEXT"],
  ["the context was not seen", { contextFair: "NOT_ESTABLISHED" }, "UNRESOLVED"],
  [
    "the author is another, in a loose translation",
    { attributionCorrect: "NO", translationFaithful: "PARTLY" },
    "MISATTRIBUTED",
  ],
  ["words were left out, and the context was not seen", { verbatim: "NO", contextFair: "NOT_ESTABLISHED" }, "ALTERED"],
  ["nothing is there, by another author", { exists: "NO", attributionCorrect: "NO" }, "NOT_FOUND"],
] as const)("%s", (_, found, label) => {
  expect(labelOf({ ...YES, ...found }, true).label).toBe(label);
});

describe("whatever was found", () => {
  test("there is a label, and what led to it was asked", () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (found, translated) => {
        const { label, because } = labelOf(found, translated);
        expect(Object.keys(LABEL_WORDS)).toContain(label);
        expect(because.length).toBeGreaterThan(0);
        if (!translated) expect(because).not.toContain("translationFaithful");
      }),
    );
  });

  test("it is verified only when all that was asked is answered yes", () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (found, translated) => {
        const asked = QUESTIONS.filter((question) => translated || question !== "translationFaithful");
        const all = asked.every((question) => found[question] === "YES");
        expect(labelOf(found, translated).label === "VERIFIED").toBe(all);
      }),
    );
  });

  test("a departure is named only when one was found, and what is not established hides none", () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (found, translated) => {
        const { label, because } = labelOf(found, translated);
        if (["ALTERED", "MISTRANSLATED", "MISATTRIBUTED", "OUT_OF_CONTEXT"].includes(label)) {
          expect(because.every((question) => DOUBTS.includes(found[question]))).toBe(true);
        }
        const isThere = found.exists === "YES" || found.exists === "PARTLY";
        if (isThere && DOUBTS.includes(found.attributionCorrect)) expect(label).toBe("MISATTRIBUTED");
        if (label === "UNRESOLVED") {
          expect(because.every((question) => found[question] === "NOT_ESTABLISHED")).toBe(true);
        }
      }),
    );
  });

  test("in one language the translation counts for nothing", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...ANSWERS), (found, other) => {
        expect(labelOf({ ...found, translationFaithful: other }, false)).toEqual(labelOf(found, false));
      }),
    );
  });
});
