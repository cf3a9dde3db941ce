import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { answers } from "./bench/empty-page.ts";
import { CHROMIUM_FLAGS, findBrowser } from "./browser.ts";
import { playCase } from "./pictures/case.ts";
import { openCheckForm, openImport, openSourceForm } from "./pictures/library.ts";
import { openNotes, openOwnText, openPlaces, signNote } from "./pictures/own-text.ts";
import { freePort } from "./postgres/server.ts";
import { ROOT } from "./settings.ts";

/**
 * `npm run screenshots`: starts the app on a folder of its own and takes the pictures for the README
 * into docs/images, or, given a folder, every page in both themes and three widths into that.
 */

const CLAIM = "/claims/holodomor-seven-million";

/** For the README: little of each, so that the repository stays small. */
const CHOSEN: [name: string, path: string, role: string | null, width: number, theme: Theme][] = [
  ["claim-light-1280", CLAIM, null, 1280, "light"],
  ["claim-dark-1280", CLAIM, null, 1280, "dark"],
  ["claim-light-360", CLAIM, null, 360, "light"],
  ["figures-light-1280", `${CLAIM}#figures`, null, 1280, "light"],
  ["dispute-light-1280", "/disputes/1", null, 1280, "light"],
  ["quotation-light-1280", "/claims/marx-voelkerabfaelle#quotation", null, 1280, "light"],
  ["repeats-light-1280", "/claims/marx-voelkerabfaelle#stance-DISPUTES", null, 1280, "light"],
  ["figure-form-light-1280", "/claims/katyn-tens-of-thousands-officers?form=estimate#form", "EDITOR", 1280, "light"],
  ["references-light-1280", `${CLAIM}/references?style=chicago-notes&lang=de`, null, 1280, "light"],
  ["citations-light-1280", "/citations?state=UNVERIFIED", null, 1280, "light"],
  [
    "source-merge-light-1280",
    "/sources/wikipedia-soviet-story-old/merge?into=wikipedia-soviet-story",
    "MODERATOR",
    1280,
    "light",
  ],
  ["search-form-light-1280", `${CLAIM}?form=search#form`, "EDITOR", 1280, "light"],
];

const PAGES: [name: string, path: string, role: string | null][] = [
  ["home", "/", null],
  ["document", "/documents/soviet-story-review", null],
  ["claim-holodomor", CLAIM, null],
  ["claim-purge", "/claims/great-purge-eleven-million", null],
  ["claim-forty-to-sixty", "/claims/forty-to-sixty-million", null],
  ["workbench-figure", "/claims/katyn-tens-of-thousands-officers?form=estimate", "EDITOR"],
  ["claim-marx", "/claims/marx-voelkerabfaelle", null],
  ["claim-goebbels", "/claims/goebbels-lenin-second-to-hitler", null],
  ["search", "/claims?q=voelkerabfaelle", null],
  ["claims", "/claims", null],
  ["source", "/sources/dyukov-2008", null],
  ["sources", "/sources", null],
  ["dispute", "/disputes/10", null],
  ["dispute-ruled", "/disputes/1", null],
  ["disputes", "/disputes", null],
  ["changes", "/changes", null],
  ["history", `${CLAIM}/history`, null],
  ["person", "/people/corpus", null],
  ["about", "/about", null],
  ["sign-in", "/signin", null],
  ["workbench", CLAIM, "EDITOR"],
  ["workbench-counter-source", `${CLAIM}?form=counter-source`, "EDITOR"],
  ["workbench-quotation", "/claims/marx-voelkerabfaelle?form=quotation", "EDITOR"],
  ["workbench-note", `${CLAIM}?form=note`, "EDITOR"],
  ["home-editor", "/", "EDITOR"],
  ["queue", "/queue", "MODERATOR"],
  ["dispute-moderator", "/disputes/10", "MODERATOR"],
  ["account", "/account", "READER"],
];

type Theme = "light" | "dark";

