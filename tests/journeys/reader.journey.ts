import { describe, expect, test } from "vitest";
import { newPage, useBrowser } from "./support/browser.ts";

useBrowser();

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a reader %s", (_, javaScriptEnabled) => {
  test("goes from a document to a claim, its evidence and a source, and back by search", async () => {
    const page = await newPage({ javaScriptEnabled });
    await page.goto("/");
    await page.getByRole("link", { name: "User review of The Soviet Story" }).first().click();
    await page.waitForURL("**/documents/soviet-story-review");
    await page
      .getByRole("link", { name: /Holodomor .* killed seven million/ })
      .first()
      .click();
    await page.waitForURL("**/claims/holodomor-seven-million");

    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("seven million Ukrainians");
    expect(await page.getByText("wiped out seven million Ukrainians").first().isVisible()).toBe(true);
    const supporting = page.getByRole("region", { name: "Supporting" });
    const disputing = page.getByRole("region", { name: "Disputing" });
    expect(await supporting.getByRole("article").count()).toBe(2);
    expect(await disputing.getByRole("article").count()).toBe(6);

    // Equal room: the two columns are as wide as each other and begin at the same height.
    const [left, right] = [await supporting.boundingBox(), await disputing.boundingBox()];
    expect(left?.width).toBeCloseTo(right?.width ?? 0, 0);
    expect(left?.y).toBeCloseTo(right?.y ?? 0, 0);

    await disputing.getByRole("article").first().locator('a[href^="/sources/"]').first().click();
    await page.waitForURL("**/sources/*");
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);

    await page.getByRole("searchbox").fill("voelkerabfaelle");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL("**/claims?q=voelkerabfaelle");
    expect(await page.getByRole("link", { name: /Karl Marx called backward societies/ }).count()).toBeGreaterThan(0);
  });

  test.each([
    ["snore", "/claims/snore-director-producer"],
    ["holodomr", "/claims/holodomor-seven-million"],
    ["engels marx", "/claims/marx-voelkerabfaelle"],
  ])("finds with %s what it means", async (words, address) => {
    const page = await newPage({ javaScriptEnabled });
    await page.goto(`/claims?q=${encodeURIComponent(words)}`);
    expect(await page.locator(`main a[href^="${address}"]`).count()).toBeGreaterThan(0);
  });

  test("is told what to do when nothing is found or nothing is there", async () => {
    const page = await newPage({ javaScriptEnabled });
    await page.goto("/claims?q=zzzzqqqq");
    expect(await page.locator("main").textContent()).toMatch(/no claim/i);
    for (const path of ["/claims/no-such-claim", "/sources/no-such-source", "/disputes/999999", "/people/nobody"]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    }
  });
});
