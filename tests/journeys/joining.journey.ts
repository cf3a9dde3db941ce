import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { paths } from "@/lib/paths";
import { newPage, useBrowser } from "./support/browser.ts";
import { codeOf } from "./support/codes.ts";
import type { CaughtMail } from "./support/mail.ts";

useBrowser();

const PASSWORD = "correct horse battery";

/** The path of the link in a mail to this address, whose secret follows `before`. */
async function linkSentTo(email: string, before: string): Promise<string> {
  const found = async () => {
    const mails = (await (await fetch(inject("mailUrl"))).json()) as CaughtMail[];
    const mail = mails.find(({ to, text }) => to.includes(email) && text.includes(before));
    return new RegExp(`${before}[\\w-]{43}`).exec(mail?.text ?? "")?.[0] ?? "";
  };
  await expect.poll(found, { timeout: 20_000 }).not.toBe("");
  return found();
}

async function register(page: Page, handle: string, email: string) {
  await page.getByRole("link", { name: "Register" }).click();
  await page.getByLabel("Name").fill("Ann Example");
  await page.getByLabel("Handle").fill(handle);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Register" }).click();
}

async function confirm(page: Page, email: string) {
  await page.goto(await linkSentTo(email, "/register/confirm/"));
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm" }).click();
}

async function signIn(page: Page, email: string) {
  await page.goto(paths.signIn());
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("somebody registers on the way to a page, confirms their address and is there, and deletes their account, without JavaScript", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const handle = `ann-${randomUUID().slice(0, 8)}`;
  const email = `${handle}@example.org`;
  const signInInVain = async () => {
    await signIn(page, email);
    await page.getByText("must be confirmed first").first().waitFor();
  };

  const wanted = `${paths.disputes()}?state=OPEN`;
  await page.goto(paths.signIn(wanted));
  await register(page, handle, email);
  await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
  await signInInVain();

  await confirm(page, email);
  await page.waitForURL((url) => url.pathname + url.search === wanted);
  await page.goto(paths.account());
  await page.getByRole("link", { name: "Delete your account" }).click();
  await page.getByLabel("Password").fill("not it at all");
  await page.getByLabel("Your handle").fill(handle);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByRole("alert").first().waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByText("Your account is deleted.").waitFor();

  await signInInVain();
  expect((await page.request.get(paths.accountExport())).status()).toBe(401);
  expect((await page.request.get(paths.person(handle))).status()).toBe(404);
});

test("somebody turns on a second factor, is asked for it, and changes their address, without JavaScript", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const handle = `bea-${randomUUID().slice(0, 8)}`;
  const email = `${handle}@example.org`;
  await page.goto(paths.signIn());
  await register(page, handle, email);
  await confirm(page, email);

  await page.getByRole("link", { name: "Turn on a second factor" }).click();
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Begin" }).click();
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const codes = await page.locator("section:has(#codes) li").allInnerTexts();
  expect(codes).toHaveLength(10);
  // The code of the step before is still good, and leaves the present one for signing in.
  await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret, 1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByText("Keep the recovery codes first").first().waitFor();
  await page.getByLabel("I have kept the recovery codes").check();
  await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret, 1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByText("Your second factor is on.").waitFor();

  await page.goto(paths.account());
  await page.getByRole("button", { name: "Sign out here" }).click();
  await signIn(page, email);
  await page.getByRole("heading", { name: "Your code" }).waitFor();
  expect((await page.request.get(paths.accountExport())).status()).toBe(401);
  await page.getByLabel("Code", { exact: true }).fill("000 000");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("This code is not right").first().waitFor();
  await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith(paths.signIn()));

  await page.goto(paths.changeEmail());
  await page.getByLabel("New e-mail address").fill(`new-${email}`);
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByText("a link is on its way").waitFor();
  await page.goto(await linkSentTo(`new-${email}`, "/account/email/"));
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText(`new-${email}`).waitFor();
});
