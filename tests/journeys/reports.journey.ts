import { expect, test } from "vitest";
import { paths } from "@/lib/paths";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const CLAIM = "/claims/bukovsky-dissident-again";
const HELD = "A position that gives away where somebody lives.";
const TOLD = "It gives away a private address.";

test("a reader reports a position, a moderator hides it, and everybody sees that and not what", async () => {
  const editor = await newPage({ javaScriptEnabled: false });
  await signIn(editor, "EDITOR");
  await editor.goto(`${CLAIM}?form=dispute`);
  await editor.locator("#form input[type=checkbox]").first().check();
  await editor.getByLabel("The question").fill("Is it put so that nobody is harmed?");
  await editor.getByLabel("Your position").fill(HELD);
  await editor.locator("#form button[type=submit]").first().click();
  await editor.waitForURL(/\/disputes\/\d+$/);
  const dispute = new URL(editor.url()).pathname;

  const reporter = await newPage({ javaScriptEnabled: false });
  await signIn(reporter, "READER");
  await reporter.goto(dispute);
  await reporter.getByRole("link", { name: "Report position 1" }).click();
  await reporter.getByRole("button", { name: "Send the report" }).click();
  await reporter.locator("main [role=alert]").waitFor();
  await reporter.getByRole("radio", { name: "Personal data" }).check();
  await reporter.getByLabel("What happened").fill(TOLD);
  await reporter.getByRole("button", { name: "Send the report" }).click();
  await reporter.getByText("Your report is sent.").waitFor();

  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto("/reports");
  await moderator
    .getByRole("link", { name: /^Personal data/ })
    .last()
    .click();
  await moderator.getByText(TOLD).waitFor();
  await expectAccessible(moderator);
  await moderator.getByRole("radio", { name: "Hide the text" }).check();
  await moderator.getByRole("textbox", { name: "Why" }).fill("An address.");
  await moderator.getByRole("button", { name: "Close the report" }).click();
  await moderator.getByText("The text is hidden, by").waitFor();

  const reader = await newPage();
  await reader.goto(dispute);
  expect(await reader.getByText("This position is hidden by a moderator").count()).toBe(1);
  expect(await reader.content()).not.toContain(HELD);
  await reader.goto("/moderation");
  expect(await reader.locator("main").textContent()).toMatch(/hid position 1 in dispute \d+/);
  expect(await reader.content()).not.toContain(TOLD);

  await moderator.goto(dispute);
  await moderator.getByText("Read this position, and show it again").click();
  await moderator.getByText(HELD).waitFor();
});

test("a moderator hides a confidence note, and its place says so until they show it again", async () => {
  const author = await newPage({ javaScriptEnabled: false });
  await signIn(author, "EDITOR");
  await author.goto(`${CLAIM}?form=note`);
  await author.locator("[name='content.finding']").fill(HELD);
  for (const choice of ["evidence.MEDIUM", "agreement.HIGH", "level.HIGH", "relation.UNRESOLVED"]) {
    const [name, value] = choice.split(".");
    await author.locator(`[name='content.${name}'][value='${value}']`).check();
  }
  await author.locator("[name='content.relationNote']").fill("Not to be said from this.");
  await author.locator("[name='content.reasons']").fill("A street and a house.");
  await author.getByRole("button", { name: /^Sign the note|^Sign, and replace/ }).click();
  await author.getByText("Your note is signed.").waitFor();
  // Others may have signed on this claim in other journeys.
  const id = new URL(author.url()).searchParams.get("id") ?? "";
  const note = paths.note(CLAIM.split("/").at(-1) ?? "", id);

  const reporter = await newPage({ javaScriptEnabled: false });
  await signIn(reporter, "READER");
  await reporter.goto(CLAIM);
  await reporter.locator(`a[href*='of=note'][href*='${id}']`).click();
  await reporter.getByRole("radio", { name: "Personal data" }).check();
  await reporter.getByLabel("What happened").fill("The note says where somebody lives.");
  await reporter.getByRole("button", { name: "Send the report" }).click();
  await reporter.getByText("Your report is sent.").waitFor();

  const moderator = await newPage();
  await signIn(moderator, "MODERATOR");
  await moderator.goto("/reports");
  await moderator
    .getByRole("link", { name: /^Personal data/ })
    .last()
    .click();
  await moderator.getByText(HELD).waitFor();
  await moderator.getByRole("radio", { name: "Hide the text" }).check();
  await moderator.getByRole("textbox", { name: "Why" }).fill("An address.");
  await moderator.getByRole("button", { name: "Close the report" }).click();
  await moderator.getByText("The text is hidden, by").waitFor();

  const reader = await newPage();
  for (const page of [CLAIM, note, `${CLAIM}/history`, "/", "/claims", "/changes", `/api/v1${CLAIM}`]) {
    await reader.goto(page);
    expect(await reader.content()).not.toContain(HELD);
  }
  await reader.goto(note);
  expect(await reader.getByText("This note is hidden by a moderator").count()).toBe(1);
  await expectAccessible(reader);

  await moderator.goto(note);
  await moderator.getByText("Read this confidence note, and show it again").click();
  await expectAccessible(moderator);
  const again = moderator.getByRole("button", { name: "Show it again" });
  await again.click();
  await again.waitFor({ state: "detached" });
  const shown = async () => {
    await reader.goto(note);
    return reader.getByRole("heading", { name: HELD }).count();
  };
  await expect.poll(shown, { timeout: 15_000 }).toBe(1);
});
