import { db } from "@/lib/db";
import type { Verb } from "./changes";

interface Making {
  first: readonly Verb[];
  later: readonly Verb[];
  /** Where the later ones name the number in their detail. */
  numbered?: "version" | "number";
}

/** What makes the first version of a thing, and what makes every later one. A note has one version. */
const MADE_BY = {
  claim: { first: ["claim.added", "claim.split-off"], later: ["claim.reworded"] },
  citation: { first: ["citation.attached", "citation.copied"], later: ["citation.revised"] },
  quotation: { first: ["quotation.recorded"], later: ["quotation.revised"] },
  note: { first: ["note.signed", "note.replaced"], later: [] },
  source: { first: ["source.added"], later: ["source.revised"] },
  document: { first: ["document.added"], later: ["document.version-added"], numbered: "number" },
} as const satisfies Record<string, Making>;

/** What has versions, and whose they are. */
export type Versioned = keyof typeof MADE_BY;
export type VersionOf =
  | { claimId: string }
  | { citationId: string }
  | { noteId: string }
  | { sourceId: string }
  | { documentId: string };

/**
 * The hash of the change that made a version, which stands for the version and for everything that happened to
 * the claim, source or document before it (decision 017). Null when no change names that version: a quotation that only went
 * along when its claim was merged or split, or was recorded together with its claim; and a record
 * of a source from before these had numbers.
 */
export async function hashOfVersion(what: Versioned, of: VersionOf, number: number): Promise<string | null> {
  const { first, later, numbered = "version" }: Making = MADE_BY[what];
  const detail = { path: [numbered], equals: number };
  const made = number === 1 ? { verb: { in: [...first] } } : { verb: { in: [...later] }, detail };
  const change = await db().change.findFirst({ where: { ...of, ...made }, select: { hash: true } });
  return change?.hash ?? null;
}
