import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointsOf } from "@/lib/documents/code-points";
import { findByFingerprint, fingerprintOf } from "@/lib/documents/fingerprint";
import { textOfHtml } from "@/lib/documents/html";
import { cleanText, decodeText, paragraphAt, paragraphsOf } from "@/lib/documents/text";
import { AppError } from "@/lib/errors";

const bytes = (text: string) => new TextEncoder().encode(text);

/** The sentence at the field "text" with which something is refused. */
function refusalOf(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    if (error instanceof AppError) return error.fields.text?.join(" ") ?? "";
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("a file is refused in words", () => {
  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a text file/],
    ["Latin-1", new Uint8Array([0x4d, 0xfc, 0x68, 0x6c, 0x65]), /not encoded as UTF-8/],
    ["half of UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42]), /says that it is UTF-16/],
    ["more than it can be", new Uint8Array(10_000_001), /more than 5 MB/],
  ])("%s", (_, file, words) => {
    expect(refusalOf(() => decodeText(file))).toMatch(words);
  });
});

test.each([
  ["UTF-8", bytes("Mühle 😀")],
  ["UTF-8 with a byte order mark", bytes("\uFEFFMühle 😀")],
  ["UTF-16, little end first", new Uint8Array(Buffer.from("\uFEFFMühle 😀", "utf16le"))],
  ["UTF-16, big end first", new Uint8Array(Buffer.from("\uFEFFMühle 😀", "utf16le").swap16())],
])("%s is read", (_, file) => {
  expect(cleanText(decodeText(file))).toBe("Mühle 😀");
});

describe("a text is refused in words", () => {
  test.each([
    ["empty", "", /no text here/],
    ["blank", " \n\t\r\n", /no text here/],
    ["holding a NUL", "one\n\ntwo\0", /control character \(U\+0000, line 3\)/],
    ["turning the direction of writing", "one \u202Eowt", /U\+202E/],
    ["holding half a character", "one \uD83D", /U\+D83D/],
    ["over 5 MB", "ä".repeat(2_500_001), /more than 5 MB/],
    ["of too many paragraphs", "a\n\n".repeat(20_001), /more than 20,000 paragraphs/],
  ])("%s", (_, text, words) => {
    expect(refusalOf(() => cleanText(text))).toMatch(words);
  });
});

describe("a text is kept", () => {
  test("in NFC, with line feeds, without the mark at its beginning, and otherwise as it is", () => {
    expect(cleanText("\uFEFF# Mu\u0308hle\r\n  * one\rtwo  \u2028three\u2029four\n")).toBe(
      "# Mühle\n  * one\ntwo  \nthree\n\nfour\n",
    );
  });

  test("and cleaning it again changes nothing, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (raw) => {
        let once: string;
        try {
          once = cleanText(raw);
        } catch {
          return;
        }
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});

describe("paragraphs", () => {
  test("are the lines between blank ones, with their indentation, in code points", () => {
    const text = "\n\n😀 One\nmore\n \t\n\n    Two 😀\n";
    expect(paragraphsOf(text)).toEqual([
      { number: 1, start: 2, end: 12 },
      { number: 2, start: 17, end: 26 },
    ]);
    expect(Array.from(text).slice(17, 26).join("")).toBe("    Two 😀");
  });

  test("may be one of very many lines", () => {
    const lines = 1_000_000;
    expect(paragraphsOf("a\n".repeat(lines))).toEqual([{ number: 1, start: 0, end: 2 * lines - 1 }]);
  });

  test("hold every letter of the text, and an offset finds its own", () => {
    const lines = fc.array(fc.constantFrom("", " ", "a", "😀 b", "  c"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (chosen) => {
        const text = chosen.join("\n");
        const points = Array.from(text);
        const paragraphs = paragraphsOf(text);
        const inside = paragraphs.map(({ start, end }) => points.slice(start, end).join(""));
        expect(inside.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const { number, start, end } of paragraphs) {
          expect([start, end - 1].map((point) => paragraphAt(paragraphs, point))).toEqual([number, number]);
        }
      }),
    );
  });
});

test("code units and code points go into each other and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "ä", "😀", "中") }), (text) => {
      const points = codePointsOf(text);
      expect(points.length).toBe(Array.from(text).length);
      let unit = 0;
      for (const [point, letter] of Array.from(text).entries()) {
        expect([points.toUnit(point), points.toPoint(unit)]).toEqual([unit, point]);
        if (letter.length === 2) expect(points.toPoint(unit + 1)).toBe(point);
        unit += letter.length;
      }
      expect([points.toUnit(points.length), points.toPoint(unit)]).toEqual([unit, points.length]);
    }),
  );
});

describe("a fingerprint finds", () => {
  const inner = "a letter 😀 in it";
  test("the text itself, or a part of a longer one", () => {
    expect(findByFingerprint(inner, fingerprintOf(inner))).toBe(inner);
    expect(findByFingerprint(`Somewhere stands ${inner}, and more.`, fingerprintOf(inner))).toBe(inner);
  });
  test("nothing else, and does not look for ever", () => {
    expect(findByFingerprint("a letter 😀 in it?", { ...fingerprintOf(inner), sha256: "0".repeat(64) })).toBeNull();
    expect(findByFingerprint("x".repeat(1_000_000), fingerprintOf("y".repeat(500_000)))).toBeNull();
  });
});

describe("a page of HTML", () => {
  test("becomes its words, a blank line between blocks", () => {
    const page = `<html><head><title>No</title><style>p{}</style></head><body><h1>The mill</h1><script>no()</script>
      <p>One &amp; two<br>three <a href="https://example.org/">four</a><img src="x" alt="No"></p><div>Five</div>
      <ul><li>Six</li></ul><table><tr><td>7</td><td>8</td></tr></table></body></html>`;
    expect(
      cleanText(textOfHtml(page))
        .split(/\n\n+/)
        .map((one) => one.trim()),
    ).toEqual(["The mill", "One & two\nthree four", "Five", "- Six", "7 8"]);
  });

  test("is refused when it would take minutes to read", () => {
    const nested = ["<div>", "<table><tr><td>", "<x></y>"].map((piece) => piece.repeat(300_000));
    for (const page of nested) expect(refusalOf(() => textOfHtml(page))).toMatch(/Copy its text/);
    expect(textOfHtml("<div><p>a<br>b</p></div>".repeat(20_000))).toContain("a");
  });

  test("runs nothing and follows nothing, however deep or broken", () => {
    const text = textOfHtml(`${"<div>".repeat(3_000)}deep <p>open <b>ended`);
    expect(text).not.toContain("<");
  });
});
