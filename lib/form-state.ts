import type { ErrorCode, FieldErrors, Theirs, News } from "@/lib/errors";

/** What a form knows after it was sent. Pure: forms and doors share it. */
export type FormValues = Record<string, string | string[]>;

export type FormState =
  | { status: "idle" }
  | {
      status: "refused";
      code: ErrorCode | "UNKNOWN";
      message: string;
      fields: FieldErrors;
      /** Everything that was typed, for the form to show again. */
      values: FormValues;
      /** For STALE: what the other person made of it. */
      theirs: Theirs | News | null;
    }
  | {
      /** Nothing was done yet: the form asked for something to choose from, or to be filled in. */
      status: "asked";
      values: FormValues;
      /** What was found, for the field of this name. */
      choices: Record<string, { value: string; word: string }[]>;
      /** What fields that nobody has filled in yet are to say; `values` has it already. */
      fill?: FormValues;
      /** What was done, or why not. */
      said?: string;
    }
  | { status: "done"; message: string };

/** The first of what may be several values of a field. */
export const oneOf = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed[0] : typed;

export const IDLE: FormState = { status: "idle" };

/** Named by the browser or by Next, not by the form. */
const isInternal = (name: string) => name.startsWith("$ACTION");

/** What was typed, files and secrets left out. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (isInternal(name) || /password|token/i.test(name)) continue;
    const all = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = name.endsWith("[]") ? all : (all[0] ?? "");
  }
  return values;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "estimate.low" becomes { estimate: { low } }, "reasons[]" a list. Unsafe names are dropped. */
export function objectOf(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (isInternal(name) || !/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+){0,4}(\[\])?$/.test(name)) continue;
    const isList = name.endsWith("[]");
    const keys = (isList ? name.slice(0, -2) : name).split(".");
    if (keys.some((key) => key === "constructor" || key === "prototype")) continue;
    const last = keys.pop() ?? name;
    let at = root;
    for (const key of keys) {
      const next = at[key];
      at = isGroup(next) ? next : (at[key] = Object.create(null));
    }
    const all = form.getAll(name).filter((value) => typeof value === "string");
    at[last] = isList ? all : all[0];
  }
  return root;
}

/**
 * The fields of a form without one of their groups, when nothing was typed in it. `chosen` are the
 * fields of the group that always have a value, because they are chosen from a list.
 */
export function dropEmpty(fields: unknown, group: string, chosen: readonly string[] = []): unknown {
  if (!isGroup(fields) || !isGroup(fields[group])) return fields;
  const isTyped = ([name, value]: [string, unknown]) => !chosen.includes(name) && String(value).trim() !== "";
  if (Object.entries(fields[group]).some(isTyped)) return fields;
  const { [group]: _empty, ...rest } = fields;
  return rest;
}

/** The other way round: what a form that gives this would hold. { low: "1" } in "estimate" becomes "estimate.low". */
export function valuesFrom(content: object, within = ""): FormValues {
  const values: FormValues = {};
  for (const [key, value] of Object.entries(content)) {
    const name = within === "" ? key : `${within}.${key}`;
    if (Array.isArray(value)) values[`${name}[]`] = value.map(String);
    else if (typeof value === "object" && value !== null) Object.assign(values, valuesFrom(value, name));
    else if (value !== undefined && value !== null) values[name] = String(value);
  }
  return values;
}
