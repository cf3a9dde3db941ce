import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const [GOING, KEPT] = ["/sources/wikipedia-soviet-story-old", "/sources/wikipedia-soviet-story"];

/** An answer without following where it leads. Next sends the address of a page that leads on twice when it is made. */
async function ask(page: Page, path: string) {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  return { status: answer.status(), leadsTo: answer.headers().location?.split(", ")[0], json: () => answer.json() };
}

const uses = (page: Page) => page.locator("section[aria-labelledby='uses'] a[href*='#citation-']").count();

test("a moderator merges a source without JavaScript and undoes it with it; every address leads on and back", async () => {
  const reader = await newPage();
  await reader.goto(GOING);
  const going = await uses(reader);
  await reader.goto(KEPT);
  const kept = await uses(reader);
  const { id } = (await (await reader.request.get(`/api/v1${GOING}`)).json()) as { id: string };

  const plain = await newPage({ javaScriptEnabled: false });
  await signIn(plain, "MODERATOR");
  await plain.goto(GOING);
  await plain.getByRole("link", { name: "Merge into another" }).click();
  await plain.getByLabel("Author, title or identifier of that source").fill("Soviet Story");
  await plain.getByRole("button", { name: "Show" }).click();
  await plain.locator(`a[href='${GOING}/merge?into=wikipedia-soviet-story']`).click();
  await plain.getByRole("heading", { name: "What will happen" }).waitFor();
  await plain.getByLabel("Why they are the same").fill("One article, looked at twice.");
  await plain.getByRole("button", { name: "Merge the sources" }).click();
  expect(await plain.getByRole("alert").textContent()).toContain("Tick this when you have looked");
  expect(await plain.getByLabel("Why they are the same").inputValue()).toBe("One article, looked at twice.");
  await plain.getByLabel("I have looked at what will happen").check();
  await plain.getByRole("button", { name: "Merge the sources" }).click();
  await plain.waitForURL((url) => url.pathname === KEPT);
  expect(await plain.getByText("The other source was merged into this one.").isVisible()).toBe(true);

  expect(await ask(reader, GOING)).toMatchObject({ status: 307, leadsTo: KEPT });
  for (const address of [`/api/v1${GOING}`, `/api/v1/sources/${id}`]) {
    const json = await ask(reader, address);
    expect([json.status, json.leadsTo, await json.json()]).toEqual([
      301,
      `/api/v1${KEPT}`,
      { mergedInto: "wikipedia-soviet-story" },
    ]);
  }
  expect(await ask(reader, `/api/v1${GOING}/csl`)).toMatchObject({ status: 301, leadsTo: `/api/v1${KEPT}/csl` });
  await reader.goto(GOING);
  expect(await uses(reader)).toBe(going + kept);
  await reader
    .getByText(/Merged into this source/)
    .getByRole("link")
    .click();
  await reader.getByText("This source was merged into another record of the same:").waitFor();
  await expectAccessible(reader);
  await reader.goto(`${GOING}/versions/1`);
  expect(await reader.getByRole("heading", { name: "Cite this version" }).isVisible()).toBe(true);
  await expectAccessible(reader);

  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto(`${GOING}/history`);
  await moderator.getByRole("link", { name: "Undo the merge" }).click();
  await moderator.getByLabel("Reason").fill("Two states of the article that differ.");
  await expectAccessible(moderator);
  await moderator.getByRole("button", { name: "Undo the merge" }).click();
  await moderator.waitForURL((url) => url.pathname === GOING);
  expect(await moderator.getByText("The merge is undone.").isVisible()).toBe(true);
  expect(await uses(moderator)).toBe(going);
  await reader.goto(GOING);
  expect([new URL(reader.url()).pathname, await uses(reader)]).toEqual([GOING, going]);
});

test("who may not merge is told why; likely duplicates lead to it; whoever is signed out signs in first", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(`${GOING}/merge?into=wikipedia-soviet-story`);
  expect(await editor.getByText(/so a moderator must do it/).isVisible()).toBe(true);
  await expectAccessible(editor);
  await editor.goto("/sources/duplicates");
  await editor.getByRole("link", { name: "Look at merging the first into the second" }).first().click();
  await editor.getByRole("heading", { name: "What will happen" }).waitFor();
  const reader = await newPage();
  for (const path of [`${GOING}/merge`, `${GOING}/unmerge`, "/sources/duplicates"]) {
    await reader.goto(path);
    expect(new URL(reader.url()).pathname).toBe("/signin");
  }
});
