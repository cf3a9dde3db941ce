import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Prose } from "@/components/ui/prose";

afterEach(cleanup);

const drawn = (text: string) => render(<Prose text={text} />).container;

test("what looks like HTML stays text", () => {
  const box = drawn(`<img src=x onerror="alert(1)"> <b>bold</b> &amp;`);
  expect(box.querySelector("img, b")).toBeNull();
  expect(box.textContent).toBe(`<img src=x onerror="alert(1)"> <b>bold</b> &amp;`);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "ftp://example.org/file",
  "file:///etc/passwd",
  "mailto:somebody@example.org",
  "somebody@example.org",
  "example.org",
  "//example.org/x",
  "http://",
])("%s is no link", (text) => {
  const box = drawn(text);
  expect(box.querySelector("a")).toBeNull();
  expect(box.textContent).toBe(text);
});

test("a full http or https address is a link that passes nothing on", () => {
  const links = drawn("See https://example.org/a?b=1#c, and http://example.org.").querySelectorAll("a");
  expect([...links].map((link) => link.getAttribute("href"))).toEqual([
    "https://example.org/a?b=1#c",
    "http://example.org",
  ]);
  for (const link of links) expect(link.getAttribute("rel")).toBe("nofollow noopener ugc");
});

test("an address cannot break out of its attribute", () => {
  const box = drawn(`https://example.org/"onmouseover="alert(1)`);
  expect(box.querySelector("[onmouseover]")).toBeNull();
});

test("blank lines part paragraphs, single ones break the line", () => {
  const box = drawn("One.\nStill one.\n\n\nТри.\n \nVier.");
  expect([...box.querySelectorAll("p")].map((paragraph) => paragraph.textContent)).toEqual([
    "One.Still one.",
    "Три.",
    "Vier.",
  ]);
  expect(box.querySelectorAll("br")).toHaveLength(1);
});
