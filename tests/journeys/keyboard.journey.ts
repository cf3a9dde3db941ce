import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const focused = (page: Page) => page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

test("the first Tab leads past the navigation", async () => {
  const page = await newPage();
  await page.goto("/claims/holodomor-seven-million");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(/skip/i);
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#");
});

test("an editor attaches a counter-source with the keyboard alone", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  await page.goto("/claims/assisted-by-the-west");
  // The key works as soon as the page's scripts do; pressed again, it would be a letter in the search.
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("c");
  const search = page.locator('#form input[role="combobox"]:focus');
  await search.waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.locator('input[type="radio"][name="source.from"]:focus').waitFor();
  await page.keyboard.press("Tab");
  await search.waitFor();
  await page.keyboard.type("Courtois");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, 'textarea[name="content.summary"]');
  await page.keyboard.type("Attached without a mouse.");
  await tabTo(page, '#form button[type="submit"]');
  await page.keyboard.press("Enter");
  await page.getByText("Attached without a mouse.").waitFor();
});

test("Escape closes a form, and single keys stay letters while one types", async () => {
  const page = await newPage();
  await signIn(page, "EDITOR");
  await page.goto("/claims/assisted-by-the-west?form=note");
  const finding = page.locator('#form [name="content.finding"]');
  await finding.focus();
  await page.keyboard.type("sources and notes differ");
  expect(await finding.inputValue()).toBe("sources and notes differ");
  expect(page.url()).toContain("form=note");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.search.includes("form="));
});
