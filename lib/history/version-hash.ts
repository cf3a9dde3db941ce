import { db } from "@/lib/db";
import type { Verb } from "./changes";

/** What makes the first version of a thing, and what makes every later one, which names its number. */
const MADE_BY = {
  claim: { first: ["claim.added", "claim.split-off"], later: ["claim.reworded"] },
  citation: { first: ["citation.attached", "citation.copied"], later: ["citation.revised"] },
  quotation: { first: ["quotation.recorded"], later: ["quotation.revised"] },
} as const satisfies Record<string, { first: readonly Verb[]; later: readonly Verb[] }>;

/**
 * The hash of the change that made a version, which stands for the version and for everything that happened to
 * the claim before it (decision 017). Null when no change names that version: a quotation that only went along
 * when its claim was merged or split, or was recorded together with its claim.
 */
export async function hashOfVersion(
  what: keyof typeof MADE_BY,
  of: { claimId: string } | { citationId: string },
  number: number,
): Promise<string | null> {
  const { first, later } = MADE_BY[what];
  const made = number === 1 ? { verb: { in: [...first] } } : { verb: { in: [...later] }, ...numbered(number) };
  const change = await db().change.findFirst({ where: { ...of, ...made }, select: { hash: true } });
  return change?.hash ?? null;
}

const numbered = (number: number) => ({ detail: { path: ["version"], equals: number } });
