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
  "/claims/marx-voelkerabfaelle",
  "/claims/goebbels-lenin-second-to-hitler",
  "/claims/must-see",
  "/sources",
  "/sources/dyukov-2008",
  "/disputes",
  "/disputes/1",
  "/disputes/10",
  "/changes",
  "/people/corpus",
  "/signin",
  "/register",
  "/claims/no-such-claim",
];
const FOR_PEOPLE: Partial<Record<Role, string[]>> = {
  EDITOR: [
    "/",
    CLAIM,
    `${CLAIM}?form=counter-source`,
    `${CLAIM}?form=note`,
    `${CLAIM}?form=reword`,
    `${CLAIM}?form=dispute`,
    "/claims/new",
    "/sources/dyukov-2008",
    "/account",
  ],
  MODERATOR: ["/queue", "/disputes/10", "/people/first-editor"],
  ADMIN: ["/invitations", "/people/first-editor"],
};

/** Wide, as a phone, and as narrow as WCAG asks. */
const WIDTHS = [1280, 360, 320];

async function look(paths: readonly string[], role: Role | null): Promise<void> {
  const page = await newPage();
  if (role !== null) await signIn(page, role);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (over !== 0) faults.push(`${path} is ${String(over)} pixels too wide at ${width}`);
      if (width !== 320)
        await expectAccessible(page).catch((error: Error) => faults.push(`${width}: ${error.message}`));
    }
  }
  expect(faults).toEqual([]);
}

test("readers' pages have no violation in either theme and fit from 320 pixels", () => look(FOR_ALL, null), 300_000);

test.each(Object.entries(FOR_PEOPLE) as [Role, string[]][])(
  "pages of %s have no violation in either theme and fit from 320 pixels",
  (role, paths) => look(paths, role),
  300_000,
);
