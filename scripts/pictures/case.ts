import type { Page } from "playwright-core";

/** Signed-in pages of those who have a part in the case. */
interface Parties {
  reader: Page;
  editor: Page;
  moderator: Page;
  admin: Page;
}

type Take = (page: Page, name: string) => Promise<void>;

const CLAIM = "/claims/in-variorum-every-change-leaves-a-row-of-history";

/** Plays a case on a claim of the text of our own, from its opening to the second ruling, with pictures on the way. */
export async function playCase({ reader, editor, moderator, admin }: Parties, take: Take): Promise<void> {
  const path = await openDispute(reader);
  await putPosition(editor, path);
  await moderator.goto("/queue");
  await take(moderator, "queue");
  await takeDispute(moderator, path);
  await fillRuling(moderator, "Reworded", [
    "A look into the account is no change of what is kept, and leaves no row. The words now speak of what is kept.",
    "None: I do not work on the history.",
  ]);
  await scrollTo(moderator, "Outcome");
  await moderator.mouse.move(0, 0);
  await take(moderator, "ruling-form");
  await moderator.getByRole("button", { name: "Give the ruling" }).click();
  await moderator.getByText("What it changed").waitFor();
  await appeal(editor, path);
  await takeDispute(admin, path);
  await fillRuling(admin, "No consensus", [
    "Whether a changed name is a change of what is kept can be read either way, and no source that was given settles it.",
    "None.",
  ]);
  await admin.getByRole("button", { name: "Give the ruling" }).click();
  await admin.getByText("Outcome of the second ruling").waitFor();
  await reader.goto(path);
  await take(reader, "case");
  await scrollTo(reader, "Outcome");
  await take(reader, "rulings");
  await reader.goto("/moderation");
  await take(reader, "moderation");
}

async function openDispute(page: Page): Promise<string> {
  await page.goto(`${CLAIM}?form=dispute`);
  await page.getByLabel("The question").fill("Does every change leave a row, or every change of what is kept?");
  await page.getByRole("checkbox", { name: /counts or means something else/ }).check();
  await page.getByLabel("Your position").fill("What one reads, or whether one is signed in, leaves no row.");
  await page.getByRole("button", { name: "Open the dispute" }).click();
  await page.waitForURL(/\/disputes\/\d+/);
  return new URL(page.url()).pathname;
}

async function putPosition(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Put another position").click();
  const form = page.getByRole("form", { name: "Put another position" });
  await form
    .getByLabel("Your position")
    .fill("A change is a change of a claim, a source or a note; nobody reads it otherwise.");
  await form.getByRole("button", { name: "Put this position" }).click();
  await page.getByText("You hold this position.").waitFor();
}

async function takeDispute(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: "Take" }).click();
  await page.getByRole("button", { name: "Give the ruling" }).waitFor();
}

async function fillRuling(page: Page, outcome: string, [reasons, interest]: [string, string]): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${outcome}`) }).check();
  if (outcome === "Reworded")
    await page
      .getByLabel("The claim from now on")
      .fill("In Variorum every change of what is kept leaves a row of history.");
  await page.getByLabel("Reasons", { exact: true }).fill(reasons);
  await page.getByLabel("For what it holds").fill("This wording.");
  await page.getByLabel("What would reopen it").fill("A change of what is kept that left no row.");
  await page.getByLabel("Your interest in the matter").fill(interest);
}

async function appeal(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Appeal against this ruling").click();
  const form = page.getByRole("form", { name: "Appeal against this ruling" });
  await form
    .getByLabel("Reasons for the appeal")
    .fill("The name that a person goes by is kept, and a change of it leaves no row; the new words do not say so.");
  await form.getByRole("button", { name: "Appeal" }).click();
  await page.getByText("No second ruling yet.").waitFor();
}

/** Leaves a heading or label of the ruling near the top of the picture. */
async function scrollTo(page: Page, words: string): Promise<void> {
  await page
    .getByRole("region", { name: "Ruling" })
    .getByText(words, { exact: true })
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: "start" });
      window.scrollBy(0, -80);
    });
}
