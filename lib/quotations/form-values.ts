import { type FormValues, valuesFrom } from "@/lib/form-state";
import type { QuotationContent } from "./schema";

/** What is said of a quotation as a form names it, its rows numbered: "content.renderings.0.text". Pure. */
export function quotationValues({ renderings, trail, ...content }: QuotationContent): FormValues {
  return {
    ...valuesFrom(content, "content"),
    ...valuesFrom(Object.assign({}, renderings), "content.renderings"),
    ...valuesFrom(Object.assign({}, trail), "content.trail"),
  };
}

/** The groups of rows in a quotation's form. */
export type Rows = "renderings" | "trail";

const rowName = (rows: Rows) => new RegExp(`^content\\.${rows}\\.(\\d{1,4})\\.`);

/** Numbers of the rows that a form holds, in their order. */
export function rowNumbers(values: FormValues, rows: Rows): number[] {
  const numbers = Object.keys(values).flatMap((name) => rowName(rows).exec(name)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
}

/** Far more rows than are taken, so that whoever sends too many is told so; and no more, so that they are told once. */
const READ_AT_MOST = 60;

/** The rows of a plain form as a list, each at its own number. */
export function listOfRows(group: unknown): unknown[] {
  if (typeof group !== "object" || group === null) return [];
  const list: unknown[] = Array.from({ length: 0 });
  for (const [number, row] of Object.entries(group)) {
    if (/^\d{1,2}$/.test(number)) list[Number(number)] = row;
  }
  const beyond = Object.entries(group).filter(([number]) => !/^\d{1,2}$/.test(number));
  return [...Array.from(list), ...beyond.slice(0, READ_AT_MOST).map(([, row]) => row)];
}
