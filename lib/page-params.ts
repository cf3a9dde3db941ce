import type { z } from "zod";

/** Reading and writing the part of an address after "?". Pure. */

export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The filters an address asks for. People edit addresses and old links live on: what is not
 * understood is left out, and named, instead of failing the page.
 */
export function readParams<S extends z.ZodObject>(
  schema: S,
  given: SearchParams,
): { filters: z.infer<S>; ignored: string[] } {
  const known = Object.keys(schema.shape);
  const values = Object.fromEntries(known.map((name) => [name, [given[name]].flat()[0]]));
  const faults = schema.safeParse(values).error?.issues.map((issue) => String(issue.path[0])) ?? [];
  const ignored = [...new Set(faults)];
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !ignored.includes(name)));
  return { filters: schema.parse(kept), ignored };
}

/** The path with these filters; what is empty is left out. */
export function withParams(path: string, filters: Record<string, string | null | undefined>): string {
  const filled = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled).toString()}`;
}
