import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { paths } from "@/lib/paths";
import { newPage, useBrowser } from "./support/browser.ts";
import type { CaughtMail } from "./support/mail.ts";

useBrowser();

const PASSWORD = "correct horse battery";

async function linkSentTo(email: string): Promise<string> {
  const found = async () => {
    const mails = (await (await fetch(inject("mailUrl"))).json()) as CaughtMail[];
    const mail = mails.find(({ to }) => to.includes(email));
    return /\/register\/confirm\/[\w-]{43}/.exec(mail?.text ?? "")?.[0] ?? "";
  };
  await expect.poll(found, { timeout: 20_000 }).not.toBe("");
  return found();
}

test("somebody registers, confirms their address, and deletes their account, without JavaScript", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const handle = `ann-${randomUUID().slice(0, 8)}`;
  const email = `${handle}@example.org`;
  const signIn = async () => {
    await page.goto(paths.signIn());
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("must be confirmed first").first().waitFor();
  };

  await page.goto(paths.register());
  await page.getByLabel("Name").fill("Ann Example");
  await page.getByLabel("Handle").fill(handle);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
  await signIn();

  await page.goto(await linkSentTo(email));
  expect(await page.getByLabel("Handle").inputValue()).toBe(handle);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();

  await page.getByRole("link", { name: "Delete your account" }).click();
  await page.getByLabel("Password").fill("not it at all");
  await page.getByLabel("Your handle").fill(handle);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByRole("alert").first().waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByText("Your account is deleted.").waitFor();

  await signIn();
  expect((await page.request.get(paths.accountExport())).status()).toBe(401);
  expect((await page.request.get(paths.person(handle))).status()).toBe(404);
});
