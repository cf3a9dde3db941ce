import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const WORDS = "orchard lantern quarry ledger signal harbour winter bridge column garden".split(" ");
const title = (name: string, n: number) => `${WORDS[n % 10]} ${WORDS[(n * 7 + 3) % 10]} ${name} ${n * 7919}`;
const record = (name: string, n: number) =>
  `@book{k${n},\n title={${title(name, n)}},\n author={Doe, Ann},\n year={1950}}\n`;

/** 500 records: two of them broken. */
const list = (name: string) =>
  Array.from({ length: 500 }, (_, n) =>
    n === 7 ? "@book{k7,\n title={Never closed\n" : n === 8 ? "@book{k8, year=1}\n" : record(name, n),
  ).join("");

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/sources");
  await page.getByRole("link", { name: "Import a list" }).click();
  const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/\/sources\/import\/[0-9a-f-]{36}/);
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor imports a list %s", (name, javaScriptEnabled) => {
  test("sees what is new, doubtful and broken, decides, and finds the sources in the library", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto("/sources/import");
    await editor.getByRole("button", { name: "Read the file" }).click();
    await editor.getByText("Choose a file, or paste records.").first().waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);

    const short = name.replaceAll(" ", "");
    await give(editor, "first.bib", record(short, 1));
    await editor.getByRole("button", { name: "Import 1 source" }).click();
    await editor.getByText("1 source added to the library.").waitFor();

    // The same book in another edition: much alike.
    await give(
      editor,
      "list.bib",
      list(short)
        .replace("author={Doe, Ann}", "author={Doe, A.}")
        .replace(record(short, 1), record(short, 1).replace("}}\n", "}, edition={2}}\n")),
    );
    await editor.getByRole("link", { name: "Not readable (2)" }).waitFor();
    await editor.getByText("Doubtful (1)").waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);
    await editor.getByRole("radio", { name: "It is another: add it" }).check();
    await editor.getByRole("button", { name: "Keep these choices" }).click();
    await editor.getByRole("button", { name: "Import 498 sources" }).waitFor();
    await editor.getByRole("link", { name: "Not readable (2)" }).click();
    await editor.getByText("A bracket is never closed").waitFor();
    expect(await editor.getByText("It has no title.").count()).toBe(1);

    await editor.getByRole("button", { name: "Import 498 sources" }).click();
    await editor.getByText("498 sources added to the library.").waitFor({ timeout: 240_000 });
    await editor.getByRole("link", { name: "See the sources added last" }).click();
    await editor.getByText(title(short, 499)).first().waitFor();
  });
});
