import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

/** Made-up words, none much like another. */
const word = (n: number) =>
  Array.from({ length: 4 }, (_, at) => Math.floor(n / 41 ** at) % 41)
    .map((digit) => "bdfgklmnprstvz".charAt(digit % 14) + "aeiou".charAt(digit % 5))
    .join("");
/** `list` is 0 or 1: no two lists have a title in common. */
const title = (list: number, n: number) =>
  [7919, 104_729, 1_299_709].map((by) => word((2 * n + list + 1) * by)).join(" ");
const record = (list: number, n: number) =>
  `@book{k${n},\n title={${title(list, n)}},\n author={Doe, Ann},\n year={1950}}\n`;

/** 500 records: two of them broken. */
const fileOf = (list: number) =>
  Array.from({ length: 500 }, (_, n) =>
    n === 7 ? "@book{k7,\n title={Never closed\n" : n === 8 ? "@book{k8, year=1}\n" : record(list, n),
  ).join("");

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/sources");
  await page.getByRole("link", { name: "Import a list" }).click();
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/\/sources\/import\/[0-9a-f-]{36}/);
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor imports a list %s", (_, javaScriptEnabled) => {
  test("sees what is new, doubtful and broken, decides, and finds the sources in the library", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto("/sources/import");
    await editor.getByRole("button", { name: "Read the file" }).click();
    await editor.getByText("Choose a file, or paste records.").first().waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);

    const list = javaScriptEnabled ? 0 : 1;
    await give(editor, "first.bib", record(list, 1));
    await editor.getByRole("button", { name: "Import 1 source" }).click();
    await editor.getByText("1 source added to the library.").waitFor();

    await give(editor, "wrong.bib", record(list, 2));
    await editor.getByText("Throw this import away").click();
    await editor.getByRole("button", { name: "Throw away" }).click();
    await editor.getByText("The import is thrown away.").waitFor();

    // The same book in another edition: much alike.
    const first = record(list, 1);
    await give(editor, "list.bib", fileOf(list).replace(first, first.replace("1950}", "1950}, edition={2}")));
    await editor.getByRole("link", { name: "Not readable (2)" }).waitFor();
    await editor.getByText("Doubtful (1)").waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);
    await editor.getByRole("radio", { name: "It is another: add it" }).check();
    await editor.getByRole("button", { name: "Keep these choices" }).click();
    await editor.getByRole("button", { name: "Import 498 sources" }).waitFor();
    await editor.getByRole("link", { name: "Not readable (2)" }).click();
    await editor.getByText("A bracket is never closed").waitFor();
    expect(await editor.getByText("It has no title.").count()).toBe(1);

    await editor.getByRole("link", { name: "New (497)" }).click();
    await editor.getByRole("checkbox", { name: title(list, 0) }).check();
    await editor.getByRole("checkbox", { name: title(list, 2) }).check();
    await editor.getByRole("button", { name: "Keep these choices" }).click();
    await editor.getByRole("button", { name: "Import 496 sources" }).waitFor();
    await editor.getByRole("checkbox", { name: title(list, 0) }).uncheck();
    await editor.getByRole("button", { name: "Keep these choices" }).click();
    await editor.getByRole("button", { name: "Import 497 sources" }).click();
    await editor.getByText("497 sources added to the library.").waitFor({ timeout: 240_000 });
    const done = editor.url();
    await editor.getByRole("link", { name: "See the sources added last" }).click();
    await editor.getByText(title(list, 499)).first().waitFor();

    // It was no other edition after all.
    await editor.goto(done);
    await editor.getByRole("link", { name: "what among them is likely there twice" }).click();
    await editor.getByText("497 sources").or(editor.getByText("200 sources looked at")).first().waitFor();
    await editor.getByRole("link", { name: "Look at merging the first into the second" }).click();
    await editor.getByLabel("Why they are the same").fill("One printing, recorded twice.");
    await editor.getByLabel("I have looked at what will happen").check();
    await editor.getByRole("button", { name: "Merge the sources" }).click();
    await editor.getByText("The other source was merged into this one.").waitFor();

    await editor.getByRole("link", { name: "Its reference in another style or language" }).click();
    await editor.getByRole("combobox", { name: "Style" }).selectOption({ label: "Chicago, 17th edition, notes" });
    await editor.getByRole("button", { name: "Show", exact: true }).click();
    await editor.waitForURL(/style=chicago-notes/);
    const cited = editor.getByRole("region", { name: "The reference" });
    expect(await cited.textContent()).toMatch(/In a note\s*Ann Doe, .+, 2nd ed\., 1950\./);
  });
});
