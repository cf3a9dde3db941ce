import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

/** A text of our own, in which some words stand twice. */
const TEXT = `What this place is

Variorum keeps disputed claims one by one, each with the evidence for and against it. Every change leaves a row of history, and nothing is ever deleted.

A source that only repeats a claim is no evidence for it. Two people look before a source counts as seen by two people.`;

const DOCUMENT = "/documents/a-page-about-this-place";
const text = (page: Page) => page.locator(".marked-text");

beforeAll(async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/documents/new");
  await editor.getByLabel("Title", { exact: true }).fill("A page about this place");
  await editor.getByLabel("Kind of text").fill("page about a site");
  await editor.getByLabel("Description", { exact: true }).fill("A short text of our own.");
  await editor.getByLabel("Who speaks in it").fill("the makers");
  await editor.getByRole("radio", { name: /free to read/i }).check();
  await editor.getByLabel("The text, pasted").fill(TEXT);
  await editor.getByRole("button", { name: "Add the document" }).click();
  await editor.waitForURL((url) => url.pathname === DOCUMENT);
  await editor.context().close();
});

/** Drags over words of a paragraph as a person would, who drags again when other words were caught. */
async function drag(page: Page, paragraph: number, words: string): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await dragOnce(page, paragraph, words);
    const caught = await page.evaluate(() => getSelection()?.toString());
    if (caught?.trim() === words) return;
    // Whatever moved while the page came stands still by then.
    await page.waitForTimeout(500);
  }
}

/** From the first letter to the last. */
async function dragOnce(page: Page, paragraph: number, words: string): Promise<void> {
  const line = text(page).nth(paragraph - 1);
  await line.scrollIntoViewIfNeeded();
  const box = await line.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
      if (first && last) return { from: [first.left, first.top + 8], to: [last.right, last.top + 8] } as const;
    }
    return null;
  }, words);
  if (!box) throw new Error(`"${words}" is not drawn in one piece`);
  await page.mouse.move(box.from[0] + 1, box.from[1]);
  await page.mouse.down();
  await page.mouse.move(box.to[0] - 1, box.to[1], { steps: 8 });
  await page.mouse.up();
}

async function fillIn(page: Page, statement: string): Promise<void> {
  await page.getByLabel("Who says it there").selectOption({ label: "The makers" });
  await page.getByLabel("Statement").fill(statement);
  await page.getByRole("radio", { name: "Event" }).check();
  await page.getByLabel("Whether it can be checked").selectOption("YES");
  await page.getByRole("button", { name: "Add the claim" }).click();
  await page.waitForURL((url) => url.searchParams.get("done") === "added");
}

