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

async function putAnother(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Put another position").click();
  const form = page.getByRole("form", { name: "Put another position" });
  await form.getByLabel("Your position").fill(words);
  await form.getByRole("button", { name: "Put this position" }).click();
  await page.getByRole("region", { name: "Position 2" }).getByText("You hold this position.").waitFor();
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
    const place = javaScriptEnabled ? "here" : "there";
    const question = `Does it count the same people ${place}?`;
    const another = `The running text says that it does, ${place}.`;
    const reader = await pageOf("READER", { javaScriptEnabled });
    const path = await open(reader, question);
    const editor = await pageOf("EDITOR", { javaScriptEnabled });
    await comment(editor, path, "The running text is not clear.");
    await putAnother(editor, path, another);

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
    await ruling.getByRole("heading", { name: "No consensus: every position stays on the page" }).waitFor();
    await ruling.getByText("A third table.").waitFor();
    await anybody.goto(paths.disputes());
    await anybody.getByRole("link", { name: question }).waitFor();
    await anybody.goto(paths.claim(CLAIM));
    await anybody.getByRole("definition").filter({ hasText: another }).waitFor();
  });
});

test("a moderator may not rule on what they opened, and is told why", async () => {
  const moderator = await pageOf("MODERATOR");
  await open(moderator, "Is one laboratory enough for the plural?", "gulag-medical-experiments");
  expect(
    await moderator.getByText("You opened this dispute, so somebody else must rule on it.").count(),
  ).toBeGreaterThan(0);
  expect(await moderator.getByRole("button", { name: "Take" }).count()).toBe(0);
});

test("the queue is for moderators, the invitations for admins, and the account for whoever is signed in", async () => {
  const reader = await newPage();
  for (const path of ["/queue", "/invitations", "/account"]) {
    await reader.goto(path);
    await reader.waitForURL((url) => url.pathname === "/signin" && url.searchParams.get("next") === path);
  }
  await signIn(reader, "READER");
  for (const path of ["/queue", "/invitations"]) {
    await reader.goto(path);
    expect(await reader.locator("main").textContent(), path).toMatch(/only (moderators|admins)/i);
  }
});

test("a moderator narrows the queue, without JavaScript", async () => {
  const question = "Is the period the same in both?";
  const reader = await pageOf("READER");
  const path = await open(reader, question, "great-purge-eleven-million");
  const moderator = await pageOf("MODERATOR", { javaScriptEnabled: false });
  const row = moderator.getByRole("link", { name: question, exact: true });
  const narrow = async (chosen: Record<string, string>) => {
    await moderator.goto(paths.queue());
    for (const [name, value] of Object.entries(chosen))
      await moderator.locator(`select[name=${name}]`).selectOption(value);
    await moderator.getByRole("button", { name: "Show", exact: true }).click();
    for (const [name, value] of Object.entries(chosen)) {
      expect(await moderator.locator(`select[name=${name}]`).inputValue()).toBe(value);
    }
    return row.count();
  };
  expect(await narrow({ state: "OPEN", reason: "SCOPE_MISMATCH" })).toBe(1);
  expect(await narrow({ reason: "MISQUOTED" })).toBe(0);
  expect(await narrow({ age: "7" })).toBe(0);
  expect(await narrow({ which: "mine" })).toBe(0);
  await take(moderator, path);
  expect(await narrow({ which: "mine" })).toBe(1);
  expect(await narrow({ state: "OPEN" })).toBe(0);
  expect(await narrow({ which: "nobody" })).toBe(0);
  expect(await narrow({ which: "waiting" })).toBe(0);
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
