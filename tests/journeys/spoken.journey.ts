import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPage, useBrowser } from "./support/browser.ts";

useBrowser();

/**
 * Words that a screen reader runs together: Chromium leaves a space out of its accessibility tree that is a text of
 * its own right after another, as React writes `{words} <b>`.
 */
const runTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const beside = (node: Node, side: "previousSibling" | "nextSibling"): Node | null => {
      let other = node[side];
      while (other?.nodeType === Node.COMMENT_NODE) other = other[side];
      return other;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [before, after] = [beside(node, "previousSibling"), beside(node, "nextSibling")];
      if (node.textContent?.trim() !== "" || before?.nodeType !== Node.TEXT_NODE || after === null) continue;
      found.push(`…${before.textContent?.slice(-30)}·${after.textContent?.slice(0, 20)}…`);
    }
    return found;
  });

test.each([
  "/",
  "/claims",
  "/claims/holodomor-seven-million",
  "/claims/great-purge-eleven-million",
  "/claims/marx-voelkerabfaelle",
  "/claims/goebbels-lenin-second-to-hitler",
  "/claims/holodomor-seven-million/history",
  "/documents/soviet-story-review",
  "/documents/soviet-story-review/versions/1",
  "/sources/dyukov-2008",
  "/disputes/1",
])("no words run together for a screen reader on %s", async (path) => {
  const page = await newPage();
  await page.goto(path);
  expect(await runTogether(page)).toEqual([]);
});

test("a chart tells each panel, the claim's figure in it, and every estimate", async () => {
  const page = await newPage();
  await page.goto("/claims/holodomor-seven-million");
  const panel = page.locator(".chart-panel").nth(1);
  // Where links lead differs from database to database.
  const said = (await panel.ariaSnapshot()).replaceAll(/:\n +- \/url: .*/g, "");
  expect(said).toMatchInlineSnapshot(`
    "- heading "Deaths in the famine in the Soviet Union, 1932–1934, 2 estimates" [level=3]
    - paragraph: The claim is about Soviet Ukraine or Ukrainians elsewhere, a part of the Soviet Union.
    - text: "the claim: about 7 million, counts something else"
    - 'img "One line an estimate, on an axis from 0 to 15 (million deaths). The claim’s own figure, about 7 million, is a faint rule: counts something else."'
    - list:
      - listitem:
        - link "Davies and Wheatcroft, 2004"
        - text: true only with limits · famine deaths, 1932–1933 5.5 to 6.5 million
      - listitem:
        - link "Rudnytskyi et al., 2015"
        - text: background · excess deaths about 8.7 million"
  `);
});

test("a quotation tells its language and what departs from the words as given", async () => {
  const page = await newPage();
  await page.goto("/claims/marx-voelkerabfaelle");
  const figures = page.getByRole("region", { name: "The words", exact: true }).getByRole("figure");
  expect(await figures.nth(1).ariaSnapshot()).toMatchInlineSnapshot(`
    "- figure "Friedrich Engels, Der magyarische Kampf, Neue Rheinische Zeitung no. 194, 13 January 1849, MEW vol. 6, pp. 165-173; MECW vol. 8, p. 227ff. In another language than the words as given, so not compared word by word.":
      - paragraph: Original · German
      - blockquote: “diese Völkerabfälle”
      - paragraph: Friedrich Engels, Der magyarische Kampf, Neue Rheinische Zeitung no. 194, 13 January 1849, MEW vol. 6, pp. 165-173; MECW vol. 8, p. 227ff.
      - paragraph: In another language than the words as given, so not compared word by word."
  `);
  expect(await figures.filter({ hasText: "ethnic" }).ariaSnapshot()).toMatchInlineSnapshot(`
    "- figure "translator and publication not recorded":
      - paragraph: Rendering · English
      - blockquote:
        - text: “
        - deletion: "[only in the words as given: Völkerabfälle (racial ]"
        - insertion: "[only here: ethnic ]"
        - text: trash”
      - paragraph: translator and publication not recorded"
  `);
  expect(await figures.nth(1).getByRole("blockquote").getAttribute("lang")).toBe("de");
});
