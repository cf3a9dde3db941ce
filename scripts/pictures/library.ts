import type { Page } from "playwright-core";

/** Pictures of the library, with sources that it has: none is made up for them. */

/** The form of a new source, typed so far that the library says what it has already. */
export async function openSourceForm(page: Page): Promise<void> {
  await page.goto("/sources/new");
  await page.getByLabel("Kind of item").selectOption("book");
  await page.getByLabel("Title", { exact: true }).fill("The Harvest of Sorrow");
  await page.getByLabel("Authors").pressSequentially("Conquest, Robert");
  await page.getByText("In the library already?").waitFor();
}

/** A record of this guide, which is no source of the library. */
const GUIDE = `@online{editors, author={{Variorum}}, title={For editors}, date={2026}, url={https://example.org/docs/editors.md}}`;

/**
 * What an import shows before anything is added: sources that the library has, one of them without subtitle and
 * number, which may be another, the guide for editors as a new one, and a record that is cut off.
 */
export async function openImport(page: Page): Promise<void> {
  const list = await page.request.get("/api/v1/sources/export?format=bibtex&q=famine");
  const [first = "", ...others] = (await list.text()).trim().split(/\n(?=@)/);
  const text = [GUIDE, shortened(first), ...others].join("\n").slice(0, -2);
  await page.goto("/sources/import");
  const file = { name: "famine.bib", mimeType: "text/plain", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("link", { name: /^Not readable/ }).waitFor();
  await page.getByRole("link", { name: /^Doubtful/ }).click();
  await page.getByText("It is another: add it").first().waitFor();
}

/** A record as somebody else may have typed it. */
const shortened = (record: string): string =>
  record
    .split("\n")
    .filter((line) => !/^\s*(?:doi|url|isbn|pages|number|volume)\s*=/i.test(line))
    .map((line) => (/^\s*title\s*=/i.test(line) ? line.replace(/:.*$/, "},") : line))
    .join("\n");

/** The form in which somebody says what they saw of a source that only one has looked at. */
export async function openCheckForm(page: Page, claim: string): Promise<void> {
  await page.goto(claim);
  const seenByOne = page.locator("article[id^='citation-']").filter({ hasText: "seen by one person" });
  const id = (await seenByOne.first().getAttribute("id"))?.replace("citation-", "") ?? "";
  await page.goto(`${claim}?form=check&id=${id}#form`);
  await page.getByRole("button", { name: "Record the check" }).waitFor();
}
