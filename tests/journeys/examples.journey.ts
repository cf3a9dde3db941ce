import { convert } from "html-to-text";
import { expect, inject, test } from "vitest";
import { DISPUTE_STATE_WORDS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readCorpus } from "../../prisma/corpus-files.ts";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, useBrowser } from "./support/browser.ts";

useBrowser();

/** As it stands in a file, it may be any word. */
const outcomeWords = new Map<string, string>(Object.entries(OUTCOME_WORDS));

const EXAMPLES = readCorpus().disputes.map((dispute, index) => ({ number: index + 1, ...dispute }));

/** In the letters that they have. */
const HEADINGS = ["h1", "h2", "h3"].map((selector) => ({ selector, options: { uppercase: false } }));

/** The page's words, with one space between them. */
async function wordsOf(path: string): Promise<string> {
  const response = await fetch(`${inject("appUrl")}${path}`);
  expect(response.status, path).toBe(200);
  const text = convert(await response.text(), { wordwrap: false, selectors: HEADINGS });
  return text.replaceAll(/\s+/gu, " ");
}

test.each(EXAMPLES)(
  "example $number tells its question, its position, how it stands and what came of it",
  async (example) => {
    const { number, question, position, outcome, resolution } = example;
    const words = await wordsOf(paths.dispute(number));
    const told = outcome === undefined ? [sentence(DISPUTE_STATE_WORDS.OPEN)] : [sentence(DISPUTE_STATE_WORDS.CLOSED)];
    // What an outcome means on the page is said after the colon, and differs from case to case.
    if (outcome !== undefined) told.push(sentence(outcomeWords.get(outcome) ?? outcome).replace(/:.*/u, ""));
    for (const part of [question, position, resolution, "Example case that comes with the corpus", ...told]) {
      expect(words).toContain(part.replaceAll(/\s+/gu, " "));
    }
  },
);

/** One about each kind of thing, and one that is open. */
const LOOKED_AT = [
  ...new Map(EXAMPLES.map((example) => [`${example.target.type} ${example.outcome === undefined}`, example])).values(),
];

test("an example of each kind has no violation and fits a phone", async () => {
  const page = await newPage();
  for (const { number } of LOOKED_AT) {
    await page.goto(paths.dispute(number));
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(over, page.url()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}, 300_000);

test("a page of a discussion that is not there is not found, nor is a comment", async () => {
  const ids = ["0190a000-0000-7000-8000-000000000001", "no-id"];
  const places = [
    "discussion/question/2",
    "discussion/question/1",
    "discussion/9/2",
    ...ids.map((id) => `comments/${id}`),
  ];
  for (const place of places) {
    const { status } = await fetch(`${inject("appUrl")}${paths.dispute(1)}/${place}`);
    expect(status, place).toBe(404);
  }
});
