import { beforeAll, expect, inject, test } from "vitest";
import { paths } from "@/lib/paths";
import { cameraPicture, smallPdf } from "../factories/scans.ts";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

/** A page scan from the form to the eyes of everybody, and away again. */

useBrowser();

const SLUG = "conquest-1986";
let picture: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  picture = await cameraPicture("PNG");
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, inject("appUrl")), { redirect: "manual", ...init });

/** The page with the form filled in. */
async function fillIn(
  page: Awaited<ReturnType<typeof newPage>>,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  await page.goto(paths.newScan(SLUG));
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByLabel("Page", { exact: true }).fill("p. 303");
  await page.getByLabel("What is to be seen").fill("A printed page with a table of figures.");
  await page.getByRole("button", { name: "Add the page scan" }).click();
}

test("signed out there is no form, and nothing at an address that is none", async () => {
  const answer = await ask(paths.newScan(SLUG));
  expect([answer.status, answer.headers.get("location")]).toEqual([307, `/signin?next=${paths.newScan(SLUG)}`]);
  expect((await ask(paths.scan("0190a000-0000-7000-8000-000000000001"))).status).toBe(404);
  expect((await ask("/scans/..%2f..%2fetc/file")).status).toBe(404);
});

test("a picture called otherwise than it is, is refused in words, without scripts too", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await newPage({ javaScriptEnabled });
    await signIn(page, "EDITOR");
    await fillIn(page, { name: "page.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") });
    await page.getByRole("link", { name: "This is neither a PNG nor a JPEG nor a PDF" }).waitFor();
    expect(await page.getByLabel("Page", { exact: true }).inputValue()).toBe("p. 303");
    if (javaScriptEnabled) await expectAccessible(page);
  }
});

test("added without scripts, for signed-in people; a moderator shows it to everybody, and its adder takes it away", async () => {
  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await fillIn(editor, { name: "IMG_1932.png", mimeType: "image/png", buffer: picture });
  await editor.getByText("The page scan is there.").waitFor();
  const href = (await editor.getByRole("link", { name: "Open the page (p. 303)" }).getAttribute("href")) ?? "";

  const seen = await editor.request.get(href);
  expect(seen.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-disposition": `inline; filename="${SLUG}-p-303.png"`,
    "cache-control": "private, no-cache",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect(picture.includes("secret owner")).toBe(true);
  expect((await seen.body()).includes("secret owner")).toBe(false);
  const etag = seen.headers().etag ?? "";
  const again = (headers: Record<string, string>) => ask(href, { headers: { "if-none-match": etag, ...headers } });

  // Who is signed out learns nothing, with what the browser knows neither.
  expect([(await ask(href)).status, (await again({})).status]).toEqual([403, 403]);
  expect((await ask(href.replace(/file$/, "thumbnail"))).status).toBe(403);
  const reader = await newPage();
  await reader.goto(paths.source(SLUG));
  await reader.getByText("1 page is shown to signed-in people only").waitFor();
  expect(await reader.content()).not.toContain("/scans/");

  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto(paths.source(SLUG));
  await expectAccessible(moderator);
  await moderator.getByRole("link", { name: "Mark as public domain (p. 303)" }).click();
  await moderator.getByLabel("Reason").fill("A page made for this journey.");
  await moderator.getByRole("button", { name: "Mark as public domain" }).click();
  await moderator.getByText("Who sees the page scan is changed.").waitFor();

  await reader.goto(paths.source(SLUG));
  await reader.getByRole("img", { name: "A printed page with a table of figures." }).scrollIntoViewIfNeeded();
  const width = () => reader.evaluate("document.querySelector('[aria-labelledby=scans] img').naturalWidth");
  await expect.poll(width).toBe(40);
  await expectAccessible(reader);
  const open = await ask(href);
  expect([open.status, open.headers.get("cache-control")]).toEqual([200, "public, max-age=60"]);
  expect((await again({})).status).toBe(304);

  await editor.goto(paths.source(SLUG));
  await editor.getByRole("link", { name: "Withdraw (p. 303)" }).click();
  await editor.getByLabel("Reason").fill("The journey is over.");
  await editor.getByRole("button", { name: "Withdraw the page scan" }).click();
  await editor.getByText("The page scan is withdrawn").waitFor();
  expect([(await ask(href)).status, (await editor.request.get(href)).status()]).toEqual([404, 404]);
  await reader.goto(paths.source(SLUG));
  expect(await reader.content()).not.toContain("/scans/");
});

test("a PDF is given to be saved, never to be shown", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  await fillIn(page, { name: "page.html", mimeType: "text/html", buffer: smallPdf() });
  await page.getByText("The page scan is there.").waitFor();
  const link = page.getByRole("link", { name: "Download the page (p. 303)" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${SLUG}-p-303.pdf"`,
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
});
