import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/katyn-tens-of-thousands-officers";
const disputing = (page: Page) => page.getByRole("region", { name: "Disputing" }).getByRole("article");

async function fillIn(page: Page, title: string, summary: string): Promise<void> {
  await page.getByRole("radio", { name: "A new source" }).check();
  await page.getByLabel("Kind of item").selectOption("book");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Authors").fill("Õunapuu, Jüri\nМинистерство");
  await page.getByLabel("What the source says, in your own words").fill(summary);
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor attaches a counter-source %s", (name, javaScriptEnabled) => {
  test("and another reader sees it at once", async () => {
    const reader = await newPage();
    await reader.goto(CLAIM);
    const before = await disputing(reader).count();

    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(CLAIM);
    await editor.locator("a[href*='form=counter-source']").first().click();
    await fillIn(
      editor,
      javaScriptEnabled ? "Letters from a journey" : "A tailor’s accounts",
      `What it says, ${name}.`,
    );
    await editor.getByRole("button", { name: "Attach counter-source" }).click();
    await editor.getByText(`What it says, ${name}.`).waitFor();

    await reader.reload();
    expect(await disputing(reader).count()).toBe(before + 1);
    expect(await reader.getByText(`What it says, ${name}.`).isVisible()).toBe(true);
  });

  test("and a form with faults keeps what was typed", async () => {
    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(`${CLAIM}?form=counter-source`);
    await fillIn(editor, "Never saved", "Typed and kept.");
    await editor.getByLabel("Title", { exact: true }).fill(" ");
    await editor.getByRole("button", { name: "Attach counter-source" }).click();
    await editor.locator("#form [role=alert]").waitFor();
    expect(await editor.getByLabel("What the source says, in your own words").inputValue()).toBe("Typed and kept.");
    expect(await editor.getByLabel("Authors").inputValue()).toContain("Министерство");
    if (javaScriptEnabled) await expectAccessible(editor);
  });
});

test("a form sent twice attaches once", async () => {
  // Without scripts a browser's own resending is all there is between two clicks.
  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await editor.goto(`${CLAIM}?form=counter-source`);
  await fillIn(editor, "An inventory of bells", "Sent twice.");
  const send = editor.getByRole("button", { name: "Attach counter-source" });
  const [sent] = await Promise.all([editor.waitForRequest((one) => one.method() === "POST"), send.click()]);
  await editor.waitForURL((url) => !url.search.includes("form="));
  const again = await editor.context().request.post(sent.url(), {
    headers: { "content-type": sent.headers()["content-type"] ?? "", origin: new URL(sent.url()).origin },
    data: sent.postDataBuffer() ?? Buffer.alloc(0),
  });
  expect(again.status()).toBeLessThan(400);

  const reader = await newPage();
  await reader.goto(CLAIM);
  expect(await reader.getByText("Sent twice.").count()).toBe(1);
});

test("two editors revise the same wording, and the second sees the first beside their own", async () => {
  const claim = "/claims/triumph-9-may-1945";
  const [first, second] = [await newPage(), await newPage()];
  await signIn(first, "EDITOR");
  await signIn(second, "MODERATOR");
  for (const page of [first, second]) await page.goto(`${claim}?form=reword`);

  const save = async (page: Page, statement: string) => {
    await page.getByLabel("Statement").fill(statement);
    await page.getByLabel("Why you change it").fill("To see who is told.");
    await page.locator("#form button[type=submit]").first().click();
  };
  await save(first, "The Soviet victory in Europe is dated 9 May 1945.");
  await first.waitForURL((url) => !url.search.includes("form="));
  await save(second, "In the Soviet Union, victory in Europe is dated 9 May 1945.");

  const alert = second.locator("#form [role=alert]");
  await alert.waitFor();
  expect(await alert.textContent()).toContain("First editor");
  expect(await second.getByLabel("Statement").inputValue()).toContain("In the Soviet Union");
  expect(await second.locator("#form").textContent()).toContain("dated 9 May 1945");
  await expectAccessible(second);
});

test("a confidence note takes its level from the two axes, and one step needs a reason", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/claims/soviet-mass-deportations?form=note");
  const form = editor.locator("#form");
  await form.getByLabel("Finding").first().fill("Several million people were resettled by force.");
  await form.getByRole("radio", { name: "robust", exact: false }).first().check();
  await form.getByRole("radio", { name: "high", exact: false }).first().check();
  expect(await form.textContent()).toMatch(/very high/i);
});
