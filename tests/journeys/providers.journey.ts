import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { paths } from "@/lib/paths";
import { newPage, signIn, useBrowser } from "./support/browser.ts";
import { codeOf } from "./support/codes.ts";
import { PROVIDER_NAME, type Told } from "./support/provider.ts";

useBrowser();

/** Says what the provider tells of somebody from now on. */
async function tell(name: string, told: Told): Promise<void> {
  const answer = await fetch(`${inject("providerUrl")}/told/${name}`, { method: "PUT", body: JSON.stringify(told) });
  expect(answer.status).toBe(204);
}

/** From here to the provider's own pages. */
async function goToProvider(page: Page, deed: "Sign in with" | "Link"): Promise<void> {
  await page.getByRole("button", { name: `${deed} ${PROVIDER_NAME}` }).click();
  await page.waitForURL((url) => url.origin === inject("providerUrl"));
}

/** Says at the provider who one is, up to the question whether it may tell. */
async function sayWho(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
}

const agree = (page: Page) => page.getByRole("button", { name: "Continue" }).click();
const refuse = (page: Page) => page.getByRole("link", { name: "Cancel" }).click();
const untilBack = (page: Page) => page.waitForURL((url) => url.origin === inject("appUrl"));

async function signInThrough(page: Page, name: string, next?: string): Promise<void> {
  await page.goto(paths.signIn(next));
  await goToProvider(page, "Sign in with");
  await sayWho(page, name);
  await agree(page);
  await untilBack(page);
}

const hasSession = async (page: Page) =>
  (await page.context().cookies()).some(({ name, value }) => name === "variorum-session" && value !== "");

/** The address of a person's own page, from their account. */
async function pageOf(page: Page): Promise<string | null> {
  await page.goto(paths.account());
  return page.getByRole("link", { name: "Your page, as everybody sees it" }).getAttribute("href");
}

describe("refused, and nobody is signed in", () => {
  test("whoever does not agree at the provider", async () => {
    const page = await newPage();
    await tell("does-not-agree", { name: "Does Not Agree" });
    await page.goto(paths.signIn(paths.inbox()));
    await goToProvider(page, "Sign in with");
    await sayWho(page, "does-not-agree");
    await refuse(page);
    await untilBack(page);
    await page.getByText("You did not agree at the other service").waitFor();
    expect(new URL(page.url()).searchParams.get("next")).toBe(paths.inbox());
    expect(await hasSession(page)).toBe(false);
    expect((await page.goto(paths.person("does-not-agree")))?.status()).toBe(404);
  });

  test("an answer of the provider with a state that was made up, or without one", async () => {
    const page = await newPage();
    await page.goto(paths.signIn());
    await goToProvider(page, "Sign in with");
    for (const answer of ["code=stolen&state=forged", "code=stolen"]) {
      await page.goto(`/api/auth/callback/oidc?${answer}`);
      await page.getByText("Signing in through the other service did not work.").waitFor();
      expect(await hasSession(page)).toBe(false);
    }
  });

  test("the true answer for somebody else: nobody is signed in to another's account by a link", async () => {
    const attacker = await newPage();
    let answer = "";
    attacker.on("request", (request) => {
      if (request.url().includes("/api/auth/callback/")) answer = request.url();
    });
    await attacker.goto(paths.signIn());
    await goToProvider(attacker, "Sign in with");
    await sayWho(attacker, "attacker");
    // Without what their sign-in began with, their own browser is refused, and the code stays good.
    await attacker.context().clearCookies({ domain: "localhost" });
    await agree(attacker);
    await untilBack(attacker);
    expect(answer).toContain("code=");

    const victim = await newPage();
    await victim.goto(paths.signIn());
    await goToProvider(victim, "Sign in with");
    await victim.goto(answer);
    await victim.getByText("Signing in through the other service did not work.").waitFor();
    expect([await hasSession(attacker), await hasSession(victim)]).toEqual([false, false]);
  });
});

