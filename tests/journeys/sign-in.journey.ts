import { expect, test } from "vitest";
import { ROLES } from "@/lib/policy";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

test.each(ROLES)("somebody who is %s signs in and sees their account", async (role) => {
  const page = await newPage();
  await signIn(page, role);
  const answer = await page.goto(paths.account());
  expect(answer?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe(paths.account());
  await expectAccessible(page);
});

test("without JavaScript the form works the same", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await signIn(page, "EDITOR");
  expect((await page.goto(paths.account()))?.status()).toBe(200);
});

test("whoever is not signed in is sent to the form, and from there to where they wanted to go", async () => {
  const page = await newPage();
  await page.goto(paths.account());
  expect(new URL(page.url()).pathname).toBe(paths.signIn());
});