const target = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "variorum-screenshots-"));
const port = await freePort();
const origin = `http://localhost:${port}`;
const app = startApp();
try {
  await answers(`${origin}/api/health`);
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: CHROMIUM_FLAGS });
  if (target === undefined) await takeChosen(browser, join(ROOT, "docs/images"));
  else await takeAll(browser, target);
  await browser.close();
} finally {
  const ended = new Promise((resolve) => app.once("exit", resolve));
  app.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function startApp(): ChildProcess {
  const none = { DATABASE_URL: "", DATABASE_OWNER_URL: "", PUBLIC_URL: "" };
  const env = { ...process.env, ...none, PORT: String(port), HOST: "localhost", DATA_FOLDER: folder };
  const command = ["--disable-warning=DeprecationWarning", "--import", "tsx", join(ROOT, "scripts/start.ts")];
  return spawn(process.execPath, command, { env, stdio: ["ignore", "inherit", "inherit"] });
}

async function takeChosen(browser: Browser, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const [name, path, role, width, theme] of CHOSEN) {
    const page = await open(browser, role, width, theme);
    await page.goto(path);
    await page.screenshot({ path: join(into, `${name}.png`) });
    await page.context().close();
  }
  await takeLibrary(browser, into);
  await takeOwnText(browser, into);
  await takeCase(browser, into);
}

/** A new source that may be in the library, and a list that is imported. */
async function takeLibrary(browser: Browser, into: string): Promise<void> {
  const page = await open(browser, "EDITOR", 1280, "light");
  await openSourceForm(page);
  await page.screenshot({ path: join(into, "source-form-light-1280.png") });
  await openImport(page);
  await page.screenshot({ path: join(into, "import-light-1280.png") });
  await openCheckForm(page, CLAIM);
  await page.screenshot({ path: join(into, "check-form-light-1280.png") });
  await page.context().close();
}

/** The reading view of a text that is added for the pictures, several notes on a claim of it, and places to decide. */
async function takeOwnText(browser: Browser, into: string): Promise<void> {
  const page = await open(browser, "EDITOR", 1280, "light");
  await openOwnText(page);
  await page.screenshot({ path: join(into, "reading-light-1280.png") });
  await signNote(page, ["MEDIUM", "HIGH", "HIGH"]);
  const other = await open(browser, "MODERATOR", 1280, "light");
  await signNote(other, ["LIMITED", "MEDIUM", "LOW"]);
  await other.context().close();
  await openNotes(page);
  await page.screenshot({ path: join(into, "notes-light-1280.png") });
  await openPlaces(page);
  await page.screenshot({ path: join(into, "places-light-1280.png") });
  await page.context().close();
}

/** A case on a claim of that text, from the queue to the moderation log. */
async function takeCase(browser: Browser, into: string): Promise<void> {
  const as = (role: string) => open(browser, role, 1280, "light");
  const parties = {
    reader: await as("READER"),
    editor: await as("EDITOR"),
    moderator: await as("MODERATOR"),
    admin: await as("ADMIN"),
  };
  await playCase(parties, async (page, name) => {
    await page.screenshot({ path: join(into, `${name}-light-1280.png`) });
  });
  for (const page of Object.values(parties)) await page.context().close();
}

async function takeAll(browser: Browser, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const role of new Set(PAGES.map((one) => one[2]))) {
    const page = await open(browser, role, 1280, "light");
    for (const [name, path] of PAGES.filter((one) => one[2] === role)) await takeEach(page, path, join(into, name));
    await page.context().close();
  }
}

async function takeEach(page: Page, path: string, file: string): Promise<void> {
  await page.goto(path);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${file}-${colorScheme}-${width}.png`, fullPage: true });
    }
  }
}

async function open(browser: Browser, role: string | null, width: number, colorScheme: Theme): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme,
    viewport: { width, height: width < 600 ? 780 : 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (role !== null) await signIn(page, role);
  return page;
}

async function signIn(page: Page, role: string): Promise<void> {
  const lines = readFileSync(join(folder, "people.txt"), "utf8").trim().split("\n");
  const [, , email = "", password = ""] = lines.find((line) => line.startsWith(role))?.split(" ") ?? [];
  await page.goto("/signin");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/signin");
}
