import type { Prisma } from "@/lib/generated/prisma/client";
import { type Figure, figureText } from "./figure";

/** What to select for an EstimateView. */
export const ESTIMATE = {
  low: true,
  best: true,
  high: true,
  comparator: true,
  unit: true,
  counted: true,
  countedAs: true,
  period: true,
  periodText: true,
  place: true,
  cause: true,
  method: true,
  qualifier: true,
} as const satisfies Prisma.EstimateSelect;

type Row = Prisma.EstimateGetPayload<{ select: typeof ESTIMATE }>;

/** An estimate as screens and the API have it: exact decimals as strings, null where not given. */
export interface EstimateView extends Omit<Row, "low" | "best" | "high"> {
  low: string | null;
  best: string | null;
  high: string | null;
}

export function estimateView(row: Row | null): EstimateView | null {
  if (!row) return null;
  const text = (value: Row["low"]) => value?.toFixed() ?? null;
  return { ...row, low: text(row.low), best: text(row.best), high: text(row.high) };
}

/** The figure of an estimate without its scope, absent where not given. */
function givenFigure({ low, best, high, comparator }: EstimateView): Figure {
  return {
    ...(low !== null && { low }),
    ...(best !== null && { best }),
    ...(high !== null && { high }),
    comparator,
  };
}

/** A figure as it is shown, in short words; one that is exact is the number alone: "21,857". */
export const shownFigure = (view: EstimateView): string => figureText(givenFigure(view)).replace(/^exactly /, "");
