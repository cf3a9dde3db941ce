import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/accessible.ts";
import { newPage, signIn, useBrowser } from "./support/browser.ts";

useBrowser();

const HOLODOMOR = "/claims/holodomor-seven-million";

/** Each row of a panel: who, the figure in words, and where its line and mark stand, in per cent of the plot. */
const ROWS = `[...document.querySelectorAll(".chart-panel")].map((panel) => ({
  heading: panel.querySelector("h3").textContent,
  rows: [...panel.querySelectorAll("li")].map((row) => [
    row.querySelector("a").textContent,
    row.querySelector("b").textContent,
    ...[...row.querySelectorAll(":scope > svg > line, :scope > svg > circle")].map((mark) =>
      mark.tagName === "circle" ? mark.getAttribute("cx") : mark.getAttribute("x1") + " to " + mark.getAttribute("x2")),
  ]),
}))`;

describe("the chart of the Holodomor claim", () => {
  test("has every mark where the figures of its sources put it", async () => {
    const page = await newPage();
    await page.goto(HOLODOMOR);
    // Of 15 million: 2.6, 3.9, 2.6–5.0 with 3.9, 3.941, 5, 7–10, and from 7 on.
    expect(await page.evaluate(ROWS)).toEqual([
      {
        heading: "Deaths in the famine in Soviet Ukraine, 1932–1934, 7 estimates",
        rows: [
          ["Vallin et al., 2002", "about 2.6 million", "17.33%"],
          ["Rudnytskyi et al., 2015", "about 3.9 million", "26%"],
          ["Rudnytskyi et al., 2015", "2.6 to 5.0 million, best 3.9 million", "17.33% to 33.33%", "26%"],
          ["Ruling of the Kyiv Court of Appeal of 13 January…, 2010", "about 3.941 million", "26.27%"],
          ["Conquest, 1986", "about 5 million", "33.33%"],
          ["Joint statement on the seventieth anniversary of…, 2003", "7 to 10 million", "46.67% to 66.67%"],
          ["Serhiychuk, 2017", "at least 7 million", "46.67% to 100%"],
        ],
      },
      {
        heading: "Deaths in the famine in the Soviet Union, 1932–1934, 2 estimates",
        rows: [
          ["Davies and Wheatcroft, 2004", "5.5 to 6.5 million", "36.67% to 43.33%"],
          ["Rudnytskyi et al., 2015", "about 8.7 million", "58%"],
        ],
      },
      {
        heading: "Figures in circulation in Soviet Ukraine, 1932–1933, 1 estimate",
        rows: [["Yefimenko, 2016", "1.8 to 15.0 million", "12% to 100%"]],
      },
    ]);
  });

  test("is readable on a narrow screen, in both themes, and leads by key to each citation", async () => {
    const page = await newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(HOLODOMOR);
    await expectAccessible(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const smallest = await page.evaluate(
      `Math.min(...[...document.querySelectorAll(".chart *")].filter((one) => one.textContent.trim() !== "").map((one) => parseFloat(getComputedStyle(one).fontSize)))`,
    );
    expect(smallest).toBeGreaterThanOrEqual(12);

    const link = page.locator(".chart-panel a").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#citation-/);
    expect(await page.locator(":target").textContent()).toContain("Vallin");
  });

  test("stands beneath as a table, and is given as CSV and as a drawing, to readers and editors alike", async () => {
    const page = await newPage();
    await page.goto(HOLODOMOR);
    await page.getByText("The same as a table").click();
    expect(
      await page
        .getByRole("table", { name: /Every figure given/ })
        .getByRole("row")
        .count(),
    ).toBe(12);
    for (const role of [null, "EDITOR"] as const) {
      if (role !== null) await signIn(page, role);
      const csv = await page.context().request.get(`${HOLODOMOR}/estimates.csv`);
      expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
      expect((await csv.text()).trim().split("\r\n")).toHaveLength(12);
      const svg = await page.context().request.get(`${HOLODOMOR}/estimates.svg`);
      expect(svg.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
      expect(await svg.text()).toContain("about 3.941 million");
    }
    expect((await page.context().request.get("/claims/no-such-claim/estimates.csv")).status()).toBe(404);
  });
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("an editor %s", (_, javaScriptEnabled) => {
  test("revises a claim's own figure in words, and is told how it was read", async () => {
    const page = await newPage({ javaScriptEnabled });
    await signIn(page, "EDITOR");
    await page.goto("/claims/works-on-communism-thousands?form=estimate");
    const figure = page.getByLabel("The figure, in words or digits");
    await figure.fill("5 million to 2 million");
    await page.getByLabel("Why", { exact: false }).last().fill("A test.");
    if (javaScriptEnabled) await page.getByText("Not read yet: The low figure").waitFor();
    await page.getByRole("button", { name: "Save the figure" }).click();
    await page.getByText("The low figure, 5 million, is above 2 million, the high.").first().waitFor();
    expect(await figure.inputValue()).toBe("5 million to 2 million");
    if (javaScriptEnabled) await expectAccessible(page);

    const count = javaScriptEnabled ? "3 thousand" : "4 thousand";
    await figure.fill(`at least ${count}`);
    if (javaScriptEnabled) await page.getByText("Read as: at least 3,000").waitFor();
    await page.getByRole("button", { name: "Save the figure" }).click();
    await page.getByText("The claim’s own figure is saved.").waitFor();
    expect(await page.locator("#history").locator("..").locator("..").textContent()).toContain(
      javaScriptEnabled ? "at least 3,000 works" : "at least 4,000 works",
    );
  });
});

test("an editor withdraws a figure that the claim does not give, without JavaScript", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await signIn(page, "EDITOR");
  await page.goto("/claims/katyn-tens-of-thousands-officers");
  await page.getByRole("link", { name: "Withdraw it", exact: true }).click();
  await page.getByLabel("Reason").fill("The claim gives none.");
  await page.getByRole("button", { name: "Withdraw the figure" }).click();
  await page.getByText("The figure is withdrawn.").waitFor();
  await page.getByRole("link", { name: "Give the claim’s own figure" }).waitFor();
});
