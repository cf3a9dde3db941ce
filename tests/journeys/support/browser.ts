import { type Browser, type BrowserContextOptions, type Cookie, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import type { Role } from "@/lib/policy";
import { paths } from "@/lib/paths";
import { CHROMIUM_FLAGS } from "../../../scripts/browser.ts";

let browser: Browser;
let faults: string[] = [];

/**
 * Opens a browser for the journeys of a file. A journey fails when a page of it printed an error,
 * threw one, or was answered with a server error.
 */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("browserPath"), args: CHROMIUM_FLAGS });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = faults;
    faults = [];
    if (found.length > 0) throw new Error(`The browser saw faults:\n${found.join("\n")}`);
  });
  afterAll(() => browser.close());
}

/** A page of somebody who is not signed in, on a wide light screen unless told otherwise. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const size = { width: 1280, height: 900 };
  const context = await browser.newContext({ baseURL: inject("appUrl"), viewport: size, locale: "en-GB", ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on("console", (message) => {
    // A browser also prints that a page was answered with 404 or 409; journeys look at those themselves.
    const answered = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !answered) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.url()} answered ${response.status()}`);
  });
  return page;
}

/** Of each role, once somebody signed in; of one file of journeys. */
const sessions = new Map<Role, Cookie[]>();

/**
 * Signs in as the person of that role who comes with a first start: through the form the first time, and then with the
 * session that came of it. All journeys come from one address, and attempts to sign in from one are counted.
 */
export async function signIn(page: Page, role: Role): Promise<void> {
  const session = sessions.get(role);
  if (session) {
    await page.context().addCookies(session);
    await page.goto(paths.account());
    // Somebody may have signed out everywhere meanwhile, in another file.
    if (new URL(page.url()).pathname === paths.account() && (await page.getByText("Sign in and go on").count()) === 0)
      return;
    await page.context().clearCookies();
  }
  await signInAfresh(page, role);
  sessions.set(role, await page.context().cookies());
}

/** The same, through the form in any case. */
export async function signInAfresh(page: Page, role: Role): Promise<void> {
  const account = inject("accounts")[role];
  if (!account) throw new Error(`There is no account for ${role}.`);
  await page.goto(paths.signIn());
  await page.locator("input[name=email]").fill(account.email);
  await page.locator("input[name=password]").fill(account.password);
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== paths.signIn());
}
