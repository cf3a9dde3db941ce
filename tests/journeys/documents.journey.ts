import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const LETTER = [
  "In the spring the well of the village ran dry, and the mill at the ford stopped for want of water.",
  "My neighbour says that forty people left for the town before the harvest, and that few came back.",
];

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
});
const send = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function fillIn(page: Page, title: string): Promise<void> {
  await page.goto("/documents");
  await page.getByRole("link", { name: "Add a document" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Kind of text").fill("letter");
  await page.getByLabel("Description").fill("A letter made up for a test.");
  await page.getByLabel("Who speaks in it").fill("the miller\nthe neighbour");
  await page.getByRole("radio", { name: "Text not published here" }).check();
}

async function addClaim(page: Page, document: string, quote: string): Promise<void> {
  await page.goto(`/claims/new?document=${document}&paragraph=2`);
  await page.getByLabel("The exact words").fill(quote);
  await page.getByLabel("Who says it there").selectOption("the-miller");
  await page.locator("[name='wording.statement']").fill(`It is said in ${document}: ${quote}.`);
  await page.locator("[name='wording.type'][value=EVENT]").check();
  await page.locator("[name='wording.checkability']").selectOption("YES");
  await send(page, "Add the claim");
  await page.waitForURL("**done=added**");
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor imports a text %s", (name, javaScriptEnabled) => {
  test("is told what is wrong with a file, and decides where a claim stands in a later version", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await fillIn(editor, `A letter, ${name}`);
    await editor.getByLabel("Or a file").setInputFiles(file("letter.txt", Buffer.from("M\u00FChle", "latin1")));
    await send(editor, "Add the document");
    await editor.getByText("not encoded as UTF-8").first().waitFor();
    expect(await editor.getByLabel("Title").inputValue()).toBe(`A letter, ${name}`);
    if (javaScriptEnabled) {
      await expectAccessible(editor);
      await editor.getByLabel("Or a file").setInputFiles(file("letter.txt", "word ".repeat(1_400_000)));
      await send(editor, "Add the document");
      await editor.getByText("If the file is not too large").waitFor();
      expect(await editor.getByLabel("Title").inputValue()).toBe(`A letter, ${name}`);
    }

    const page = `<p>${LETTER.join("</p><p>")}</p>`;
    await editor.getByLabel("Or a file").setInputFiles(file("letter.html", page));
    await send(editor, "Add the document");
    await editor.waitForURL("**done=imported**");
    const document = new URL(editor.url()).pathname.split("/").at(-1) ?? "";
    await addClaim(editor, document, "forty people left for the town");

    await editor.goto(`/documents/${document}?form=version`);
    await editor.getByLabel("The text, pasted").fill(LETTER.join("\n\n").replace("forty people", "fourty persons"));
    await editor.getByLabel("Why there is a new version").fill("A better copy.");
    await send(editor, "Add the version");
    await editor.waitForURL("**/places**");
    await send(editor, "Decide");
    await editor.getByText("Choose where it stands.").first().waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);
    await editor.getByRole("radio", { name: "The proposed place" }).check();
    await send(editor, "Decide");
    await editor.getByText("Every place is decided.").waitFor();

    const reader = await newPage();
    await reader.goto(`/documents/${document}/versions/2`);
    expect(await reader.getByText("fourty persons").count()).toBe(0);
    await reader.getByText("The text is not published here.").waitFor();
    await reader.goto(`/documents/${document}`);
    await reader.getByText("fourty persons left for the town").waitFor();
    expect(await reader.getByText("ran dry").count()).toBe(0);
  });
});

test("a file that is too large is told of before it is sent, and refused at the door when it is sent", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/documents/new");
  await editor.getByLabel("Or a file").setInputFiles(file("huge.txt", Buffer.alloc(10_000_000, "a")));
  await editor.getByText("At most 5 MB can be sent").waitFor();
  const answer = await editor
    .context()
    .request.post("/documents/new", { multipart: { file: file("huge.txt", Buffer.alloc(10_000_000, "a")) } });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toMatch(/at most 5 MB/);
});
