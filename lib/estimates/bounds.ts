import { compareDecimals } from "./decimal";
import type { EstimateView } from "./view";

/** What an estimate covers on the line of numbers. Pure; decimals stay exact strings. */
export interface Bounds {
  /** Null when it is open downwards ("at most"). */
  lo: string | null;
  /** Null when it is open upwards ("at least"). */
  hi: string | null;
  /** The figure that is named as best, or the only one; null for a bound, and for a range without one. */
  mark: string | null;
}

type Figures = Pick<EstimateView, "low" | "best" | "high" | "comparator">;

/** An estimate has at least one figure; the comparator says whether a lone bound leaves the other side open. */
export function boundsOf({ low, best, high, comparator }: Figures): Bounds {
  const isLeast = comparator === "AT_LEAST" || (best === null && high === null);
  const isMost = comparator === "AT_MOST" || (best === null && low === null);
  const lo = low ?? (isMost ? null : (best ?? high));
  const hi = high ?? (isLeast ? null : (best ?? low));
  // A figure that is only a bound is where the line begins or ends, and no mark on it.
  const isBound = (lo === null && best === hi) || (hi === null && best === lo);
  return { lo, hi, mark: isBound ? null : (best ?? (lo === hi ? lo : null)) };
}

/** How the first lies to the second: wholly above it, wholly below it, or with something in common. */
export function relateBounds(a: Bounds, b: Bounds): "above" | "below" | "meets" {
  if (a.lo !== null && b.hi !== null && compareDecimals(a.lo, b.hi) > 0) return "above";
  if (a.hi !== null && b.lo !== null && compareDecimals(a.hi, b.lo) < 0) return "below";
  return "meets";
}

/** Every figure that stands in an estimate, at least one. */
export const figuresOf = ({ low, best, high }: Figures): string[] =>
  [low, best, high].filter((value): value is string => value !== null);
