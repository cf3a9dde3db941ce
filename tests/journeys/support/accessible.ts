import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** A theme changes colours and nothing else, so in the second one only axe's rules of colour can fail anew. */
const RULES = { light: {}, dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } };

/** Looks at the page as it stands with every rule of axe, in both themes. @throws Error naming each violation. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await untilDrawn(page, colorScheme);
    // After a deed the title of the page comes in a moment later than the page.
    await page.waitForFunction("document.title !== ''");
    // It runs in the page, where axe is a global of that name; what is well on a long page is much to send.
    if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
    const options = JSON.stringify({ ...RULES[colorScheme], resultTypes: ["violations"] });
    const violations: AxeResults["violations"] = await page.evaluate(
      `axe.run(${options}).then((results) => results.violations)`,
    );
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`,
    );
    if (found.length > 0) throw new Error(`${page.url()}, ${colorScheme}:\n${found.join("\n")}`);
  }
}

/** A colour of the theme before would count as too faint; the new theme comes a moment after it is asked for. */
async function untilDrawn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  const expected = { light: "rgb(1, 1, 1)", dark: "rgb(2, 2, 2)" }[colorScheme];
  await page.waitForFunction(`(() => {
    const probe = document.createElement("i");
    probe.style.color = "light-dark(rgb(1, 1, 1), rgb(2, 2, 2))";
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color === ${JSON.stringify(expected)};
  })()`);
}
