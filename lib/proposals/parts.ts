import { SOURCE_FIELDS } from "@/lib/sources/type-fields";
import type { ProposalTarget } from "./vocabulary";

/**
 * The fields that are proposed and decided one by one. What only makes sense together, a place and the kind of
 * place for instance, is one field, named by its first key. Pure.
 */

/** What a thing says, as its form gives it after parsing. */
export type Content = Readonly<Record<string, unknown>>;

const PARTS: Record<ProposalTarget, Readonly<Record<string, readonly string[]>>> = {
  CLAIM: { statement: [], type: [], checkability: [], note: [] },
  // A number without what it counts says nothing.
  FIGURE: { estimate: [] },
  QUOTATION: {
    saidBy: [],
    asGiven: ["asGivenLanguage"],
    originalWording: ["originalLanguage"],
    originAuthor: [],
    originWork: [],
    originDate: [],
    originLocator: [],
    translationNote: [],
    fidelityNote: [],
    renderings: [],
    exists: [],
    verbatim: [],
    translationFaithful: [],
    attributionCorrect: [],
    contextFair: [],
    trail: [],
  },
  CITATION: {
    stance: [],
    summary: [],
    locator: ["locatorLabel"],
    excerpt: ["excerptLanguage", "excerptTranslation"],
    bearsOn: [],
    role: ["roleReason"],
    reliability: [],
    credibility: [],
    gradesReason: [],
    derivesFrom: ["overlapReason"],
    estimate: [],
  },
  SOURCE: {
    type: [],
    ...Object.fromEntries(SOURCE_FIELDS.map((field) => [field, []])),
    seen: [],
    health: [],
    note: [],
  },
};

const keysOf = (target: ProposalTarget, field: string): string[] => [field, ...(PARTS[target][field] ?? [])];

const isSaid = (value: unknown) => value !== undefined && value !== null;

/** What a thing says in one field; keys without a value are left out. */
export const partOf = (target: ProposalTarget, content: Content, field: string): Content =>
  Object.fromEntries(
    keysOf(target, field)
      .map((key) => [key, content[key]])
      .filter(([, value]) => isSaid(value)),
  );

/** The content with one field as given. */
export function withPart(target: ProposalTarget, content: Content, field: string, part: Content): Content {
  const keys = keysOf(target, field);
  return { ...Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key))), ...part };
}

export interface ChangedPart {
  field: string;
  before: Content;
  after: Content;
}

/** The fields in which two contents differ, in the order of the form. */
export function changedParts(target: ProposalTarget, before: Content, after: Content): ChangedPart[] {
  return Object.keys(PARTS[target])
    .map((field) => ({ field, before: partOf(target, before, field), after: partOf(target, after, field) }))
    .filter((part) => !isSame(part.before, part.after));
}

/** Whether two values say the same; the order of keys says nothing, and an undefined one is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isGroup(one) || !isGroup(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

const isGroup = (value: unknown): value is Content => typeof value === "object" && value !== null;
