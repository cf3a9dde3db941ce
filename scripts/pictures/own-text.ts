import type { Page } from "playwright-core";

/** A text of our own for pictures of the reading view: nobody else's words are published with them. */
const TEXT = `Variorum keeps the disputed factual claims of a text one by one, each with the evidence for and against it. Every change leaves a row of history, and nothing is ever deleted. A claim that several documents make is settled once and shown everywhere.

A source that only repeats a claim is no evidence for it. Sources that support a claim and sources that dispute it stand side by side, in equal room, always in the same order.

It gives no verdict and no percentage. Estimates that count different things are never added and never averaged.`;

const CLAIMS: [words: string, statement: string][] = [
  ["Every change leaves a row of history", "In Variorum every change leaves a row of history."],
  ["a row of history, and nothing is ever deleted", "In Variorum nothing is deleted."],
  [
    "A source that only repeats a claim is no evidence for it",
    "A source that only repeats a claim is no evidence for it.",
  ],
];

/** Adds the text and its claims as a signed-in editor does, and leaves the page with words selected. */
export async function openOwnText(page: Page): Promise<void> {
  await page.goto("/documents/new");
  await page.getByLabel("Title", { exact: true }).fill("A page about this place");
  await page.getByLabel("Kind of text").fill("page about a site");
  await page.getByLabel("Description", { exact: true }).fill("A short text of our own.");
  await page.getByLabel("Who speaks in it").fill("the makers");
  await page.getByRole("radio", { name: /free to read/i }).check();
  await page.getByLabel("The text, pasted").fill(TEXT);
  await page.getByRole("button", { name: "Add the document" }).click();
  await page.waitForURL((url) => url.pathname === "/documents/a-page-about-this-place");
  for (const [words, statement] of CLAIMS) {
    await openText(page, words);
    await page.getByRole("link", { name: "New claim here" }).click();
    await page.getByLabel("Who says it there").selectOption({ label: "The makers" });
    await page.getByLabel("Statement").fill(statement);
    await page.getByRole("radio", { name: "Event" }).check();
    await page.getByLabel("Whether it can be checked").selectOption("YES");
    await page.getByRole("button", { name: "Add the claim" }).click();
    await page.waitForURL((url) => url.searchParams.get("done") === "added");
  }
  await openText(page, "settled once and shown everywhere");
  await page.locator("#paragraph-1").evaluate((paragraph) => paragraph.scrollIntoView({ block: "center" }));
}

const NOTED = "/claims/in-variorum-nothing-is-deleted";

/** Signs a note on a claim of the text: evidence, agreement and the level they give. */
export async function signNote(
  page: Page,
  values: [evidence: string, agreement: string, level: string],
): Promise<void> {
  await page.goto(`${NOTED}?form=note`);
  await page.getByLabel("Finding").fill("Every earlier version that was looked for is still there.");
  for (const [at, name] of ["evidence", "agreement", "level"].entries())
    await page.locator(`input[name="content.${name}"][value="${values[at]}"]`).check();
  await page.locator('input[name="content.relation"]').first().check();
  await page.getByLabel("The same in a line").fill("fits what was seen");
  await page.getByLabel("Reasons").fill("The history of each page was opened and read from its first row to its last.");
  await page.locator("#form button[type=submit]").first().click();
  await page.getByText("Your note is signed.").waitFor();
}

/** Shows the notes of two people on a claim of the text. */
export async function openNotes(page: Page): Promise<void> {
  await page.goto(`${NOTED}#confidence`);
}

/** Adds a version that words two claims of the text anew, and shows the places that wait for a person. */
export async function openPlaces(page: Page): Promise<void> {
  await page.goto("/documents/a-page-about-this-place?form=version");
  const anew = TEXT.replace("leaves a row of history, and", "leaves one row in the history, and").replace(
    "A source that only repeats a claim is no evidence for it",
    "A source that repeats a claim and no more is not evidence for it",
  );
  await page.getByLabel("The text, pasted").fill(anew);
  await page.getByLabel("Why there is a new version").fill("Worded anew.");
  await page.getByRole("button", { name: "Add the version" }).click();
  await page.waitForURL((url) => url.pathname.endsWith("/places"));
}

/** Shows the text and selects words in it, wherever its marks cut them. */
async function openText(page: Page, words: string): Promise<void> {
  await page.goto("/documents/a-page-about-this-place");
  await page.locator("main").evaluate((main, sought) => {
    for (const paragraph of main.querySelectorAll(".marked-text")) {
      const at = paragraph.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (before <= at && at < before + length) range.setStart(node, at - before);
        if (at + sought.length <= before + length) {
          range.setEnd(node, at + sought.length - before);
          break;
        }
        before += length;
      }
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    }
  }, words);
  await page.getByRole("region", { name: "Selected words" }).getByText(words).waitFor();
}
