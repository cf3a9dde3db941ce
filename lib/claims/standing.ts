import { isProtected } from "@/lib/protection";

/** Whether a claim stands, what became of one that does not, and whether it is protected. Pure. */

/** What to select of a claim for `standingOf`. */
export const STANDING_FACTS = {
  withdrawnAt: true,
  mergedIntoId: true,
  parts: { take: 1, select: { id: true } },
  protectedUntil: true,
} as const;

interface StandingFacts {
  withdrawnAt: Date | null;
  mergedIntoId: string | null;
  /** At least one of them, when it was split. */
  parts: readonly unknown[];
  protectedUntil: Date | null;
}

/** As policy asks for it. */
export function standingOf({ withdrawnAt, mergedIntoId, parts, protectedUntil }: StandingFacts) {
  const became = mergedIntoId !== null ? ("MERGED" as const) : parts.length > 0 ? ("SPLIT" as const) : null;
  return { withdrawn: withdrawnAt !== null, became, protected: isProtected({ protectedUntil }) };
}
