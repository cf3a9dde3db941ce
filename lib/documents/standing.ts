import type { Prisma } from "@/lib/generated/prisma/client";
import type { AnchorState } from "@/lib/generated/prisma/enums";

/** How sure a place is, from what an anchor says. Pure. */
interface Standing {
  /** Null where the text is absent. */
  state: AnchorState | null;
  /** Null while nobody had to decide, or nobody has. */
  decidedAt: Date | null;
}

/** The words stand there, for certain: found so, or confirmed by a person. */
export const isCertain = ({ state, decidedAt }: Standing): boolean =>
  state === "EXACT" || state === "MOVED" || (state === "FUZZY" && decidedAt !== null);

/** Waits for a person: a place is only proposed, or none was found. */
export const isDoubtful = ({ state, decidedAt }: Standing): boolean =>
  (state === "FUZZY" || state === "ORPHANED") && decidedAt === null;

/** The same as a condition of a query. */
export const DOUBTFUL: Prisma.AnchorWhereInput = { state: { in: ["FUZZY", "ORPHANED"] }, decidedAt: null };
