import { expect, test } from "vitest";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/soviet-officers-no-cameras";
const QUESTION = "Does the claim speak of peacetime as well?";

test("a dispute goes from opening to ruling, and nobody rules on their own", async () => {
  const reader = await newPage();
  await signIn(reader, "READER");
  await reader.goto(`${CLAIM}?form=dispute`);
  await reader.getByLabel("The question").fill(QUESTION);
  await reader.locator("#form input[type=checkbox]").first().check();
  await reader.getByLabel("Your position").fill("The sources speak of the front only.");
  await reader.getByRole("button", { name: "Open the dispute" }).click();
  await reader.waitForURL("**/disputes/*");
  const address = new URL(reader.url()).pathname;

  const anybody = await newPage();
  await anybody.goto(CLAIM);
  expect(await anybody.getByText(QUESTION).count()).toBeGreaterThan(0);
  expect(await anybody.locator("main").textContent()).toMatch(/contested/i);

  // A moderator discusses, takes it, and gives the ruling.
  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto("/queue");
  await moderator.getByRole("link", { name: QUESTION }).click();
  await moderator.waitForURL(`**${address}*`);
  await moderator.getByRole("button", { name: "Take" }).click();
  await moderator.getByRole("button", { name: "Give the ruling" }).waitFor();
  await moderator.getByRole("radio", { name: /stands as it is/i }).check();
  await moderator.getByLabel("Reasons").fill("Too short.");
  await moderator.getByLabel("For what it holds").fill("This wording.");
  await moderator.getByLabel("What would reopen it").fill("An order that is dated in peacetime.");
  await moderator.getByLabel("Your interest in the matter").fill("None.");
  await moderator.getByRole("button", { name: "Give the ruling" }).click();
  await moderator.getByText("Give reasons in at least 80 characters.").first().waitFor();
  expect(await moderator.getByLabel("What would reopen it").inputValue()).toContain("peacetime");
  const reasons = "The note on the claim says which years the sources speak of, and the claim was weighed with it.";
  await moderator.getByLabel("Reasons").fill(reasons);
  await moderator.getByRole("button", { name: "Give the ruling" }).click();
  await moderator.getByRole("paragraph").filter({ hasText: reasons }).waitFor();

  await anybody.goto(address);
  expect(await anybody.getByText(reasons).count()).toBe(1);

  // Whoever opened it appeals: it waits for another moderator, and the first sees that it is not for them.
  await reader.goto(address);
  await reader.getByText("Appeal against this ruling").click();
  const form = reader.getByRole("form", { name: "Appeal against this ruling" });
  const appeal = "The note speaks of one front only, and the ruling does not say a word about the others.";
  await form.getByLabel("Reasons for the appeal").fill(appeal);
  await form.getByRole("button", { name: "Appeal" }).click();
  await reader.getByText("No second ruling yet.").waitFor();
  await moderator.goto(address);
  await moderator.getByText(/You gave the first ruling on this dispute/).waitFor();
  expect(await moderator.getByRole("button", { name: "Take" }).count()).toBe(0);
});

test("a moderator may not rule on what they opened, and is told why", async () => {
  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto("/claims/gulag-medical-experiments?form=dispute");
  await moderator.getByLabel("The question").fill("Is one laboratory enough for the plural?");
  await moderator.locator("#form input[type=checkbox]").first().check();
  await moderator.getByLabel("Your position").fill("The sources name one laboratory.");
  await moderator.getByRole("button", { name: "Open the dispute" }).click();
  await moderator.waitForURL("**/disputes/*");
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
