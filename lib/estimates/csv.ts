import type { Panel } from "./panels";
import { reasonsWords } from "./panels";
import type { EstimateView } from "./view";

/** The figures of a claim as comma-separated values (RFC 4180). Pure. */

export interface CsvRow {
  who: string;
  /** "" for the claim's own figure. */
  stance: string;
  /** Full address of the citation, or of the claim. */
  address: string;
  estimate: EstimateView;
}

const HEAD = [
  "panel",
  "given_by",
  "stance",
  "low",
  "best",
  "high",
  "comparator",
  "unit",
  "counted",
  "counted_as",
  "period_edtf",
  "period_text",
  "place",
  "cause",
  "method",
  "qualifier",
  "compared_with_claim",
  "why",
  "address",
] as const;

/** The claim's own figure first, with panel 0; then panel by panel, as the chart has them. */
export function estimatesCsv(own: CsvRow | null, panels: readonly Panel<CsvRow>[]): string {
  const rows = panels.flatMap((panel, index) => panel.rows.map((row) => line(index + 1, row, panel.claim)));
  return [[...HEAD], ...(own === null ? [] : [line(0, own, null)]), ...rows]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

function line(panel: number, { who, stance, address, estimate }: CsvRow, claim: Panel<CsvRow>["claim"]): string[] {
  const { low, best, high, comparator, unit, counted, countedAs, period, periodText, place } = estimate;
  const { cause, method, qualifier } = estimate;
  const figures = [low ?? "", best ?? "", high ?? ""];
  const scope = [unit, counted, countedAs, period ?? "", periodText, place, cause, method, qualifier];
  const compared =
    claim === null
      ? ["", ""]
      : [COMPARED[claim.verdict], claim.reasons.length === 0 ? "" : `the claim ${reasonsWords(claim.reasons)}`];
  return [String(panel), who, stance, ...figures, comparator, ...scope, ...compared, address];
}

const COMPARED = { SAME: "yes", RESERVED: "with reserve", DIFFERENT: "no" } as const;

/**
 * Spreadsheets run what begins like a formula, even within quotes: an apostrophe before it makes it
 * text (OWASP, CSV injection).
 */
function cell(value: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
