import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";
import { BROKEN_DOI, KNOWN_DOI } from "./support/lookup.ts";

useBrowser();

const CLAIM = "/claims/katyn-tens-of-thousands-officers";

/** As from another window: what is on the clipboard, at once. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text", copied);
    const field = document.activeElement as HTMLInputElement;
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    document.execCommand("insertText", false, copied);
  }, text);
}

const title = (page: Page) => page.getByLabel("Title", { exact: true });
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

test("from a pasted DOI to an attached counter-source in four actions", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(CLAIM);
  await editor.waitForLoadState("networkidle");
  // The first: open the form, whose first field has the focus.
  await editor.keyboard.press("c");
  const find = editor.getByRole("combobox", { name: "Find it in the library" });
  await find.and(editor.locator(":focus")).waitFor();
  // The second: paste.
  await paste(editor, `https://doi.org/${KNOWN_DOI}`);
  await editor.getByText("Filled in from").waitFor();
  expect(await title(editor).inputValue()).toBe("Parish registers of one district");
  expect(await editor.getByLabel("Authors").inputValue()).toBe("Kalniņa, Jūlija\nШаповал, Юрій");
  expect(await field(editor, "source.source.containerTitle").inputValue()).toBe("A Journal of Registers");
  expect(await editor.getByRole("radio", { name: "disputes" }).isChecked()).toBe(true);
  await expectAccessible(editor);
  // The third: say what it says. The fourth: send.
  await editor.getByLabel("What the source says, in your own words").fill("It counts one district.");
  await editor.getByRole("button", { name: "Attach counter-source" }).click();
  const card = editor
    .getByRole("region", { name: "Disputing" })
    .getByRole("article")
    .filter({ hasText: "one district." });
  await card.getByRole("heading", { name: "Kalniņa and Шаповал, 1994" }).waitFor();
});

test("a pasted DOI that nobody knows is carried into the fields of a new source", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto(CLAIM);
  await editor.waitForLoadState("networkidle");
  await editor.keyboard.press("c");
  await editor.locator('[name="find"]:focus').waitFor();
  await paste(editor, `doi:${BROKEN_DOI}`);
  await editor.getByText("Nothing was filled in").waitFor();
  await title(editor).fill("Minutes of another council");
  expect(await field(editor, "source.source.doi").inputValue()).toBe(BROKEN_DOI);
});

test("and so it is without JavaScript", async () => {
  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await editor.goto(`${CLAIM}?form=counter-source`);
  await field(editor, "find").fill(BROKEN_DOI);
  await editor.getByRole("button", { name: "Look it up elsewhere" }).click();
  await editor.getByText("Nothing was filled in").waitFor();
  await title(editor).fill("Minutes of another council");
  expect(await field(editor, "source.source.doi").inputValue()).toBe(BROKEN_DOI);
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a source is added by itself %s", (_, javaScriptEnabled) => {
  test("filled in from a DOI, and asked about where the library has it", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(paths.newSource());
    await editor.getByLabel("DOI, ISBN").fill(KNOWN_DOI);
    await editor.getByRole("button", { name: "Fill in" }).click();
    await editor.getByText("Filled in from").waitFor();
    expect(await title(editor).inputValue()).toBe("Parish registers of one district");
    // The journey before this one attached it.
    await editor.getByRole("radio", { name: /^Kalniņa/ }).check();
    await editor.getByRole("button", { name: "Add the source" }).click();
    await editor.waitForURL((url) => url.pathname.startsWith("/sources/kalnina"));
  });

  test("or by hand, where the service breaks down", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(paths.newSource());
    await title(editor).fill(javaScriptEnabled ? "Minutes of a council" : "A ship’s log");
    const doi = `${BROKEN_DOI}.${javaScriptEnabled ? 1 : 2}`;
    await editor.getByLabel("DOI, ISBN").fill(doi);
    await editor.getByRole("button", { name: "Fill in" }).click();
    await editor.getByText("Nothing was filled in").waitFor();
    expect(await field(editor, "source.doi").inputValue()).toBe(doi);
    await editor.getByLabel("Kind of item").selectOption("manuscript");
    await editor.getByRole("button", { name: "Add the source" }).click();
    await editor.getByText("The source is in the library.").waitFor();
  });

  test("and a mistyped number is told where it stands", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(paths.newSource());
    await editor.getByLabel("Kind of item").selectOption("book");
    await title(editor).fill("A book");
    await field(editor, "source.isbn").fill("978-0-19-505180-4");
    await editor.getByRole("button", { name: "Add the source" }).click();
    await editor.getByText("the last one checks the others").first().waitFor();
    expect(await field(editor, "source.isbn").inputValue()).toBe("978-0-19-505180-4");
  });
});
