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

/** What an import shows before anything is added: a list of the library's own sources, cut off in its last record. */
export async function openImport(page: Page): Promise<void> {
  const list = await page.request.get("/api/v1/sources/export?format=bibtex&q=famine");
  await page.goto("/sources/import");
  const text = (await list.text()).trim();
  const file = { name: "famine.bib", mimeType: "text/plain", buffer: Buffer.from(text.slice(0, -2)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("link", { name: /^Not readable/ }).waitFor();
}
