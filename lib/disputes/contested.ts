import type { DisputeState } from "@/lib/dispute-policy";
import type { Outcome } from "./vocabulary";

/** When a dispute waits for a ruling, and when a claim counts as contested. Pure: every noun may ask. */

/** States in which a dispute waits for a ruling. */
export const UNDECIDED_STATES = ["OPEN", "UNDER_REVIEW", "APPEALED"] as const satisfies readonly DisputeState[];

export const isUndecided = (state: DisputeState): boolean => UNDECIDED_STATES.some((undecided) => undecided === state);

/** A dispute of a claim, or of one of its citations or notes, as far as being contested goes. */
export interface ContestedFacts {
  state: DisputeState;
  rulings: readonly { outcome: Outcome; createdAt: Date }[];
}

/** What to select of a claim's disputes for `isContested`. */
export const CONTESTED_FACTS = { state: true, rulings: { select: { outcome: true, createdAt: true } } } as const;

/** A claim is contested while it has an undecided dispute, or when its last ruling found no consensus. */
export function isContested(disputes: readonly ContestedFacts[]): boolean {
  if (disputes.some((dispute) => isUndecided(dispute.state))) return true;
  const rulings = disputes.flatMap((dispute) => dispute.rulings);
  const last = Math.max(...rulings.map((ruling) => ruling.createdAt.getTime()));
  return rulings.some((ruling) => ruling.outcome === "RECORDED_AS_CONTESTED" && ruling.createdAt.getTime() === last);
}
