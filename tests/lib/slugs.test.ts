import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slug } from "@/lib/fields";
import { slugOf } from "@/lib/slugs";

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
