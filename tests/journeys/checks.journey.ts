import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/holodomor-seven-million";

/** Fills in that the source says so, in an edition that was opened. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "The full text" }).check();
  await page.getByRole("radio", { name: "The source itself, or a scan of it" }).check();
  await page.getByLabel("Edition").fill("First edition, in a library");
  await page.locator("[name=place]").fill("p. 306");
  await page.getByRole("radio", { name: "Says so", exact: true }).check();
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a second person, %s,", (name, javaScriptEnabled) => {
  test("makes a citation seen by two; once it is revised, both checks are about the earlier text", async () => {
    const reader = await newPage();
    await reader.goto(CLAIM);
    // The page is an article too.
    const once = reader.locator("article[id^='citation-']").filter({ hasText: "seen by one person" });
    const seen = once.filter({ hasNotText: "About the earlier text" });
    const anchor = (await seen.first().getAttribute("id")) ?? "";
    const id = anchor.replace("citation-", "");
    const card = reader.locator(`[id="${anchor}"]`);
    expect(await card.textContent()).toContain("in a copy, not the original: it says so");

    const editor = await newPage({ javaScriptEnabled });
    await signIn(editor, "EDITOR");
    await editor.goto(`${CLAIM}?form=check&id=${id}`);
    await fillIn(editor);
    // Half an answer is refused at its field, and what was typed stays.
    await editor.getByLabel("When").fill("2999");
    await editor.getByRole("button", { name: "Record the check" }).click();
    await editor.locator("#form [role=alert]").waitFor();
    if (javaScriptEnabled) await expectAccessible(editor);
    expect(await editor.getByLabel("Edition").inputValue()).toBe("First edition, in a library");
    await editor.getByLabel("When").fill("2026-05-03");
    await editor.getByRole("button", { name: "Record the check" }).click();
    await editor.getByText("Your check is recorded.").waitFor();

    await reader.reload();
    expect(await card.textContent()).toContain("seen by two people");
    expect(await card.textContent()).toContain("First edition, in a library; p. 306; opened on 3 May 2026: it says so");

    // A form that is open while somebody else revises the summary.
    await editor.goto(`${CLAIM}?form=check&id=${id}`);
    const moderator = await newPage({ javaScriptEnabled });
    await signIn(moderator, "MODERATOR");
    await moderator.goto(`${CLAIM}?form=revise-citation&id=${id}`);
    await moderator.getByLabel("What the source says, in your own words").fill(`Read again, ${name}.`);
    await moderator.getByLabel("Why you change it").fill("It was read too quickly.");
    await moderator.getByRole("button", { name: "Save the revision" }).click();
    await moderator.getByText("The revision is saved.").waitFor();

    await reader.reload();
    expect(await card.textContent()).toContain("not checked yet since it was revised");
    expect(await card.textContent()).toContain("About the earlier text, so not counted:");
    const old = card.getByRole("link", { name: "Version 1" });
    expect(await old.count()).toBe(2);
    await expectAccessible(reader);
    await reader.goto(`/citations?state=UNVERIFIED&earlier=yes&claim=${CLAIM.split("/").at(-1)}`);
    expect(await reader.locator("main").textContent()).toContain(`Read again, ${name}.`);
    expect(await reader.getByText("2 checks of an earlier text").first().isVisible()).toBe(true);

    await editor.getByRole("button", { name: "Record the check" }).click();
    const refused = editor.locator("#form [role=alert]");
    await refused.waitFor();
    expect(await refused.textContent()).toContain("This citation was revised while you looked");
    expect(await refused.textContent()).toContain(`Read again, ${name}.`);
    if (javaScriptEnabled) await expectAccessible(editor);
    await refused.getByRole("button", { name: "Record it as a check of what it says now" }).click();
    await editor.getByText("Your check is recorded.").waitFor();
    await reader.goto(`${CLAIM}#${anchor}`);
    expect(await card.textContent()).toContain("seen by one person");
  });
});

test("an editor finds from home what nobody has checked, and narrows it down", async () => {
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  await editor.goto("/");
  const kind = editor.locator("section[aria-labelledby=to-do]");
  await kind.locator("a[href='/citations?state=UNVERIFIED']").click();
  await editor.waitForURL(/\/citations\?state=UNVERIFIED/);
  await editor.getByRole("heading", { level: 1, name: "Citations" }).waitFor();
  const form = editor.getByRole("form", { name: "Narrow down citations" });
  await form.getByLabel("Document").selectOption("soviet-story-review");
  await form.getByRole("button", { name: "Show" }).click();
  await editor.waitForURL(/document=soviet-story-review/);
  const first = editor.locator("main ol > li").first();
  expect(await first.textContent()).toContain("unverified");
  await first.getByRole("link", { name: /^Check / }).click();
  await editor.getByRole("heading", { name: "Check the citation" }).waitFor();
});
