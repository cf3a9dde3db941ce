import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newSlug, slug } from "@/lib/fields";
import { RESERVED_SLUGS, slugOf } from "@/lib/slugs";

describe("an address made from words", () => {
  test("is empty or an address, whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (words) => {
        const made = slugOf(words);
        expect(made.length).toBeLessThanOrEqual(60);
        if (made !== "") expect(slug.parse(made)).toBe(made);
        expect(slugOf(made)).toBe(made);
      }),
    );
  });

  test("keeps Latin letters without their marks, and ends at a word", () => {
    expect(slugOf("Völkerabfälle: Šnore, Łódź & Große Straße!")).toBe("volkerabfalle-snore-odz-grosse-strasse");
    expect(slugOf("word ".repeat(30))).toBe("word-".repeat(11) + "word");
    expect(slugOf("Голодомор")).toBe("");
  });
});

test("an address that is a page of the site is given to nothing", () => {
  for (const address of RESERVED_SLUGS) expect(newSlug.safeParse(address).success).toBe(false);
  expect(newSlug.parse("new-mill")).toBe("new-mill");
});

test("every page that stands beside those of single claims, documents and sources is reserved", () => {
  const rooms = ["app/(reader)", "app/workbench", "app/api/v1"].flatMap((at) =>
    ["claims", "documents", "sources"].map((noun) => `${at}/${noun}`),
  );
  const segments = rooms.flatMap((room) => readdirSync(room, { withFileTypes: true }));
  const beside = segments.filter((one) => one.isDirectory() && !one.name.startsWith("["));
  for (const { name } of beside) expect([...RESERVED_SLUGS]).toContain(name);
});
