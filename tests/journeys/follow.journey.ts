import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { ROOT } from "../../scripts/settings.ts";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";
import { mailsTo, sendMails } from "./support/mail.ts";

useBrowser();

const CLAIM = "/claims/millions-of-innocent-victims";

/** As whoever runs the site would. */
const sendByCommand = () =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/mail.ts", "send"], {
    cwd: ROOT,
    env: { ...process.env, ...inject("appEnv") },
  });

test("somebody follows a claim, is told what another did in the inbox and by mail, and stops it without signing in", async () => {
  const follower = await newPage({ javaScriptEnabled: false });
  await signIn(follower, "ADMIN");
  await follower.goto(CLAIM);
  await follower.getByRole("button", { name: "Follow this claim" }).click();
  await follower.getByRole("button", { name: "Stop following" }).waitFor();
  await follower.goto("/follows");
  await follower.getByRole("radio", { name: /At once/ }).check();
  await follower.getByRole("button", { name: "Save", exact: true }).click();
  await follower.getByText("Saved.").waitFor();

  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(`${CLAIM}?form=search`);
  await editor.getByRole("radio", { name: /a source that supports it/i }).check();
  await editor.getByLabel("Where you looked").fill("A library");
  await editor.getByLabel("Day").fill("2026-05-03");
  await editor.getByRole("radio", { name: /found none/i }).check();
  await editor.getByRole("button", { name: "Record the search" }).click();
  await editor.getByText("Your search is recorded.").waitFor();

  await follower.goto("/inbox");
  await follower.getByText("1 not read yet").waitFor();
  expect(await follower.locator("header summary").textContent()).toContain("1 new in your inbox");
  const looking = await newPage();
  await signIn(looking, "ADMIN");
  for (const path of ["/inbox", "/follows"]) {
    await looking.goto(path);
    await expectAccessible(looking);
  }
  await follower.getByRole("button", { name: "Mark all as read" }).click();
  await follower.getByText("1 not read yet").waitFor({ state: "detached" });
  expect(await (await follower.request.get(`/feeds${CLAIM}`)).text()).toContain("A library");

  await sendMails();
  await sendByCommand();
  const mails = await mailsTo("ADMIN");
  expect(mails).toHaveLength(1);
  const link = /Stop following this: http:\/\/[^/]+(\/unsubscribe\/\S+)/.exec(mails[0] ?? "")?.[1] ?? "";

  const anybody = await newPage();
  await anybody.goto(link.replace(/.$/, (last) => (last === "A" ? "B" : "A")).replace("/f.", "/m."));
  await anybody.getByRole("heading", { name: "This link does not work" }).waitFor();
  await anybody.goto(link);
  await expectAccessible(anybody);
  await anybody.getByRole("button", { name: "Stop following" }).click();
  await anybody.getByRole("heading", { name: "You no longer follow this" }).waitFor();

  // The button of mail programs (RFC 8058), which stops all mail.
  const address = /List-Unsubscribe: <([^>]+)>/.exec(mails[0] ?? "")?.[1] ?? "";
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await anybody.request.get(address)).status()).toBe(200);
  expect((await anybody.request.post(`${address}x`, { form })).status()).toBe(403);
  await follower.goto("/follows");
  expect(await follower.getByRole("radio", { name: /At once/ }).isChecked()).toBe(true);
  expect((await anybody.request.post(address, { form })).status()).toBe(200);
  await follower.reload();
  expect(await follower.getByRole("radio", { name: /None/ }).isChecked()).toBe(true);
  await follower.getByText("You follow nothing yet.").waitFor();
});
