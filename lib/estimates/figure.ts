import { compareDecimals, shortNumber, shortRange } from "./decimal";
import type { Comparator } from "./vocabulary";

/** A figure by itself, without what it counts: in order, and in words. Pure. */

/** Low, best and high as exact decimals, undefined where not given. */
export interface Figure {
  low?: string;
  best?: string;
  high?: string;
  comparator: Comparator;
  /** Set when the words give an order of size only: "tens of thousands, read as at least 20,000". */
  qualifier?: string;
}

/** The field that is out of order and how, or null: low ≤ best ≤ high, compared exactly. */
export function outOfOrder({
  low,
  best,
  high,
}: Pick<Figure, "low" | "best" | "high">): { field: "low" | "high"; message: string } | null {
  const isAbove = (a?: string, b?: string) => a !== undefined && b !== undefined && compareDecimals(a, b) > 0;
  const words = (a = "", b = "") => `${shortNumber(a)}, is above ${shortNumber(b)}`;
  if (isAbove(low, best)) return { field: "low", message: `The low figure, ${words(low, best)}, the best.` };
  if (isAbove(best, high)) return { field: "high", message: `The best figure, ${words(best, high)}, the high.` };
  if (isAbove(low, high)) return { field: "high", message: `The low figure, ${words(low, high)}, the high.` };
  return null;
}

/** A figure in short exact words, which `readFigure` reads back: "2.6 to 5.0 million, best 3.9 million". */
export function figureText({ low, best, high, comparator }: Omit<Figure, "qualifier">): string {
  if (best === undefined) return boundsText(low, high, comparator);
  const middle = shortNumber(best);
  if (comparator === "AT_LEAST" && low !== undefined && low !== best)
    return `at least ${shortNumber(low)}, best ${middle}`;
  if (comparator === "AT_MOST" && high !== undefined && high !== best)
    return `at most ${shortNumber(high)}, best ${middle}`;
  if (comparator === "ABOUT" && low === undefined && high === best) return `nearly ${middle}`;
  const [from, to] = [low ?? best, high ?? best];
  if (from !== to) return `${shortRange(from, to)}, best ${middle}`;
  return `${BEFORE[comparator]}${middle}`;
}

const BEFORE: Record<Comparator, string> = {
  EXACT: "exactly ",
  ABOUT: "about ",
  AT_LEAST: "at least ",
  AT_MOST: "at most ",
  BETWEEN: "about ",
};

function boundsText(low: string | undefined, high: string | undefined, comparator: Comparator): string {
  if (low !== undefined && high !== undefined) {
    if (low === high) return comparator === "EXACT" ? `exactly ${shortNumber(low)}` : `about ${shortNumber(low)}`;
    return shortRange(low, high);
  }
  if (low !== undefined) return `at least ${shortNumber(low)}`;
  return high === undefined ? "" : `at most ${shortNumber(high)}`;
}