describe("an editor reads a text", () => {
  test("drags over words and makes a claim of them; a reader sees it marked, and jumps there and back", async () => {
    const editor = await newPage();
    await signIn(editor, "EDITOR");
    await editor.goto(DOCUMENT);
    await drag(editor, 2, "Every change leaves a row of history");
    const bar = editor.getByRole("region", { name: "Selected words" });
    await bar.getByText("Every change leaves a row of history").waitFor();
    await expectAccessible(editor);
    await bar.getByRole("link", { name: "New claim here" }).click();
    await editor.getByRole("blockquote").getByText("Every change leaves a row of history").waitFor();
    await fillIn(editor, "Every change on this site is on record.");

    const reader = await newPage({ javaScriptEnabled: false });
    await reader.goto(DOCUMENT);
    expect(await reader.locator("mark").allTextContents()).toEqual(["Every change leaves a row of history"]);
    expect(await text(reader).nth(1).textContent()).toBe(TEXT.split("\n\n")[1]);
    await reader.getByRole("link", { name: "Claim 1", exact: true }).click();
    expect(new URL(reader.url()).hash).toBe("#claim-1");
    await reader.getByRole("link", { name: "Claim 1: show its words in the text" }).click();
    expect(new URL(reader.url()).hash).toBe("#in-text-1");
    expect(await reader.getByRole("region", { name: "Selected words" }).count()).toBe(0);
    expect(await reader.getByRole("link", { name: /^Add a claim/ }).count()).toBe(0);
  });

  test("says by keyboard that overlapping words say the same as a claim, found while typing", async () => {
    const editor = await newPage();
    await signIn(editor, "EDITOR");
    await editor.goto(DOCUMENT);
    // As a browser selects by keyboard once the caret is in the text.
    await drag(editor, 2, "leaves");
    for (let step = 0; step < 4; step += 1) await editor.keyboard.press("Shift+Control+ArrowRight");
    await editor.getByRole("region", { name: "Selected words" }).getByText("leaves a row of history").waitFor();
    await editor.keyboard.press("s");
    await editor.getByRole("heading", { name: "The same claim in another place" }).waitFor();
    await editor.getByLabel("Who says it there").selectOption({ label: "The makers" });
    await editor.getByLabel("Find the claim").pressSequentially("repositories of every change on record");
    await editor.getByRole("radio", { name: /Every change on this site is on record/ }).check();
    await expectAccessible(editor);
    await editor.getByRole("button", { name: "Add this place" }).press("Enter");
    await editor.getByText("The place is added.").waitFor();

    await editor.goto(DOCUMENT);
    expect(await editor.locator("mark[data-depth]").count()).toBe(1);
    const number = () => editor.evaluate(() => document.activeElement?.getAttribute("data-n") ?? null);
    // The keys work once the page's scripts have come.
    const press = async () => {
      await editor.keyboard.press("j");
      return number();
    };
    await expect.poll(press, { timeout: 60_000 }).toBe("1");
    await editor.keyboard.press("j");
    expect(await number()).toBe("2");
    await editor.keyboard.press("k");
    await editor.keyboard.press("Enter");
    expect(new URL(editor.url()).hash).toBe("#claim-1");
    await expectAccessible(editor);
  });

  test("types words without JavaScript; those that stand twice come back as a choice", async () => {
    const editor = await newPage({ javaScriptEnabled: false });
    await signIn(editor, "EDITOR");
    await editor.goto(DOCUMENT);
    await editor.getByRole("link", { name: "Add a claim from paragraph 3" }).click();
    await editor.getByLabel("The exact words").fill("people");
    await editor.getByLabel("Who says it there").selectOption({ label: "The makers" });
    await editor.getByLabel("Statement").fill("Two people look.");
    await editor.getByRole("radio", { name: "Event" }).check();
    await editor.getByLabel("Whether it can be checked").selectOption("YES");
    await editor.getByRole("button", { name: "Add the claim" }).click();
    await editor.getByText("These words stand 2 times in this paragraph. Which are meant?").waitFor();
    expect(await editor.getByLabel("Statement").inputValue()).toBe("Two people look.");
    await editor.getByRole("radio", { name: /as seen by two \[people\]/ }).check();
    await editor.getByRole("button", { name: "Add the claim" }).click();
    await editor.waitForURL((url) => url.searchParams.get("done") === "added");
    await editor.goto(DOCUMENT);
    expect(await editor.locator("mark").last().textContent()).toBe("people");
  });

  test("and is told when the words go over two paragraphs", async () => {
    const editor = await newPage();
    await signIn(editor, "EDITOR");
    await editor.goto(DOCUMENT);
    await editor.evaluate(() => {
      const [, second, third] = document.querySelectorAll(".marked-text");
      const range = document.createRange();
      if (second && third) range.setStart(second, 0);
      if (third) range.setEnd(third, third.childNodes.length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
    await editor
      .getByRole("region", { name: "Selected words" })
      .getByText("These words go over two paragraphs. Choose words of one.")
      .waitFor();
    expect(await editor.getByRole("link", { name: "New claim here" }).count()).toBe(0);
  });
});

test("an editor chooses in the text where a claim stands that a new version left without a place", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(`${DOCUMENT}?form=version`);
  const changed = TEXT.replace("Every change leaves a row of history", "All that anybody alters is on record for good");
  await editor.getByLabel("The text, pasted").fill(changed);
  await editor.getByLabel("Why there is a new version").fill("The sentence was worded anew.");
  await editor.getByRole("button", { name: "Add the version" }).click();
  await editor.waitForURL((url) => url.pathname === `${DOCUMENT}/places`);
  await editor.getByRole("link", { name: "Choose it in the text" }).first().click();
  await editor.getByText(/^Choose where “/).waitFor();
  await drag(editor, 2, "All that anybody alters is on record for good");
  await editor.getByRole("region", { name: "Selected words" }).getByText("All that anybody alters").waitFor();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "The claim stands here" }).click();
  await editor.getByText("Decided. The history of the claim says so.").waitFor();
  // The claim's other place, in some of the same words, still waits.
  expect(await editor.getByRole("link", { name: "Choose it in the text" }).count()).toBe(1);
  await editor.goto(DOCUMENT);
  expect(await editor.locator("mark").first().textContent()).toBe("All that anybody alters is on record for good");
});
