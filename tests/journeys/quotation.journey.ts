import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const words = (page: Page) => page.getByRole("region", { name: "The words", exact: true });
const finding = (page: Page, asks: string) => page.locator("#form").getByRole("group", { name: asks });

const SAVE = "Save the quotation";

describe("readers see what was found of a quotation", () => {
  test("Mises: the ten words that dropped out, and no others", async () => {
    const page = await newPage();
    await page.goto("/claims/mises-german-pattern");
    const section = words(page);
    expect(await section.locator("blockquote ins").allTextContents()).toEqual([
      " [only here: the means of production and keeps the appearance of ordinary] ",
    ]);
    expect(await section.locator("blockquote del").count()).toBe(0);
    expect(await section.textContent()).toContain("The words differ from the original");
    await expectAccessible(page);
  });

  test("Marx: another author, the original in its language, and the way back to 1849", async () => {
    const page = await newPage({ viewport: { width: 320, height: 800 } });
    await page.goto("/claims/marx-revolutionary-holocaust");
    const section = words(page);
    expect(await section.locator("blockquote[lang=de]").textContent()).toContain("Weltsturm");
    const row = section.getByRole("row", { name: "Are person, work and date right?" });
    expect(await row.textContent()).toMatch(/No.*Engels wrote the sentence/);
    expect(await section.getByRole("listitem").last().textContent()).toContain("Friedrich Engels");
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(320);
    await expectAccessible(page);
  });

  test("Goebbels: no German wording, one newspaper report", async () => {
    const page = await newPage();
    await page.goto("/claims/goebbels-lenin-second-to-hitler");
    const section = words(page);
    expect(await section.textContent()).toContain("At least one point is not established");
    await section.getByRole("row", { name: "Does the passage stand" }).getByRole("link").click();
    await page.waitForURL(/#citation-/);
  });
});

test("without JavaScript an editor adds a rendering and a finding, loses nothing on the way, and a reader sees it", async () => {
  const claim = "/claims/mises-two-patterns-wording";
  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await editor.goto(claim);
  await editor.getByRole("link", { name: "Revise the quotation" }).click();
  const form = editor.locator("#form");

  await form.getByLabel("Note on the translation").fill("Typed before the row was there.");
  await form.getByRole("button", { name: "Add a rendering" }).click();
  await form.getByRole("group", { name: "Rendering 1" }).waitFor();
  expect(await form.getByLabel("Note on the translation").inputValue()).toBe("Typed before the row was there.");
  const row = form.getByRole("group", { name: "Rendering 1" });
  await row.getByLabel("The words").fill("Существуют две модели осуществления социализма");
  await row.getByLabel("Language").fill("no such tongue");
  await finding(editor, "Is it fair to its context?").getByLabel("Answer").selectOption("PARTLY");
  await form.getByLabel("Why you change it").fill("A translation was looked at.");
  await form.getByRole("button", { name: SAVE }).click();

  await form.getByRole("alert").waitFor();
  expect(await form.getByRole("alert").textContent()).toContain("language tag");
  expect(await row.getByLabel("The words").inputValue()).toContain("социализма");
  await row.getByLabel("Language").fill("ru");
  await form.getByRole("button", { name: SAVE }).click();
  await editor.waitForURL((url) => url.search.includes("done=quotation-saved"));

  const reader = await newPage();
  await reader.goto(claim);
  const section = words(reader);
  expect(await section.locator("blockquote[lang=ru]").textContent()).toContain("Существуют две модели");
  expect(await section.textContent()).toContain("The context departs from the original");
  await section.getByRole("link", { name: "2 versions of this" }).click();
  await reader.waitForURL(/\/quotation$/);
  expect(await reader.locator("ins").allTextContents()).toContainEqual(expect.stringContaining("Существуют"));
  await expectAccessible(reader);
  await reader.getByRole("link", { name: "Version 1" }).click();
  await reader.waitForURL(/\/quotation\/1$/);
  await reader.getByText("This is an earlier version of the quotation.").waitFor();
});

test("with the keyboard alone a row is added at once, filled in and taken away; Enter in a field saves", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/claims/peoples-disposed-of?form=quotation");
  const form = editor.locator("#form");
  // The form takes the focus when its scripts have come.
  await editor.locator("#form:focus").waitFor();
  await form.getByRole("button", { name: "Add a step" }).focus();
  await editor.keyboard.press("Enter");
  const step = form.getByRole("group", { name: "Step 3" });
  await step.waitFor();
  await editor.keyboard.type("An older edition");
  expect(await step.getByLabel("Who, or which work").inputValue()).toBe("An older edition");
  await expectAccessible(editor);

  await form.getByRole("button", { name: "Add a step" }).press("Enter");
  await form.getByRole("group", { name: "Step 4" }).getByRole("button", { name: "Remove" }).press("Enter");
  expect(await form.getByRole("group", { name: "Step 4" }).count()).toBe(0);
  await form.getByLabel("Why you change it").fill("An edition was seen.");
  await step.getByLabel("Who, or which work").press("Enter");
  await editor.waitForURL((url) => url.search.includes("done=quotation-saved"));
  expect(await words(editor).textContent()).toContain("An older edition");
});

test("two editors at once: the second sees the first's version beside their own", async () => {
  const [first, second] = [await newPage(), await newPage()];
  await signIn(first, "EDITOR");
  await signIn(second, "MODERATOR");
  for (const page of [first, second]) await page.goto("/claims/mises-barbarism?form=quotation");
  const save = async (page: Page, note: string) => {
    await finding(page, "Are the words unaltered?").getByLabel("What it rests on").fill(note);
    await page.getByLabel("Why you change it").fill("To see who is told.");
    await page.locator("#form").getByRole("button", { name: SAVE }).click();
  };
  await save(first, "One edition was searched.");
  await first.waitForURL((url) => url.search.includes("done="));
  await save(second, "Two editions were searched.");
  const alert = second.locator("#form").getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toContain("One edition was searched.");
  await expectAccessible(second);
  await alert.getByRole("button", { name: "Save mine on top of theirs" }).click();
  await second.waitForURL((url) => url.search.includes("done="));
  expect(await words(second).textContent()).toContain("Two editions were searched.");
});
