import edtf from "edtf";

/** Periods in EDTF level 1, as spans of time that can be laid over each other. Pure. */

interface Span {
  /** Milliseconds since 1970, both ends inclusive; infinite where the period is open. */
  from: number;
  to: number;
  /** False when the period lies somewhere within this span, and not over all of it ("193X"). */
  whole: boolean;
}

/** Parsing is slow, and a page compares every figure with every other: their few periods are kept. */
const SPANS = new Map<string, Span | null>();
const KEPT = 1000;

function spanOf(period: string): Span | null {
  const known = SPANS.get(period);
  if (known !== undefined) return known;
  if (SPANS.size >= KEPT) SPANS.clear();
  const span = parseSpan(period);
  SPANS.set(period, span);
  return span;
}

/** Null when it is not one that can be laid on a line: years beyond what the library counts, an unknown end. */
function parseSpan(period: string): Span | null {
  try {
    const { min, max } = edtf(period, { level: 1, types: ["Date", "Year", "Season", "Interval"] }) as Partial<
      Record<"min" | "max", number | null>
    >;
    if (typeof min !== "number" || typeof max !== "number" || Number.isNaN(min) || Number.isNaN(max)) return null;
    return { from: min, to: max, whole: !period.includes("X") };
  } catch {
    return null;
  }
}

/** One of two years is half of them, leap year or not. */
const LEAP_DAY = 24 * 60 * 60 * 1000;

export type PeriodRelation = "apart" | "unplaced" | "within" | "little" | "overlap";

/**
 * How two periods lie: "apart" without a common day; "unplaced" when it cannot be told; "within" when
 * one is only known to lie within a span; "little" when less than half of the longer is common; else "overlap".
 */
export function relatePeriods(first: string, second: string): PeriodRelation {
  if (first === second) return "overlap";
  const [a, b] = [spanOf(first), spanOf(second)];
  if (a === null || b === null) return "unplaced";
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  if (common < 0) return "apart";
  if (!a.whole || !b.whole) return "within";
  const longer = Math.max(a.to - a.from, b.to - b.from);
  return Number.isFinite(longer) && 2 * (common + LEAP_DAY) < longer ? "little" : "overlap";
}

/** "1932–1934", "since 1917", "the 1930s": an EDTF period in words. */
export function periodWords(period: string): string {
  const decade = /^(\d{3})X$/.exec(period);
  if (decade) return `the ${decade[1]}0s`;
  const century = /^(\d{2})XX$/.exec(period);
  if (century) return `the ${century[1]}00s`;
  const [from = "", to] = period.split("/");
  if (to === undefined) return dateWords(from);
  if (to === ".." || to === "") return `since ${dateWords(from)}`;
  if (from === ".." || from === "") return `until ${dateWords(to)}`;
  return `${dateWords(from)}–${dateWords(to)}`;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function dateWords(date: string): string {
  const bare = date.replace(/[~?%]/g, "");
  const words = /^\d{4}-(0\d|1[0-2])$/.test(bare)
    ? MONTH.format(new Date(bare))
    : /^\d{4}-\d{2}-\d{2}$/.test(bare)
      ? DAY.format(new Date(bare))
      : bare;
  return bare === date ? words : `around ${words}`;
}

/** The span from the first to the last year of several periods, "1932–1934"; "" when none can be placed. */
export function hullWords(periods: readonly string[]): string {
  const spans = periods.map(spanOf).filter((span): span is Span => span !== null && span.whole);
  const [only] = new Set(periods);
  if (new Set(periods).size === 1 && only !== undefined) return periodWords(only);
  if (spans.length === 0) return "";
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const year = (time: number) => String(new Date(time).getUTCFullYear());
  if (!Number.isFinite(from)) return Number.isFinite(to) ? `until ${year(to)}` : "";
  if (!Number.isFinite(to)) return `since ${year(from)}`;
  return year(from) === year(to) ? year(from) : `${year(from)}–${year(to)}`;
}
