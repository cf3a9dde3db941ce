import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, useBrowser } from "./support/browser.ts";

useBrowser();

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a reader opens the home page %s", (_, javaScriptEnabled) => {
  test("and is told what this is", async () => {
    const page = await newPage({ javaScriptEnabled });
    const answer = await page.goto("/");
    expect(answer?.status()).toBe(200);
    expect(await page.title()).toContain("Variorum");
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});

test("the home page has no violation in either theme, wide or narrow", async () => {
  for (const width of [1280, 360]) {
    const page = await newPage({ viewport: { width, height: 800 } });
    await page.goto("/");
    await expectAccessible(page);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(overflow).toBe(0);
  }
});
