import type { ActingPerson, Permission } from "@/lib/policy";
import type { Rule } from "./rules.ts";

/*
 * How the table of permissions is written down: every verb, in every situation, for every role. A cell names the
 * roles that may, by their first letters, in the order Reader Editor Moderator Admin.
 */

export const ME = "me";
export const OTHER = "somebody else";

export type Situations<T> = Record<string, (me: ActingPerson) => T>;

export interface Row {
  verb: Rule;
  situation: string;
  expected: string;
  ask: (person: ActingPerson) => Permission;
}

/** Asks one verb in each of its situations. Leaving a situation out, or adding one that is none, does not compile. */
export function walk<K extends string, T>(
  verb: Rule,
  can: (person: ActingPerson, thing: T) => Permission,
  situations: Record<K, (me: ActingPerson) => T>,
  expected: Record<NoInfer<K>, string>,
): Row[] {
  return (Object.keys(situations) as K[]).map((situation) => ({
    verb,
    situation,
    expected: expected[situation],
    ask: (person) => can(person, situations[situation](person)),
  }));
}

export const ALWAYS = { always: () => undefined };

export const THING = {
  standing: () => ({ withdrawn: false }),
  withdrawn: () => ({ withdrawn: true }),
};
/** A claim or a source may be protected for a time. */
export const PROTECTABLE = { ...THING, protected: () => ({ withdrawn: false, protected: true }) };
/** A claim may also have gone for good. */
export const CLAIM = {
  ...THING,
  merged: () => ({ withdrawn: true, became: "MERGED" as const }),
  split: () => ({ withdrawn: true, became: "SPLIT" as const }),
};

export const owned = (owner: string, withdrawn: boolean) => () => ({ withdrawn, createdById: owner, personId: owner });
export const OWNED = {
  mine: owned(ME, false),
  "mine, withdrawn": owned(ME, true),
  "another's": owned(OTHER, false),
  "another's, withdrawn": owned(OTHER, true),
};
