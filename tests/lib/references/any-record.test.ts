import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBibliography } from "@/lib/references/format";
import { plainText } from "@/lib/references/runs";
import { STYLES } from "@/lib/references/vocabulary";
import { CSL_TYPES } from "@/lib/sources/vocabulary";

// A page gives many records in one list: none of them, however odd, may take it down.

const ODD = [
  "constructor",
  "__proto__",
  "<i>",
  "</i>",
  "“",
  "'",
  "(",
  "12-14, 16",
  "$&",
  "vol. 2, p. 3",
  "עברית",
  "’s",
];
const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom(...ODD));
const name = fc.oneof(
  fc.record({ family: text, given: text }),
  fc.record({ family: text }),
  fc.record({ literal: text }),
);
const names = fc.array(name, { maxLength: 4 });
const parts = fc.array(fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 3 }), { maxLength: 3 });
const record = fc.record(
  {
    type: fc.constantFrom(...CSL_TYPES),
    title: text,
    author: names,
    editor: names,
    translator: names,
    "container-title": text,
    volume: text,
    issue: text,
    page: text,
    number: text,
    publisher: text,
    URL: text,
    DOI: text,
    issued: fc.oneof(fc.record({ edtf: text }), fc.record({ "date-parts": parts })),
  },
  { requiredKeys: ["type", "title"] },
);

test.each(STYLES)("any records come out as plain text, with nothing of ours in it, in %s", (style) => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), text, (items, locator) => {
      const places = items.map((_, item) => ({ item, label: "page", locator }));
      const { entries, citations } = formatBibliography(items, { style, language: "de" }, places);
      for (const runs of [...entries.map((entry) => entry.runs), ...citations]) {
        expect(plainText(runs)).not.toMatch(/[\uE0C0-\uE0C2]/);
      }
    }),
    { numRuns: 100 },
  );
});
