import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

/** An answer without following where it leads. Next sends the address of a page that leads on twice when it is made. */
async function ask(page: Page, path: string) {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  return { status: answer.status(), leadsTo: answer.headers().location?.split(", ")[0], json: () => answer.json() };
}

test("a moderator merges a claim without JavaScript, and every address leads on", async () => {
  const [going, kept] = ["/claims/trail-into-21st-century", "/claims/two-hundred-million"];
  const reader = await newPage();
  await reader.goto(going);
  const statement = (await reader.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const quote = (await reader.locator("figure blockquote").first().textContent()) ?? "";
  const card = (await reader.locator("article[id^='citation-']").first().getAttribute("id")) ?? "";
  const citation = card.replace("citation-", "/citations/");

  const moderator = await newPage({ javaScriptEnabled: false });
  await signIn(moderator, "MODERATOR");
  await moderator.goto(going);
  await moderator.getByRole("link", { name: "Merge into another" }).click();
  await moderator.getByLabel("Words of that claim").fill("socialist theory killed millions");
  await moderator.getByRole("button", { name: "Show" }).click();
  await moderator.locator(`a[href='${going}/merge?into=two-hundred-million']`).click();
  await moderator.getByRole("heading", { name: "What will happen" }).waitFor();

  await moderator.getByLabel("Why they say the same").fill("One and the same theory, one and the same deaths.");
  await moderator.getByRole("button", { name: "Merge the claims" }).click();
  const alert = moderator.getByRole("alert");
  expect(await alert.textContent()).toContain("Tick this when you have looked");
  expect(await moderator.getByLabel("Why they say the same").inputValue()).toContain("One and the same theory");
  await moderator.getByLabel("I have looked at what will happen").check();
  await moderator.getByRole("button", { name: "Merge the claims" }).click();
  await moderator.waitForURL((url) => url.pathname === kept);

  expect(await moderator.getByText(quote).isVisible()).toBe(true);
  const answer = await ask(reader, going);
  expect(answer).toMatchObject({ status: 308, leadsTo: kept });
  const json = await ask(reader, `/api/v1${going}`);
  expect([json.status, await json.json()]).toEqual([301, { mergedInto: "two-hundred-million" }]);
  for (const file of ["/estimates.csv", "/estimates.svg"]) {
    expect(await ask(reader, going + file)).toMatchObject({ status: 301, leadsTo: kept + file });
  }
  for (const address of [citation, `${citation}/1`]) {
    const old = await ask(reader, going + address);
    expect(old).toMatchObject({ status: 308, leadsTo: kept + address });
    expect((await ask(reader, kept + address)).status).toBe(200);
  }

  await reader.goto(`${going}/history`);
  expect(await reader.getByText("This claim was merged into another that says the same:").isVisible()).toBe(true);
  await reader.goto(`${going}/versions/1`);
  expect(await reader.getByRole("heading", { level: 1 }).textContent()).toBe(statement);
  await reader.goto(going);
  expect(new URL(reader.url()).pathname).toBe(kept);
  expect(await reader.getByText(/Merged into this claim/).textContent()).toContain(statement);
  await reader.goto("/claims?q=21st+century+lives");
  expect(await reader.locator(`main a[href='${going}']`).count()).toBe(0);
});

test("a moderator splits a claim, and its page leads to the parts", async () => {
  const claim = "/claims/target-groups-class";
  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto(claim);
  const attached = await moderator.locator("article[id^='citation-']").count();
  await moderator.getByRole("link", { name: "Split", exact: true }).click();
  await moderator.getByLabel("Statement of part 1").fill("Communist rulers set out to destroy the clergy.");
  await moderator.getByLabel("Statement of part 2").fill("Communist rulers set out to destroy peasants as a class.");
  await expectAccessible(moderator);
  const boxes = moderator.locator("input[name='citations.0.parts[]']");
  if ((await boxes.count()) > 0) for (const index of [0, 1]) await boxes.nth(index).check();
  await moderator.getByLabel("Why it is split").fill("Two groups, two questions.");
  await moderator.getByLabel("I have looked at what will happen").check();
  await moderator.getByRole("button", { name: "Split the claim" }).click();
  await moderator.waitForURL((url) => url.pathname === claim);
  expect(await moderator.getByRole("link", { name: "Restore the claim" }).count()).toBe(0);

  const reader = await newPage();
  await reader.goto(claim);
  expect(await reader.getByText("This claim was split into 2:").isVisible()).toBe(true);
  await expectAccessible(reader);
  await reader.getByRole("link", { name: "Communist rulers set out to destroy the clergy.", exact: true }).click();
  await reader.getByText(/Part of a claim that was split/).waitFor();
  expect(await reader.locator("article[id^='citation-']").count()).toBe(Math.min(attached, 1));
  expect(await reader.locator("figure blockquote").count()).toBeGreaterThan(0);
});

test("who may not merge is told why, and whoever is signed out signs in first", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/claims/fsb-kgb-regime");
  expect(await editor.getByRole("link", { name: "Merge into another" }).count()).toBe(0);
  await editor.goto("/claims/fsb-kgb-regime/merge?into=past-sanitised");
  expect(await editor.getByText(/so a moderator must do it/).isVisible()).toBe(true);
  await expectAccessible(editor);
  const reader = await newPage();
  await reader.goto("/claims/fsb-kgb-regime/split");
  expect(new URL(reader.url()).pathname).toBe("/signin");
});
