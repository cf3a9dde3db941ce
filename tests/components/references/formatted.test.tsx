import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Formatted } from "@/components/references/formatted";

afterEach(cleanup);

const drawn = (runs: Parameters<typeof Formatted>[0]["runs"], within: "text" | "link" = "text") =>
  render(<Formatted runs={runs} within={within} />).container.innerHTML;

test("what a record brings along is text, never HTML", () => {
  expect(drawn([{ text: "<b onclick=x>Bold</b> & co" }])).toBe("&lt;b onclick=x&gt;Bold&lt;/b&gt; &amp; co");
});

test("addresses are links, others than those with a scheme of the web are not", () => {
  const html = drawn([{ text: "At https://example.org/a. Or javascript:alert(1)" }]);
  expect(html).toContain('href="https://example.org/a"');
  expect(html).not.toContain('href="javascript');
  expect(drawn([{ text: "https://example.org/a" }], "link")).toBe("https://example.org/a");
});

test.each([
  [{ text: "a", italic: true }, "i"],
  [{ text: "a", bold: true }, "b"],
  [{ text: "a", raised: true }, "sup"],
  [{ text: "a", lowered: true }, "sub"],
  [{ text: "a", smallCaps: true }, "span"],
] as const)("%j is set as %s", (run, element) => {
  const { container } = render(<Formatted runs={[run]} />);
  expect(container.firstElementChild?.tagName.toLowerCase()).toBe(element);
});
