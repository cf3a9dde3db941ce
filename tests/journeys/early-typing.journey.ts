import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/assisted-by-the-west";

/** Holds the page's scripts back, as a slow network does. Gives what lets them come and waits until React has taken over. */
async function openBeforeScripts(page: Page, path: string): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.locator("main form").first().waitFor();
  return async () => {
    release();
    const isTakenOver = "Object.keys(document.querySelector('main form')).some((key) => key.startsWith('__react'))";
    await expect.poll(() => page.evaluate(isTakenOver), { timeout: 30_000 }).toBe(true);
    await page.waitForLoadState("networkidle");
  };
}

const field = (page: Page, name: string) => page.locator(`main form [name="${name}"]`);
const chosen = (page: Page, name: string) => page.locator(`main form [name="${name}"]:checked`).inputValue();

test("a reader who fills in a form before its scripts come loses nothing", async () => {
  const page = await newPage();
  for (const [path, names] of [
    ["/signin", ["email", "password"]],
    ["/register", ["displayName", "handle", "email", "password"]],
    ["/claims", ["q"]],
  ] as const) {
    const scriptsCome = await openBeforeScripts(page, path);
    for (const name of names) await field(page, name).first().fill(`early ${name}`);
    await scriptsCome();
    for (const name of names) expect(await field(page, name).first().inputValue()).toBe(`early ${name}`);
    await page.unrouteAll();
  }
});

test("an editor's early words and choices stand, and are kept as a draft", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  const scriptsCome = await openBeforeScripts(page, `${CLAIM}?form=counter-source`);
  await page.getByRole("radio", { name: "A new source" }).check();
  await field(page, "source.source.type").selectOption("book");
  await field(page, "source.source.title").fill("Typed early");
  await field(page, "content.summary").fill("Said early.");
  await scriptsCome();
  const look = async () => {
    expect(await chosen(page, "source.from")).toBe("NEW");
    expect(await field(page, "source.source.type").inputValue()).toBe("book");
    expect(await field(page, "source.source.title").inputValue()).toBe("Typed early");
    expect(await field(page, "content.summary").inputValue()).toBe("Said early.");
  };
  await look();
  await page.reload();
  await page.getByText("Your draft of").waitFor();
  await look();
});

test("early words go before an earlier draft, and the page does not take the keyboard from whoever types", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  await page.goto(`${CLAIM}?form=note`);
  await field(page, "content.finding").fill("From the draft.");
  await field(page, "content.relationNote").fill("Also from the draft.");

  const scriptsCome = await openBeforeScripts(page, `${CLAIM}?form=note`);
  await page.getByRole("radio", { name: "Robust" }).check();
  await page.locator('[name="content.agreement"][value=HIGH]').check();
  await field(page, "content.loweredBecause[]").first().check();
  await field(page, "content.finding").click();
  await page.keyboard.type("Typed si");
  await scriptsCome();
  await page.keyboard.type("nce.");
  expect(await field(page, "content.finding").inputValue()).toBe("Typed since.");
  expect(await field(page, "content.relationNote").inputValue()).toBe("Also from the draft.");
  expect(await field(page, "content.loweredBecause[]").first().isChecked()).toBe(true);
  expect(await chosen(page, "content.level")).toBe("VERY_HIGH");
  expect(await page.locator("td[aria-current]").textContent()).toBe("very high");
  expect(page.url()).toContain("form=note");
});

test("a text that was there before keeps what was changed in it early", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  for (const [form, name] of [
    ["reword", "wording.statement"],
    ["dispute", "question"],
  ] as const) {
    const scriptsCome = await openBeforeScripts(page, `${CLAIM}?form=${form}`);
    await field(page, name).fill("Changed early.");
    await scriptsCome();
    expect(await field(page, name).inputValue()).toBe("Changed early.");
    await page.unrouteAll();
  }
});
