import { anchor } from "@/lib/documents/anchor";
import { indexText } from "@/lib/documents/indexed-text";
import { measureDamage, soughtAt } from "./damage-table.ts";
import { type Damage, DAMAGE_NAMES, damaged } from "./damage.ts";
import { ACROSS, type Across, madeUpQuotes, madeUpText, randomFrom } from "./made-up-text.ts";

/** How much is found again after each kind of damage, and how long it takes. */

const QUOTES = 1_000;
/** Milliseconds for indexing both texts and finding a thousand quotes, in a text of so many letters; the middle of three runs. */
function time(size: number, damage: Damage): number {
  const random = randomFrom(size);
  const text = madeUpText(random, size);
  const after = damaged(text, damage, random).text;
  const quotes = madeUpQuotes(random, text, QUOTES);
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const [earlier, now] = [indexText(text), indexText(after)];
    for (const quote of quotes) anchor(soughtAt(earlier, quote), now, earlier);
    return performance.now() - start;
  });
  return runs.toSorted((a, b) => a - b)[1] ?? 0;
}

const SIZES = [250_000, 500_000, 1_000_000, 2_000_000];
const TIMED: readonly Damage[] = [
  "nothing",
  "paragraphs in another order",
  "noise (5 % of letters)",
  "all in capitals",
];

export function printAnchoring(): void {
  for (const across of Object.keys(ACROSS) as Across[]) printFound(across);
  process.stdout.write("\n");
  write(["1,000 quotes, milliseconds by size of the text", ...SIZES.map((size) => `${size / 1_000_000} MB`)]);
  for (const damage of TIMED) write([damage, ...SIZES.map((size) => time(size, damage).toFixed(0))]);
}

function printFound(across: Across): void {
  const percent = (n: number, all: number) => (all === 0 ? "–" : `${((100 * n) / all).toFixed(1)} %`);
  process.stdout.write(`\n1,000 quotes in 200 kB that go across ${across}; of those still there\n`);
  write(["", "certain", "proposed", "re-found", "wrong place", "certain, wrong"]);
  for (const damage of DAMAGE_NAMES) {
    const { there, gone } = measureDamage(damage, { seed: 7, size: 200_000, quotes: QUOTES, across });
    const found = there["certain, right"] + there["proposed, right"];
    write([
      damage,
      percent(there["certain, right"], there.all),
      percent(there["proposed, right"], there.all),
      percent(found, there.all),
      percent(there["proposed, wrong"] + gone["proposed, wrong"], there.all + gone.all),
      String(there["certain, wrong"] + gone["certain, wrong"]),
    ]);
  }
}

function write([name = "", ...cells]: string[]): void {
  process.stdout.write(`${name.padEnd(48)}${cells.map((cell) => cell.padStart(15)).join("")}\n`);
}
