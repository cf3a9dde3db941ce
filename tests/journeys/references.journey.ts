import { expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/holodomor-seven-million";

test("without JavaScript a reader takes a claim's sources along as Chicago notes in German", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(CLAIM);
  await page.getByRole("link", { name: "All its references, in any style" }).click();
  await page.waitForURL(`**${CLAIM}/references`);
  expect(await page.getByRole("combobox", { name: "Style" }).inputValue()).toBe("apa");

  await page.getByRole("combobox", { name: "Style" }).selectOption({ label: "Chicago, 17th edition, notes" });
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "German" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL(/style=chicago-notes&lang=de$/);

  const disputing = page.getByRole("region", { name: "Disputing" });
  expect(await disputing.textContent()).toContain(
    "herausgegeben von Declan Curran, Lubomyr Luciuk, und Andrew G. Newby",
  );
  const note = disputing.getByRole("link", { name: /^Omelian Rudnytskyi u\. a\., .Famine Losses/ });
  expect(await note.textContent()).toContain("hg. von Declan Curran");
  expect(await page.getByRole("region", { name: "Cite this claim" }).textContent()).toContain("In a note");
  await note.click();
  await page.waitForURL(/#citation-/);
});

test("the last choice is offered on the next page, and is in no address until it is taken", async () => {
  const page = await newPage();
  await page.goto("/sources/dyukov-2008/references?style=vancouver&lang=uk");
  const kept = () => page.evaluate('localStorage.getItem("variorum-references")');
  await expect.poll(kept, { timeout: 60_000 }).toBe("vancouver uk");
  expect(await page.getByText("Your last choice").count()).toBe(0);
  await page.goto(`${CLAIM}/references`);
  await page.getByRole("link", { name: "Vancouver, in Ukrainian" }).click();
  await page.waitForURL(/style=vancouver&lang=uk$/);
  await page.getByRole("region", { name: "Supporting" }).getByText("1.").first().waitFor();
  await expectAccessible(page);
});

test("who is signed in sees the same at the same address; what is not there is a 404 for both", async () => {
  const reader = await newPage();
  const editor = await newPage();
  await signIn(editor, "EDITOR");
  for (const page of [reader, editor]) {
    const found = await page.goto("/documents/soviet-story-review/references?style=mla&lang=fr");
    expect(found?.status()).toBe(200);
    expect(await page.getByRole("region", { name: "References" }).textContent()).toContain("Traduit par");
    for (const noun of ["claims", "documents", "sources"]) {
      expect((await page.goto(`/${noun}/no-such-thing/references`))?.status()).toBe(404);
    }
    await page.goto(`${CLAIM}/references?style=apa-5`);
    await page.getByText("Part of this address was not understood and is left out: style.").waitFor();
  }
});

test("a claim's references print in full, without the form", async () => {
  const page = await newPage();
  await page.goto(`${CLAIM}/references?style=harvard&lang=pl`);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Show", exact: true }).isVisible()).toBe(false);
  expect(await page.getByText("Harvard (Cite Them Right, 12th edition), in Polish.").isVisible()).toBe(true);
  expect(await page.getByRole("region", { name: "Disputing" }).isVisible()).toBe(true);
});
