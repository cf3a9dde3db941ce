import type { LinkState } from "./vocabulary";

/** How a link goes on after it was asked. Pure. */

/** What was seen at an address. */
export interface Seen {
  /** REFUSED: it answers, but not to us. UNASKED: it was not asked, so nothing was learnt. */
  outcome: "FINE" | "REFUSED" | "UNASKED" | "FAILED";
  /** "answered 404". */
  said: string;
  /** Whether its server answered anything. */
  answered: boolean;
  /** Where it says that it has moved for good. */
  movedTo?: string | null;
  etag?: string | null;
  lastModified?: string | null;
  /** Its server asks not to be asked before. */
  notBefore?: Date | null;
}

/** What is kept of it. */
export interface Course {
  state: LinkState;
  okAt: Date | null;
  answeredAt: Date | null;
  failures: number;
  failingSince: Date | null;
  dueAt: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * A server may be down over a weekend, and one that is asked three times in an hour has failed once. So both: three
 * failures in a row, and three days from the first to the last.
 */
export const DEAD_AFTER = { failures: 3, milliseconds: 3 * DAY };

/** What is well, dead or closed to us changes seldom; what fails is asked each day, so that it is decided soon. */
const AGAIN: Record<LinkState, number> = {
  FINE: 7 * DAY,
  REFUSED: 7 * DAY,
  UNASKED: DAY,
  FAILING: DAY,
  DEAD: 7 * DAY,
};

/** `before` is null for an address that was never asked. */
export function courseAfter(before: Course | null, seen: Seen, now: Date): Course {
  const next = { ...counted(before, seen, now), ...lastSeen(before, seen, now) };
  const again = now.getTime() + AGAIN[next.state];
  return { ...next, dueAt: new Date(Math.max(again, seen.notBefore?.getTime() ?? 0)) };
}

const lastSeen = (before: Course | null, { outcome, answered }: Seen, now: Date) => ({
  okAt: outcome === "FINE" ? now : (before?.okAt ?? null),
  answeredAt: answered ? now : (before?.answeredAt ?? null),
});

function counted(before: Course | null, { outcome }: Seen, now: Date) {
  if (outcome === "FINE" || outcome === "REFUSED") return { state: outcome, failures: 0, failingSince: null };
  const { failures = 0, failingSince = null } = before ?? {};
  if (outcome === "UNASKED") {
    const state: LinkState = failures === 0 ? "UNASKED" : (before?.state ?? "UNASKED");
    return { state, failures, failingSince };
  }
  const since = failingSince ?? now;
  const isDead = failures + 1 >= DEAD_AFTER.failures && now.getTime() - since.getTime() >= DEAD_AFTER.milliseconds;
  const state: LinkState = isDead ? "DEAD" : "FAILING";
  return { state, failures: failures + 1, failingSince: since };
}
