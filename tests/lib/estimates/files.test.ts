import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartOf } from "@/lib/estimates/chart";
import { SHEET, type SheetRow, sheetOf } from "@/lib/estimates/chart-sheet";
import { sheetSvg } from "@/lib/estimates/chart-svg";
import { type CsvRow, estimatesCsv } from "@/lib/estimates/csv";
import { boxOf, linesOf } from "@/lib/estimates/flow";
import { panelsOf } from "@/lib/estimates/panels";
import { anyEstimate, estimateOf } from "./scopes.ts";

const csvRow = (who: string, over: Parameters<typeof estimateOf>[0] = {}): CsvRow => ({
  who,
  stance: "disputes",
  address: "https://example.org/claims/x",
  estimate: estimateOf(over),
});
const csv = (...rows: CsvRow[]) => estimatesCsv(null, panelsOf(null, rows));

/** Reads comma-separated values as RFC 4180 has them. */
function parsed(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("comma-separated values", () => {
  test("commas, quotes and lines within a cell come back whole", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\s*[=+\-@]|^[\t\r]|\s/.test(text));
        expect(parsed(csv(csvRow(text)))[1]?.[1]).toBe(text);
      }),
    );
    expect(parsed(csv(csvRow('He said "3,9"')))[1]?.[1]).toBe('He said "3,9"');
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x","y")'])("no formula: %s", (text) => {
    expect(parsed(csv(csvRow(text)))[1]?.[1]).toBe(`'${text}`);
  });

  test("every row has the columns of the head; figures stand exactly", () => {
    fc.assert(
      fc.property(fc.array(anyEstimate, { maxLength: 8 }), (estimates) => {
        const rows = parsed(csv(...estimates.map((estimate) => ({ ...csvRow("A"), estimate }))));
        expect(rows).toHaveLength(estimates.length + 1);
        for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
      }),
    );
    expect(parsed(csv(csvRow("A", { best: "900000000000000.0001" })))[1]?.[4]).toBe("900000000000000.0001");
  });
});

const sheetRow = (estimate: ReturnType<typeof estimateOf>, who: string): SheetRow => ({
  who,
  stance: "true only with limits",
  colour: "#000000",
  estimate,
});
const words = fc
  .array(fc.constantFrom("Ruling", "of", "the", "Court", "Donaudampfschifffahrtsgesellschaft".repeat(3), "W"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.join(" "));

describe("the drawing that stands alone", () => {
  test("no two pieces of text overlap, and none leaves the sheet", () => {
    fc.assert(
      fc.property(
        fc.option(anyEstimate),
        fc.array(fc.tuple(anyEstimate, words), { minLength: 1, maxLength: 8 }),
        words,
        (own, rows, title) => {
          const chart = chartOf(
            own,
            rows.map(([estimate, who]) => sheetRow(estimate, who)),
          );
          const { lines, height } = sheetOf(title, own, chart, "Variorum, 23 November 2026");
          const boxes = lines.map((line) => ({ ...boxOf(line), text: line.text }));
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(SHEET.width);
            expect(box.bottom).toBeLessThanOrEqual(height);
          }
          boxes.forEach((a, index) => {
            for (const b of boxes.slice(index + 1)) {
              const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
              if (!apart) throw new Error(`“${a.text}” overlaps “${b.text}”`);
            }
          });
        },
      ),
    );
  });

  test("is a well-formed file in which nothing typed is markup, and nothing is loaded", () => {
    const chart = chartOf(estimateOf(), [sheetRow(estimateOf({ counted: "<script>alert(1)</script>" }), 'A & "B"')]);
    const svg = sheetSvg(sheetOf("<b>Seven</b> million", estimateOf(), chart, "Variorum"), {
      title: "<t>",
      description: "&",
    });
    expect(svg).not.toMatch(/<(script|b|t)\b|href|@import|url\(/);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  test("lines hold every word in its order", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, width) => {
        expect(linesOf(text, width, 12).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});
