import { z } from "zod";

/** A claim as a detail of history names it. */
export const claimNamed = z.object({ slug: z.string(), statement: z.string() });

/** One thing that a ruling changed, or found changed already, as its page tells it. */
export const APPLIED_KINDS = [
  "CLAIM_REWORDED",
  "CITATION_REWORDED",
  "STANCE_CHANGED",
  "CITATION_WITHDRAWN",
  "CITATION_NAMED",
  "NOTE_WITHDRAWN",
  "NOTE_NAMED",
  "PLACE_NAMED",
  "FIGURE_NAMED",
  "FINDING_NAMED",
  "MERGED",
  "SPLIT",
] as const;
export const applied = z.object({
  kind: z.enum(APPLIED_KINDS),
  /** The citation or note. */
  id: z.string().optional(),
  /** The title of a source or the words of a place. A note's author, in the earliest, is not told from here: the name may be hidden. */
  title: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** What a claim was merged into or split into. */
  claims: z.array(claimNamed).optional(),
});
export type Applied = z.infer<typeof applied>;
