import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeDb } from "@/lib/db";
import { paths } from "@/lib/paths";
import { startEmbedded } from "../../scripts/postgres/embedded.ts";
import { readSettings } from "../../scripts/settings.ts";
import { buildLink } from "../factories/links.ts";
import { listCsv, listRow } from "../lib/retractions/lists.ts";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

/** What is found out about a source later: by a list of retractions, and by the link checker. */

useBrowser();

beforeAll(async () => {
  Object.assign(process.env, inject("appEnv"));
  process.env.DATABASE_URL = (await startEmbedded(readSettings().dataFolder)).appUrl;
});
afterAll(closeDb);

const SOURCE = "kiernan-2003";
const CLAIM = "bukovsky-ten-percent";
const DOI = "10.1080/1467271032000147041";

async function importNotice(page: Page, record: string): Promise<void> {
  // The paper was never retracted: the row is made up, in the columns of the list.
  const rows = [listRow({ id: record, doi: DOI }), listRow({ id: "9", nature: "Nothing of the kind" })];
  await page.goto(paths.retractions());
  const list = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(listCsv(...rows)) };
  await page.locator("input[type=file]").setInputFiles(list);
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.getByText("Left out 1 row: line 3").waitFor();
  await page.getByText("retraction of 31 May 2019").waitFor();
  await page.getByRole("button", { name: "Record these notices" }).click();
  await page.getByText("Recorded: 1 notice about 1 source, cited on 1 claim.").waitFor();
}

async function setAside(page: Page): Promise<void> {
  await page.goto(paths.sourceForm(SOURCE, "notices"));
  await page.getByLabel("Reason").last().fill("The list names another paper.");
  await page.getByRole("button", { name: "Set it aside" }).click();
  await page.getByText("The notice is set aside. It no longer counts.").waitFor();
}

/** What a reader is told of the source: at its head, at its citation, and by the note that was signed before. */
async function told(reader: Page) {
  await reader.goto(paths.source(SOURCE));
  const atSource = await reader.getByText("This source: retracted").isVisible();
  await reader.goto(paths.claim(CLAIM));
  const citation = reader.locator("article[id^='citation-']").filter({ hasText: "Kiernan" }).first();
  const atCitation = ((await citation.textContent()) ?? "").includes("retracted");
  return { atSource, atCitation, stale: await reader.getByText("Stale. Since this was signed:").isVisible() };
}

test("a list of retractions reaches readers, and is taken back, with JavaScript and without", async () => {
  const reader = await newPage();
  expect(await told(reader)).toEqual({ atSource: false, atCitation: false, stale: false });

  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await importNotice(moderator, "1");
  await expectAccessible(moderator);
  expect(await told(reader)).toEqual({ atSource: true, atCitation: true, stale: true });
  await setAside(moderator);
  expect(await told(reader)).toMatchObject({ atSource: false, atCitation: false });

  const plain = await newPage({ javaScriptEnabled: false });
  await signIn(plain, "MODERATOR");
  await importNotice(plain, "2");
  expect(await told(reader)).toMatchObject({ atSource: true, atCitation: true });
  await setAside(plain);
  expect(await told(reader)).toMatchObject({ atSource: false, atCitation: false });
});

test("a reader sees that a link is dead, since when, where its archived copy is, and where another can be made", async () => {
  const url = "https://pages.example/annals";
  const archivedUrl = "https://archive.example/2026/annals";
  const custom = { archivedCopy: archivedUrl, archivedOn: "2026-02-03" };
  const csl = { type: "webpage" as const, title: "A page that went", URL: url, custom };
  const failing = { state: "DEAD", said: "answered 404", failures: 3, failingSince: new Date("2026-05-01") } as const;
  const { slug } = await buildLink({ url, ...failing }, { csl, archivedUrl, linkDead: true });
  const reader = await newPage();
  await reader.goto(paths.source(slug));
  await reader.getByText("This source: the link is dead").waitFor();
  const copy = reader.getByRole("link", { name: "Read the archived copy" });
  expect(await copy.getAttribute("href")).toBe(archivedUrl);
  await reader.getByText("made on 3 February 2026").first().waitFor();
  const checked = reader.locator("section[aria-labelledby=link]");
  expect(await checked.textContent()).toContain("it counts as dead. It has failed since 1 May 2026");
  const save = checked.getByRole("link", { name: "Internet Archive" });
  expect(await save.getAttribute("href")).toBe(`https://web.archive.org/save/${url}`);
  await expectAccessible(reader);
});
