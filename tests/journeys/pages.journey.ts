import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Role } from "@/lib/policy";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/holodomor-seven-million";
const FOR_ALL = [
  "/",
  "/about",
  "/documents",
  "/documents/soviet-story-review",
  "/documents/soviet-story-synopsis",
  "/claims",
  "/claims?q=voelkerabfaelle",
  "/claims?q=zzzzqqqq",
  CLAIM,
  `${CLAIM}/history`,
  `${CLAIM}/versions/1`,
  `${CLAIM}/references`,
  "/documents/soviet-story-review/references?style=vancouver&lang=ru",
  "/sources/dyukov-2008/references?style=mla&lang=pl",
  "/claims/marx-voelkerabfaelle",
  "/claims/goebbels-lenin-second-to-hitler",
  "/claims/must-see",
  "/citations",
  "/citations?state=UNVERIFIED&document=soviet-story-review",
  "/sources",
  "/sources/dyukov-2008",
  "/disputes",
  "/disputes/1",
  "/disputes/10",
  "/changes",
  "/moderation",
  "/people/corpus",
  "/signin",
  "/register",
  "/register/sent",
  "/register/confirm/a-link-that-was-altered",
  "/password",
  "/password/a-link-that-was-altered",
  "/account/email/a-link-that-was-altered",
  "/signin/code",
  "/claims/no-such-claim",
];
const FOR_PEOPLE: Partial<Record<Role, string[]>> = {
  EDITOR: [
    "/",
    CLAIM,
    `${CLAIM}?form=counter-source`,
    `${CLAIM}?form=note`,
    `${CLAIM}?form=source`,
    `${CLAIM}?form=reword`,
    `${CLAIM}?form=dispute`,
    "/claims/new",
    "/claims/new?document=soviet-story-review",
    "/sources/dyukov-2008",
    "/sources/dyukov-2008?form=revise",
    "/account",
    "/account/delete",
    "/account/email",
    "/account/second-factor",
  ],
  MODERATOR: ["/queue", "/disputes/10", "/people/first-editor"],
  ADMIN: ["/invitations", "/registrations", "/people/first-editor"],
};

/** Wide, as a phone, and as narrow as WCAG asks. */
const WIDTHS = [1280, 360, 320];

/** What is wrong with the page as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (over !== 0) faults.push(`${page.url()} is ${String(over)} pixels too wide at ${width}`);
    if (width !== 320) await expectAccessible(page).catch((error: Error) => faults.push(`${width}: ${error.message}`));
  }
  return faults;
}

async function look(paths: readonly string[], role: Role | null): Promise<void> {
  const page = await newPage();
  if (role !== null) await signIn(page, role);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await faultsOf(page)));
  }
  expect(faults).toEqual([]);
}

test("readers' pages have no violation in either theme and fit from 320 pixels", () => look(FOR_ALL, null), 300_000);

test.each(Object.entries(FOR_PEOPLE) as [Role, string[]][])(
  "pages of %s have no violation in either theme and fit from 320 pixels",
  (role, paths) => look(paths, role),
  300_000,
);

const ON = "/claims/past-sanitised";
const write = (page: Page, name: string, text: string) => page.locator(`#form [name="${name}"]`).fill(text);

/** Sends the open form; gives what it was done to. */
async function send(page: Page, done: string): Promise<string> {
  await page.locator("#form button[type=submit]:visible").first().click();
  await page.waitForURL((url) => url.searchParams.get("done") === done);
  return new URL(page.url()).searchParams.get("id") ?? "";
}

/** Makes a second version of a wording and of a citation. Gives the addresses of all versions. */
async function makeVersions(editor: Page): Promise<string[]> {
  await editor.goto(`${ON}?form=reword`);
  await write(editor, "wording.statement", `History is said to be sanitised. (${Date.now()})`);
  await write(editor, "reason", "To have an earlier one.");
  await send(editor, "reworded");

  await editor.goto(`${ON}?form=source`);
  await editor.getByRole("radio", { name: "A new source" }).check();
  await editor.getByLabel("Kind of item").selectOption("book");
  await write(editor, "source.source.title", "A journey's source");
  await write(editor, "content.summary", "What it says at first.");
  const id = await send(editor, "attached");
  await editor.goto(`${ON}?form=revise-citation&id=${id}`);
  await write(editor, "content.summary", "What it says after a second reading.");
  await write(editor, "content.excerpt", "A few words of it.");
  await write(editor, "reason", "Read again.");
  await send(editor, "citation-revised");
  const citation = `${ON}/citations/${id}`;
  return [`${ON}/versions/1`, `${ON}/versions/2`, citation, `${citation}/1`, `${citation}/2`];
}

async function findNote(page: Page): Promise<string> {
  await page.goto(CLAIM);
  return (await page.locator(`main a[href*="/notes/"]`).first().getAttribute("href")) ?? "";
}

test("earlier versions and notes have no violation in either theme and fit from 320 pixels", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  const pages = [...(await makeVersions(editor)), await findNote(editor)];
  await look(pages, null);
  await look(pages, "EDITOR");
}, 300_000);

/** Gives the address of the invitation that was made. */
async function invite(admin: Page): Promise<string> {
  await admin.goto("/invitations");
  await admin.getByLabel("Who it is for").fill("A journey");
  await admin.getByRole("button", { name: "Make a link" }).click();
  const said = await admin.getByText("Send this link to one person").textContent();
  return /\/invite\/\S+/.exec(said ?? "")?.[0] ?? "";
}

test("an invitation has no violation in either theme and fits from 320 pixels, for whoever opens it", async () => {
  const admin = await newPage();
  await signIn(admin, "ADMIN");
  await invite(admin);
  // For the same person, as happens when the first link was lost: the list has two that read alike.
  const link = await invite(admin);
  expect(await faultsOf(admin)).toEqual([]);
  await look(["/invitations"], "ADMIN");
  await look([link, "/invite/unknown"], null);
  await look([link], "READER");
}, 300_000);
