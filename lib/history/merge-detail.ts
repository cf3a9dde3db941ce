import { z } from "zod";

/** What history keeps of merging two sources and of undoing it. */

const reason = z.string();
const ids = z.array(z.string());
const sourceNamed = z.object({ slug: z.string(), title: z.string() });

export const MERGE_DETAIL = {
  /** Of the source that went into another: what went along, by its id, so that it can come back. */
  "source.merged": z.object({
    into: sourceNamed,
    reason,
    moved: z.object({
      citations: ids,
      sightings: ids,
      scans: ids.default([]),
      /** Notices of lists of retractions. */
      notices: ids.default([]),
      /** Sources that led to this one and lead to the other since. */
      merged: ids,
      /** Of these citations the ones that were withdrawn, because the other source had the same. */
      withdrawn: ids,
      /** Citations that were said to repeat another: the version that says so, and what they said before. */
      tied: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          before: z.object({ derivesFrom: z.string(), overlapReason: z.string() }).nullable(),
        }),
      ),
      /** The version of the other that took something of this record; null when none did. */
      version: z.number().nullable(),
    }),
  }),
  "source.received": z.object({ from: sourceNamed, reason }),
  "source.unmerged": z.object({ from: sourceNamed, reason, citations: ids }),
  "source.given-back": z.object({ source: sourceNamed, reason }),
  /** Of a claim on which both were cited: what looked like two sources is one. And that this was undone. */
  "claim.sources-merged": z.object({ source: sourceNamed, into: sourceNamed, reason }),
  "claim.sources-unmerged": z.object({ source: sourceNamed, from: sourceNamed, reason }),
} as const;