test.each([true, false])("somebody new joins, and is known the next time (scripts: %s)", async (javaScriptEnabled) => {
  const name = javaScriptEnabled ? "newcomer" : "newcomer-without-scripts";
  await tell(name, { name: `Ann ${name}` });
  const addresses = [];
  for (let time = 0; time < 2; time += 1) {
    const page = await newPage({ javaScriptEnabled });
    await signInThrough(page, name);
    addresses.push(await pageOf(page));
    await page.getByText(`You can sign in through ${PROVIDER_NAME}.`).waitFor();
  }
  expect(addresses).toEqual([paths.person(`ann-${name}`), paths.person(`ann-${name}`)]);
});

test("a changed e-mail address and name open the same account, and no other whose address it is", async () => {
  await tell("emil", { name: "Emil Example", email: "emil@example.org", email_verified: true });
  const before = await newPage();
  await signInThrough(before, "emil");
  const address = await pageOf(before);

  const admin = inject("accounts").ADMIN?.email ?? "";
  await tell("emil", { name: "First admin", email: admin, email_verified: true });
  const after = await newPage();
  await signInThrough(after, "emil");
  expect(await pageOf(after)).toBe(address);
  await after.getByText("Signed in as reader.").waitFor();
});

test("an account is linked by whoever is signed in, opens theirs from then on, and nobody else's", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(paths.account());
  await goToProvider(editor, "Link");
  await sayWho(editor, "of-the-editor");
  await refuse(editor);
  await untilBack(editor);
  await editor.getByText("nothing was linked").waitFor();

  // The provider knows by now who this is, and asks only whether it may tell.
  await goToProvider(editor, "Link");
  await agree(editor);
  await untilBack(editor);
  await editor.getByText("The account is linked.").waitFor();

  const elsewhere = await newPage();
  await signInThrough(elsewhere, "of-the-editor");
  expect(await pageOf(elsewhere)).toBe(paths.person("first-editor"));

  const admin = await newPage();
  await signIn(admin, "ADMIN");
  await admin.goto(paths.account());
  await goToProvider(admin, "Link");
  await sayWho(admin, "of-the-editor");
  await agree(admin);
  await untilBack(admin);
  await admin.getByText("That account is linked to another account here.").waitFor();
});

test("a second factor is asked for after the other service, too; what waits for the code is no session", async () => {
  await tell("careful", { name: "Careful Example" });
  const first = await newPage();
  await signInThrough(first, "careful");
  await first.goto(paths.secondFactor());
  await first.getByRole("button", { name: "Begin" }).click();
  const secret = (await first.locator("code").innerText()).replaceAll(" ", "");
  await first.getByLabel("I have kept the recovery codes").check();
  await first.getByLabel("Code", { exact: true }).fill(await codeOf(secret, 1));
  await first.getByRole("button", { name: "Turn it on" }).click();
  await first.getByText("Your second factor is on.").waitFor();

  const page = await newPage();
  const wanted = `${paths.disputes()}?state=OPEN`;
  await signInThrough(page, "careful", wanted);
  await page.getByRole("heading", { name: "Your code" }).waitFor();
  expect(await hasSession(page)).toBe(false);
  const waiting = (await page.context().cookies()).find(({ name }) => name === "variorum-code");
  expect(waiting).toMatchObject({ httpOnly: true, value: expect.stringMatching(/./) });
  const asSession = async (value = "") => {
    const headers = { cookie: `variorum-session=${value}` };
    return (await fetch(`${inject("appUrl")}${paths.accountExport()}`, { headers })).status;
  };
  expect(await asSession(waiting?.value)).toBe(401);

  await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname + url.search === wanted);
  const session = (await page.context().cookies()).find(({ name }) => name === "variorum-session");
  expect(await asSession(session?.value)).toBe(200);
});

test("before the code, no made-up address of another site is gone to: not from a link, nor from the cookie", async () => {
  const alike = inject("appUrl").replace("//localhost", "//localhost.evil.example");
  for (const made of ["https://evil.example/", "//evil.example", alike]) {
    const page = await newPage();
    await page.goto(paths.signIn(made));
    await goToProvider(page, "Sign in with");
    await page
      .context()
      .addCookies([
        { name: "variorum-wanted", value: encodeURIComponent(made), url: inject("appUrl"), sameSite: "Lax" },
      ]);
    await sayWho(page, "careful");
    await agree(page);
    await untilBack(page);
    await page.getByRole("heading", { name: "Your code" }).waitFor();
    expect(new URL(page.url()).searchParams.get("next")).toBe(paths.home());
  }
});
