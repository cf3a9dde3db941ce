import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/policy";
import { paths } from "@/lib/paths";
import { newPage, signIn, useBrowser } from "./support/browser.ts";
import { mailsTo, sendMails } from "./support/mail.ts";

useBrowser();

interface Case {
  claim: string;
  question: string;
  /** What the first ruling makes of the claim. */
  wording: string;
}

const FIRST_REASONS =
  "The sources speak of the front only, and the claim spoke of every place; now it says what they say.";
const SECOND_REASONS =
  "Each reading rests on a sound source, and no source speaks to what the other reading holds of the front.";

async function pageOf(role: Role, options = {}): Promise<Page> {
  const page = await newPage(options);
  await signIn(page, role);
  return page;
}

/** A reader opens the dispute; its path. */
async function open(page: Page, { claim, question }: Case): Promise<string> {
  await page.goto(paths.claimForm(claim, "dispute"));
  await page.getByLabel("The question").fill(question);
  await page.getByRole("checkbox", { name: /counts or means something else/ }).check();
  await page.getByLabel("Your position").fill("The sources speak of the front only.");
  await page.getByRole("button", { name: "Open the dispute" }).click();
  await page.waitForURL(/\/disputes\/\d+/);
  return new URL(page.url()).pathname;
}

async function putSecondPosition(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Put another position").click();
  const put = page.getByRole("form", { name: "Put another position" });
  await put.getByLabel("Your position").fill("The running text says so in as many words.");
  await put.getByRole("button", { name: "Put this position" }).click();
  const second = page.getByRole("region", { name: "Position 2" });
  await second.getByText("You hold this position.").waitFor();
  await second.getByText("Comment on this position").click();
  await second.getByLabel("Your comment").fill("See the second paragraph.");
  await second.getByRole("button", { name: "Comment", exact: true }).click();
  await second.getByText("See the second paragraph.").and(page.locator("p")).waitFor();
}

async function take(page: Page, path: string): Promise<void> {
  await page.goto(paths.queue());
  const form = page.getByRole("form", { name: `Take dispute ${path.split("/").at(-1)}`, exact: true });
  await form.getByRole("button").click();
  await page.waitForURL((url) => url.pathname === path);
}

async function rule(page: Page, outcome: RegExp, reasons: string, wording?: string): Promise<void> {
  await page.getByRole("radio", { name: outcome }).check();
  if (wording !== undefined) await page.getByLabel("The claim from now on").fill(wording);
  await page.getByLabel("Reasons", { exact: true }).fill(reasons);
  await page.getByLabel("For what it holds").fill("This wording.");
  await page.getByLabel("What would reopen it").fill("An order that is dated in peacetime.");
  await page.getByLabel("Your interest in the matter").fill("None.");
  await page.getByRole("button", { name: "Give the ruling" }).click();
}

async function appeal(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Appeal against this ruling").click();
  const form = page.getByRole("form", { name: "Appeal against this ruling" });
  await form
    .getByLabel("Reasons for the appeal")
    .fill("The running text says so in as many words, and the ruling does not say a word about it.");
  await form.getByRole("button", { name: "Appeal" }).click();
  await page.getByText("No second ruling yet.").waitFor();
}

/** What happens in the case, as the log, the inbox and the mail tell it, in the order in which it happens. */
const steps = (number: string, { question }: Case): string[] => [
  `opened dispute ${number}: \u201c${question}\u201d`,
  `put position 2 in dispute ${number}`,
  `commented on dispute ${number}`,
  `took dispute ${number} for review`,
  `ruled on dispute ${number}: reworded`,
  `appealed against the ruling on dispute ${number}`,
  `took dispute ${number} for review`,
  `ruled on dispute ${number}: no consensus`,
];

/** The text of a page's list with one space between words, oldest line first. */
async function told(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const lines = await page.locator("main ol > li").allTextContents();
  return lines.toReversed().join("\n").replaceAll(/\s+/gu, " ");
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${part}\nin\n${text}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

describe.each<[string, boolean, Case]>([
  [
    "with JavaScript",
    true,
    {
      claim: "soviet-officers-no-cameras",
      question: "Does the claim speak of peacetime as well?",
      wording: "At the front it was so, as it is told here.",
    },
  ],
  [
    "without JavaScript",
    false,
    {
      claim: "snore-burned-in-effigy",
      question: "Is the claim worded too widely?",
      wording: "It was so, as it is told there.",
    },
  ],
])("a case %s", (_, javaScriptEnabled, about) => {
  test("goes from a reader's dispute to a second ruling, each step in the log, the inbox and the mail", async () => {
    const reader = await pageOf("READER", { javaScriptEnabled });
    await reader.goto(paths.follows());
    await reader.getByRole("radio", { name: /At once/ }).check();
    await reader.getByRole("button", { name: "Save", exact: true }).click();
    await reader.getByText("Saved.").waitFor();
    const path = await open(reader, about);
    const number = path.split("/").at(-1) ?? "";
    const anybody = await newPage({ javaScriptEnabled });
    await anybody.goto(paths.claim(about.claim));
    await anybody.getByRole("link", { name: about.question }).first().waitFor();
    expect(await anybody.locator("main").textContent()).toMatch(/contested/i);

    const editor = await pageOf("EDITOR", { javaScriptEnabled });
    await putSecondPosition(editor, path);

    const moderator = await pageOf("MODERATOR", { javaScriptEnabled });
    await take(moderator, path);
    await rule(moderator, /^Reworded/, "Too short.", about.wording);
    await moderator.getByText("Give reasons in at least 80 characters.").first().waitFor();
    expect(await moderator.getByLabel("The claim from now on").inputValue()).toBe(about.wording);
    await moderator.getByLabel("Reasons", { exact: true }).fill(FIRST_REASONS);
    await moderator.getByRole("button", { name: "Give the ruling" }).click();
    await moderator.getByText("What it changed").waitFor();
    await anybody.goto(paths.claim(about.claim));
    await anybody.getByRole("heading", { level: 1, name: about.wording }).waitFor();

    await appeal(editor, path);
    await moderator.goto(path);
    await moderator.getByText(/You gave the first ruling on this dispute/).waitFor();
    expect(await moderator.getByRole("button", { name: "Take" }).count()).toBe(0);
    const admin = await pageOf("ADMIN", { javaScriptEnabled });
    await take(admin, path);
    await rule(admin, /^No consensus/, SECOND_REASONS);
    await admin.getByText("Outcome of the second ruling").waitFor();
    await anybody.goto(path);
    for (const words of [FIRST_REASONS, SECOND_REASONS]) await anybody.getByText(words).waitFor();

    const all = steps(number, about);
    expectInOrder(await told(anybody, `${paths.changes()}?kind=dispute&claim=${about.claim}`), all);
    expectInOrder(
      await told(anybody, `${paths.moderation()}?kind=ruling`),
      all.filter((step) => /^(ruled|appealed)/.test(step)),
    );
    const [_opening, ...others] = all;
    expectInOrder(await told(reader, paths.inbox()), others);
    await sendMails();
    const mail = (await mailsTo("READER")).findLast((text) => text.includes(`dispute ${number}`)) ?? "";
    for (const step of others) expect(mail).toContain(step);
  });
});
