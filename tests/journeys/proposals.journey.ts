import { expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/bukovsky-any-country";
const WORDING = `A wording that a protected claim was asked to have (${Date.now()}).`;

test("on a protected claim an editor’s form becomes a proposal, and a moderator accepts it", async () => {
  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto(`${CLAIM}?form=protect`);
  await moderator.getByLabel("Reason").fill("The wording goes to and fro.");
  await moderator.getByRole("button", { name: "Protect the claim" }).click();
  await moderator.getByText("The claim is protected.").waitFor();

  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await editor.goto(CLAIM);
  expect(await editor.getByText("This claim is protected", { exact: true }).isVisible()).toBe(true);
  await editor.getByRole("link", { name: "Propose a change", exact: true }).first().click();
  await editor.getByText("so a moderator decides").waitFor();
  await editor.getByLabel("Statement").fill(WORDING);
  await editor.getByRole("button", { name: "Propose the change" }).click();
  await editor.getByText("Why it should be changed").waitFor();
  expect(await editor.getByLabel("Statement").inputValue()).toBe(WORDING);
  await editor.getByLabel("Why it should be changed").fill("It says what is meant.");
  await editor.getByRole("button", { name: "Propose the change" }).click();
  await editor.getByText("Your proposal is made.").waitFor();
  await editor.locator("a[href^='/proposals/']").first().click();
  await editor.getByRole("button", { name: "Withdraw the proposal" }).waitFor();
  const proposal = new URL(editor.url()).pathname;

  await moderator.goto("/proposals");
  await moderator.locator(`main a[href="${proposal}"]`).click();
  await moderator.getByRole("radio", { name: "Accept" }).check();
  await expectAccessible(moderator);
  await moderator.getByRole("button", { name: "Save the decision" }).click();
  await moderator.getByText("Accepted by").waitFor();

  const reader = await newPage();
  await reader.goto(CLAIM);
  expect(await reader.getByRole("heading", { level: 1 }).textContent()).toContain(WORDING);
  expect(await reader.getByText("This claim is protected", { exact: true }).isVisible()).toBe(true);

  await moderator.goto(`${CLAIM}?form=end-protection`);
  await moderator.getByLabel("Reason").fill("It is calm.");
  await moderator.getByRole("button", { name: "End the protection" }).click();
  await moderator.getByText("The protection has ended.").waitFor();
  await reader.reload();
  expect(await reader.getByText("This claim is protected", { exact: true }).count()).toBe(0);
});
