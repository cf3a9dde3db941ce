import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

/** Fills in a new source and what it says; the rest of the form stays as it is. */
async function describeSource(page: Page, title: string): Promise<void> {
  await page.getByRole("radio", { name: "A new source" }).check();
  await page.getByLabel("Kind of item").selectOption("book");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("What the source says, in your own words").fill(`What ${title} says.`);
}

/** Chooses the entry that has these words: what else it says is of the corpus. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const list = page.getByLabel(label);
  const option = list.locator("option", { hasText: words }).first();
  await list.selectOption((await option.getAttribute("value")) ?? "");
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor, %s,", (name, javaScriptEnabled) => {
  test("attaches a source that repeats another, and a reader sees sources but no new line", async () => {
    const claim = "/claims/past-sanitised";
    const reader = await newPage();
    await reader.goto(claim);
    const group = reader.getByRole("region", { name: /^Supporting/ });
    const before = await group.getByRole("article").count();

    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(`${claim}?form=source`);
    await describeSource(editor, `A reprint, ${name}`);
    await editor.getByText("Whether it repeats another citation").click();
    await choose(editor, "What it repeats", "(supports)");
    // Half an answer is refused at its field, and what was chosen stays.
    await editor.getByRole("button", { name: "Attach source" }).click();
    await editor.locator("#form [role=alert]").waitFor();
    await choose(editor, "Why the two are not independent", "same document");
    await editor.getByRole("button", { name: "Attach source" }).click();
    await editor.getByText("Attached. Everybody sees it now.").waitFor();

    await reader.reload();
    const words = `1 independent line (${before + 1} sources)`;
    expect(await group.getByRole("heading", { level: 3 }).textContent()).toContain(words);
    expect(
      await reader
        .getByText(`1 independent line supports (${before + 1} sources)`)
        .first()
        .isVisible(),
    ).toBe(true);
    const card = group.getByRole("article").filter({ hasText: `What A reprint, ${name} says.` });
    expect(await card.textContent()).toContain("both go back to the same document");
    await card.locator("a[href^='#citation-']").click();
    await reader.waitForURL(/#citation-/);
    await expectAccessible(reader);
  });

  test("records a search that found none, and a reader sees it where the source would stand", async () => {
    const claim = "/claims/story-never-told";
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(`${claim}?form=search`);
    await editor.getByRole("radio", { name: /a source that supports it/i }).check();
    await editor.getByLabel("Where you looked").fill(`A library, ${name}\nAn archive`);
    await editor.getByLabel("Words you searched with").fill("never told");
    await editor.getByLabel("Day").fill("2026-05-03");
    await editor.getByRole("radio", { name: /found something/i }).check();
    await editor.getByRole("button", { name: "Record the search" }).click();
    await editor.locator("#form [role=alert]").waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);
    expect(await editor.getByLabel("Where you looked").inputValue()).toContain("An archive");
    await editor.getByRole("radio", { name: /found none/i }).check();
    await editor.getByRole("button", { name: "Record the search" }).click();
    await editor.getByText("Your search is recorded.").waitFor();

    const reader = await newPage();
    await reader.goto(claim);
    const words = `Looked for a source that supports it on 3 May 2026 in A library, ${name}; An archive, with the words “never told”: found none.`;
    expect(await reader.getByRole("region", { name: /^Supporting/ }).textContent()).toContain(words);
  });
});

test("a note goes stale by itself, and lists what changed with a link to it", async () => {
  const claim = "/claims/mises-german-pattern";
  const reader = await newPage();
  await reader.goto(claim);
  expect(await reader.getByText("Stale.").count()).toBe(0);

  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(`${claim}?form=source`);
  await describeSource(editor, "A newly found edition");
  await editor.getByRole("button", { name: "Attach source" }).click();
  await editor.getByText("Attached. Everybody sees it now.").waitFor();

  await reader.reload();
  const news = reader.getByRole("region", { name: "Confidence" });
  expect(await news.textContent()).toContain("attached “A newly found edition” as a source that supports the claim");
  await news
    .getByRole("link", { name: /\d{4}$/ })
    .last()
    .click();
  await reader.waitForURL(/\/history#change-/);
  await reader.locator(new URL(reader.url()).hash, { hasText: "A newly found edition" }).waitFor();
});

test("two editors' notes stand in one grid, with their spread in words, and the course of each", async () => {
  const claim = "/claims/peoples-disposed-of";
  const sign = async (page: Page, levels: [evidence: string, agreement: string, level: string]) => {
    await page.goto(`${claim}?form=note`);
    await page.getByLabel("Finding").fill("What the evidence indicates.");
    for (const [at, name] of ["evidence", "agreement", "level"].entries()) {
      await page.locator(`input[name="content.${name}"][value="${levels[at]}"]`).check();
    }
    await page.locator('input[name="content.relation"]').first().check();
    await page.getByLabel("The same in a line").fill("It fits.");
    await page.getByLabel("Reasons").fill("Because of the sources.");
    await page.locator("#form button[type=submit]").first().click();
    await page.getByText("Your note is signed.").waitFor();
  };
  const [first, second] = [await newPage(), await newPage()];
  await signIn(first, "EDITOR");
  await signIn(second, "MODERATOR");
  await sign(first, ["LIMITED", "MEDIUM", "LOW"]);
  await sign(second, ["MEDIUM", "HIGH", "HIGH"]);
  await sign(first, ["MEDIUM", "MEDIUM", "MEDIUM"]);

  const reader = await newPage({ viewport: { width: 360, height: 800 } });
  await reader.goto(claim);
  const section = reader.getByRole("region", { name: "Confidence" });
  expect(await section.textContent()).toContain("2 notes: from medium to high");
  expect(await section.getByRole("img", { name: /^note 1: medium evidence/ }).count()).toBe(1);
  expect(await section.getByRole("listitem").allTextContents()).toEqual([
    expect.stringMatching(/: Low from .+; medium from /),
    expect.stringMatching(/: High from /),
  ]);
  await expectAccessible(reader);
});
