import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ROLES } from "@/lib/policy";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signInAfresh, useBrowser } from "./support/browser.ts";

useBrowser();

test.each(ROLES)("somebody who is %s signs in and sees their account", async (role) => {
  const page = await newPage();
  await signInAfresh(page, role);
  const answer = await page.goto(paths.account());
  expect(answer?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe(paths.account());
  await expectAccessible(page);
});

test("without JavaScript the form works the same", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await signInAfresh(page, "EDITOR");
  expect((await page.goto(paths.account()))?.status()).toBe(200);
});

test("whoever is not signed in is sent to the form, and from there to where they wanted to go", async () => {
  const page = await newPage();
  await page.goto(paths.account());
  expect(new URL(page.url()).pathname).toBe(paths.signIn());
});

test("a session ended in another browser says so, with and without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const [here, elsewhere] = [await newPage({ javaScriptEnabled }), await newPage({ javaScriptEnabled })];
    await signInAfresh(here, "READER");
    await signInAfresh(elsewhere, "READER");
    await elsewhere.goto(paths.account());
    await elsewhere.getByRole("button", { name: "Sign out everywhere" }).click();
    await elsewhere.waitForURL((url) => url.pathname === paths.signIn());
    await here.goto(paths.account());
    await here.getByRole("link", { name: "Sign in and go on to this page" }).waitFor();
  }
});

test("without JavaScript a refused form comes back with what was typed", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(paths.register());
  await page.getByLabel("Name").fill("Ann Example");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Name").inputValue()).toBe("Ann Example");
  expect(await page.getByLabel("Handle").getAttribute("aria-invalid")).toBe("true");
});

test("everything that is kept of somebody is a file for them, and for nobody else", async () => {
  const page = await newPage();
  expect((await page.request.get(paths.accountExport())).status()).toBe(401);
  await signInAfresh(page, "EDITOR");
  await page.goto(paths.account());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download your data" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("variorum-first-editor.json");
  const data = JSON.parse(await text(await download.createReadStream())) as { account: { handle: string } };
  expect(data.account.handle).toBe("first-editor");
});
