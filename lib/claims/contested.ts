/** What decides whether a claim is contested. Pure. */
interface DisputeStanding {
  state: "OPEN" | "UNDER_REVIEW" | "CLOSED" | "APPEALED" | "WITHDRAWN";
  /** Null until it is ruled on. */
  outcome: string | null;
  closedAt: Date | null;
}

/** A claim is contested while it has an undecided dispute or its last ruling recorded it as contested. */
export function isContested(disputes: readonly DisputeStanding[]): boolean {
  if (disputes.some(({ state }) => state === "OPEN" || state === "UNDER_REVIEW" || state === "APPEALED")) return true;
  const rulings = disputes.filter((dispute) => dispute.outcome !== null);
  const last = rulings.toSorted((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0))[0];
  return last?.outcome === "RECORDED_AS_CONTESTED";
}
