import fc from "fast-check";
import { expect, test } from "vitest";
import { atomFeed, escapeXml } from "@/lib/atom";

const at = new Date("2026-11-23T10:00:00Z");
const ENTRY = {
  id: "01900000-0000-7000-8000-000000000001",
  title: "Ada <b>suspended</b> Ben & others",
  at,
  author: 'Ada "A" O\'Neill',
  link: "https://example.org/moderation?a=1&b=2",
  summary: "",
};
const feed = (entries = [ENTRY]) =>
  atomFeed({ title: "Moderation", page: "https://example.org/moderation", self: "https://example.org/feed", entries });

test("what people typed never becomes markup", () => {
  const xml = feed();
  expect(xml).toContain("<title>Ada &lt;b&gt;suspended&lt;/b&gt; Ben &amp; others</title>");
  expect(xml).toContain("<name>Ada &quot;A&quot; O&apos;Neill</name>");
  expect(xml).toContain('href="https://example.org/moderation?a=1&amp;b=2"');
  expect(xml).not.toContain("<summary>");
});

test("whatever the text, nothing is left that XML forbids or reads as markup, and the text comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
      expect(escaped).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }),
  );
  expect(escapeXml("a\u0000b\u000Bc\uFFFE\uD800d \u{1F33E}")).toBe("abcd \u{1F33E}");
});

test("is as old as its newest entry", () => {
  const older = { ...ENTRY, at: new Date("2026-11-22T10:00:00Z") };
  expect(feed([older, ENTRY])).toContain("<updated>2026-11-23T10:00:00.000Z</updated>\n<entry>");
  expect(feed([])).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});
