import { grouped } from "./decimal";
import { CAUSE_WORDS, COMPARATOR_WORDS } from "./vocabulary";
import type { EstimateView } from "./view";

/** An estimate in words. Pure. */

/** "about 7,000,000 deaths", "3,500,000 to 5,000,000 deaths, best 3,900,000". */
export function figureWords(estimate: EstimateView): string {
  const { low, best, high, comparator, unit } = estimate;
  const range = low !== null && high !== null && low !== high ? `${grouped(low)} to ${grouped(high)}` : null;
  if (range !== null) return `${range} ${unit}${best === null ? "" : `, best ${grouped(best)}`}`;
  const only = best ?? low ?? high;
  const before = best === null && low !== high ? (low === null ? "at most " : "at least ") : wordBefore(comparator);
  return only === null ? "" : `${before}${grouped(only)} ${unit}`;
}

const wordBefore = (comparator: EstimateView["comparator"]) =>
  comparator === "EXACT" || comparator === "BETWEEN" ? "" : `${COMPARATOR_WORDS[comparator]} `;

/** What is counted, when, where and by what cause: what must be alike before two figures are compared. */
export function scopeWords({ counted, period, periodText, place, cause }: EstimateView): string {
  const when = periodText || (period === null ? "" : period.replace("/", " to "));
  return [counted, when, place, cause === "UNSTATED" ? "" : CAUSE_WORDS[cause]]
    .filter((word) => word !== "")
    .join("; ");
}
