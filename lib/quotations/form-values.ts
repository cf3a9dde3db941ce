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

/** Where the names of a group's rows begin. */
const rowName = (rows: Rows) => new RegExp(`^content\\.${rows}\\.(\\d{1,4})\\.`);

/** Numbers of the rows that a form holds, in their order. */
export function rowNumbers(values: FormValues, rows: Rows): number[] {
  const numbers = Object.keys(values).flatMap((name) => rowName(rows).exec(name)?.[1] ?? []);
  return [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
}

/** Far more rows than are taken, so that whoever sends too many is told so; and no more, so that they are told once. */
const READ_AT_MOST = 60;

/** A plain form with its rows as lists, each row at its own number. */
export const withRows = ({ content, ...form }: Record<string, unknown>): Record<string, unknown> => {
  const { renderings, trail, ...rest }: Record<string, unknown> = Object(content);
  return { ...form, content: { ...rest, renderings: listOfRows(renderings), trail: listOfRows(trail) } };
};

/** What a form holds, and one more row of a group: what comes back to a browser without scripts. */
export function withOneMore(values: FormValues, rows: Rows): FormValues {
  const next = Math.max(-1, ...rowNumbers(values, rows)) + 1;
  return { ...values, [`content.${rows}.${next}.${rows === "trail" ? "label" : "text"}`]: "" };
}

/** The rows of a plain form, each at its own number. */
function listOfRows(group: unknown): unknown[] {
  if (typeof group !== "object" || group === null) return [];
  const list: unknown[] = [];
  const beyond: unknown[] = [];
  for (const [number, row] of Object.entries(group)) {
    if (/^\d{1,2}$/.test(number)) list[Number(number)] = row;
    else if (beyond.length < READ_AT_MOST) beyond.push(row);
  }
  // Numbers that are left out are rows too, so that an error names the right one.
  return [...Array.from(list), ...beyond];
}
