import { formatBibliography } from "@/lib/references/format";
import { type Language, STYLES, STYLE_FACTS, type Style } from "@/lib/references/vocabulary";

/** A list of 200 references, each cited once: with an engine that has to be made first, and with one that is there. */

const REFERENCES = 200;

const ITEMS = Array.from({ length: REFERENCES }, (_, n) => ({
  type: n % 3 === 0 ? "book" : "article-journal",
  title: `Volume ${n} of a made-up series`,
  author: [{ family: `Family${n % 70}`, given: "Given Second" }, { literal: `Institute ${n % 40}` }],
  "container-title": n % 3 === 0 ? undefined : "Journal of Measuring",
  publisher: "Press",
  issued: { "date-parts": [[1900 + (n % 100)]] },
}));
const PLACES = ITEMS.map((_, item) => ({ item, label: "page", locator: "12-14" }));

function time(style: Style, language: Language): number {
  const start = performance.now();
  formatBibliography(ITEMS, { style, language }, PLACES);
  return performance.now() - start;
}

const middle = (runs: number[]): number => runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;

/** Milliseconds, cold and warm, the middle of three: each language has an engine of its own, cold the first time. */
function measure(style: Style): { cold: number; warm: number } {
  const languages = ["en-GB", "de", "uk"] as const;
  const cold = middle(languages.map((language) => time(style, language)));
  return { cold, warm: middle(languages.map((language) => time(style, language))) };
}

export function printReferences(): void {
  process.stdout.write("\n");
  write([`${REFERENCES} references, each cited once`, "ms, cold", "ms, warm", "cold to warm", "warm, of APA"]);
  // What the language runtime does once is no style's own.
  time("vancouver", "fr");
  const first = measure("apa");
  for (const style of STYLES) {
    const { cold, warm } = style === "apa" ? first : measure(style);
    write([
      STYLE_FACTS[style].word,
      cold.toFixed(0),
      warm.toFixed(0),
      (cold / warm).toFixed(2),
      (warm / first.warm).toFixed(2),
    ]);
  }
}

function write([name = "", ...cells]: string[]): void {
  process.stdout.write(`${name.padEnd(42)}${cells.map((cell) => cell.padStart(14)).join("")}\n`);
}
