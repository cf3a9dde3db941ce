import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "holodomor-seven-million";

/** Signed in as whoever came with the first start in that role. */
async function pageOf(role: "READER" | "EDITOR" | "MODERATOR", options = {}): Promise<Page> {
  const page = await newPage(options);
  await signIn(page, role);
  return page;
}

/** Opens a dispute about the claim through its form, and returns its path. */
async function open(page: Page, question: string, claim = CLAIM): Promise<string> {
  await page.goto(paths.claimForm(claim, "dispute"));
  await page.getByLabel("The question").fill(question);
  await page.getByRole("checkbox", { name: /counts or means something else/ }).check();
  await page.getByLabel("Your position").fill("The figure counts two republics, the claim one.");
  await page.getByRole("button", { name: "Open the dispute" }).click();
  await page.waitForURL(/\/disputes\/\d+/);
  return new URL(page.url()).pathname;
}

async function comment(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  const form = page.getByRole("form", { name: "Comment", exact: true });
  await form.getByLabel("Your comment").fill(words);
  await form.getByRole("button", { name: "Comment", exact: true }).click();
  await page.getByText(words, { exact: true }).and(page.locator("p")).waitFor();
}

async function take(page: Page, path: string): Promise<void> {
  await page.goto(paths.queue());
  await page
    .getByRole("form", { name: `Take dispute ${path.split("/").at(-1)}`, exact: true })
    .getByRole("button")
    .click();
  await page.waitForURL((url) => url.pathname === path);
}

async function fillRuling(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^No consensus/ }).check();
  await page
    .getByLabel("Reasons", { exact: true })
    .fill("Both readings stand on a source that is sound, and neither source speaks to the other's point.");
  await page.getByLabel("For what it holds").fill("This wording.");
  await page.getByLabel("What would reopen it").fill("A third table.");
  await page.getByLabel("Your interest in the matter").fill("None.");
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a dispute from opening to ruling %s", (_, javaScriptEnabled) => {
  test("is shown to every reader at once, and nothing typed is lost to a comment that came meanwhile", async () => {
    const question = `Does it count the same people ${javaScriptEnabled ? "here" : "there"}?`;
    const reader = await pageOf("READER", { javaScriptEnabled });
    const path = await open(reader, question);
    const editor = await pageOf("EDITOR", { javaScriptEnabled });
    await comment(editor, path, "The running text is not clear.");

    const moderator = await pageOf("MODERATOR", { javaScriptEnabled });
    await take(moderator, path);
    await fillRuling(moderator);
    await comment(editor, path, "The census of 1937 says otherwise.");
    await moderator.getByRole("button", { name: "Give the ruling" }).click();
    const alert = moderator.getByRole("alert").filter({ hasText: "Something happened here while you wrote" });
    await alert.getByText("The census of 1937 says otherwise.").waitFor();
    expect(await moderator.getByLabel("What would reopen it").inputValue()).toBe("A third table.");
    await moderator.getByRole("button", { name: "Give the ruling" }).click();
    await moderator.getByText("A ruling is never edited.").waitFor();

    const anybody = await newPage({ javaScriptEnabled });
    await anybody.goto(path);
    const ruling = anybody.getByRole("region", { name: "Ruling" });
    await ruling.getByRole("heading", { name: "No consensus: both positions stay on the page" }).waitFor();
    await ruling.getByText("A third table.").waitFor();
    await anybody.goto(paths.disputes());
    await anybody.getByRole("link", { name: question }).waitFor();
  });
});

describe.each([
  // Whoever rewords a claim by a ruling rules on that claim no more.
  ["with JavaScript", true, "triumph-9-may-1945"],
  ["without JavaScript", false, "snore-burned-in-effigy"],
])("a case with two positions %s", (_, javaScriptEnabled, claim) => {
  test("is ruled on by rewording the claim, in one deed", async () => {
    const where = javaScriptEnabled ? "here" : "there";
    const reader = await pageOf("READER", { javaScriptEnabled });
    const path = await open(reader, `Is the claim worded too widely ${where}?`, claim);
    const editor = await pageOf("EDITOR", { javaScriptEnabled });
    await editor.goto(path);
    await editor.getByText("Put another position").click();
    const put = editor.getByRole("form", { name: "Put another position" });
    await put.getByLabel("Your position").fill(`The running text says so in as many words ${where}.`);
    await put.getByRole("button", { name: "Put this position" }).click();
    const second = editor.getByRole("region", { name: "Position 2" });
    await second.getByText("You hold this position.").waitFor();
    await second.getByText("Comment on this position").click();
    await second.getByLabel("Your comment").fill(`See the second table ${where}.`);
    await second.getByRole("button", { name: "Comment", exact: true }).click();
    await second.getByText(`See the second table ${where}.`).and(editor.locator("p")).waitFor();

    const moderator = await pageOf("MODERATOR", { javaScriptEnabled });
    await take(moderator, path);
    const wording = `It is so, as it is told ${where}.`;
    await moderator.getByRole("radio", { name: /^Reworded/ }).check();
    await moderator.getByLabel("The claim from now on").fill(wording);
    await moderator
      .getByLabel("Reasons", { exact: true })
      .fill("The table counts two republics, and the claim spoke of one; now it says what the table says.");
    await moderator.getByLabel("For what it holds").fill("This wording.");
    await moderator.getByLabel("What would reopen it").fill("A third table.");
    await moderator.getByLabel("Your interest in the matter").fill("None.");
    await moderator.getByRole("button", { name: "Give the ruling" }).click();
    await moderator.getByText("What it changed").waitFor();

    const anybody = await newPage({ javaScriptEnabled });
    await anybody.goto(paths.claim(claim));
    await anybody.getByRole("heading", { level: 1, name: wording }).waitFor();
  });
});

test("the queue is for moderators, and says so to others", async () => {
  const anybody = await newPage();
  await anybody.goto(paths.queue());
  expect(new URL(anybody.url()).pathname).toBe(paths.signIn());
  const editor = await pageOf("EDITOR");
  await editor.goto(paths.queue());
  await editor.getByText("Only moderators can see the queue.").waitFor();
});

test("the one who opened a dispute withdraws it, with the reason", async () => {
  const reader = await pageOf("READER");
  const path = await open(reader, "Was this asked in error?");
  await reader.getByText("Withdraw this dispute").click();
  const form = reader.getByRole("form", { name: "Withdraw this dispute" });
  await form.getByLabel("Reason").fill("I read the table wrongly.");
  await form.getByRole("button", { name: "Withdraw" }).click();
  await reader.getByText("None: the dispute was withdrawn.").waitFor();
  const anybody = await newPage();
  await anybody.goto(path);
  await anybody.getByText("I read the table wrongly.").waitFor();
});

test.each([1280, 360])("at %i px the pages have no violation in either theme, and fit", async (width) => {
  const page = await pageOf("MODERATOR", { viewport: { width, height: 800 } });
  for (const path of [paths.disputes(), paths.dispute(1), paths.dispute(10), paths.queue()]) {
    await page.goto(path);
    await expectAccessible(page);
    const wider = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(wider, path).toBe(0);
  }
});
