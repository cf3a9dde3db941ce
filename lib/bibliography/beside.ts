import { type CslItem, cslItem } from "@/lib/sources/csl";
import { readItem } from "@/lib/sources/read-csl";

/**
 * What a format has no field for, or would give back otherwise, stands beside the rest under the name of its
 * CSL variable, so that no record loses anything on its way out and in again. Pure.
 */

export type Variable = keyof CslItem;
const VARIABLES = Object.keys(cslItem.shape) as Variable[];
const BY_NAME = new Map<string, Variable>(VARIABLES.map((variable) => [variable.toLowerCase(), variable]));

/** Of any case, since BibTeX has none. */
export const variableNamed = (name: string): Variable | undefined => BY_NAME.get(name.toLowerCase());

/** What reading a written record back did not give, as words by variable: text, or JSON, also of text that looks like it. */
export function missing(csl: CslItem, readBack: CslItem | null): [Variable, string][] {
  return VARIABLES.flatMap((variable) => {
    const [was, is] = [csl[variable], readBack?.[variable]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (was === undefined) return [[variable, NOTHING]];
    return [[variable, typeof was === "string" && !IS_JSON.test(was) ? was : JSON.stringify(was)]];
  });
}

const IS_JSON = /^[[{"]/;
const NOTHING = "[]";

/** The item with what stood beside it in place of what was read from the format's own fields. */
export function withBeside(read: Record<string, unknown>, beside: readonly (readonly [Variable, string])[]) {
  const item = { ...read };
  for (const [variable, words] of beside) {
    if (words === NOTHING) delete item[variable];
    else item[variable] = IS_JSON.test(words) ? (parsed(words) ?? words) : words;
  }
  return item;
}

/** Undefined for what only looks like JSON. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

/** A record that was read from a file. */
export interface ReadRecord {
  /** What the file calls it: a key, an id; "" when nothing. */
  label: string;
  /** Null when there is a fault. */
  csl: CslItem | null;
  /** Why it cannot be read; null when it can. */
  fault: string | null;
  /** Fields of the record that are not taken over, or not as a whole. */
  left: string[];
}

/** The record of an item as programs write it; a fault when it cannot be one. */
export function recordOf(label: string, given: Record<string, unknown>, left: readonly string[] = []): ReadRecord {
  const read = readItem(given);
  const fault = JSON.stringify(given).includes("\uFFFD") ? UNREADABLE : read === null ? NO_TITLE : null;
  const csl = fault === null ? (read?.item ?? null) : null;
  return { label: label.slice(0, 200), csl, fault, left: [...new Set([...left, ...(read?.left ?? [])])] };
}

export const brokenRecord = (label: string, fault: string): ReadRecord => ({
  label: label.slice(0, 200),
  csl: null,
  fault,
  left: [],
});

const NO_TITLE = "It has no title.";
const UNREADABLE =
  "Some of its letters were lost before it came here (they read �). Save the file again from where it comes from.";
