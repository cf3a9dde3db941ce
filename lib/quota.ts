/** How many contributions a day somebody who came by themselves may make. Pure. The rule is that of docs/decisions/019. */

/** What anybody may make in a day. */
export const QUOTA_BASE = 30;
/** And at most, however much of theirs stands. */
export const QUOTA_MAX = 300;
/** After so many days what nobody withdrew counts as standing. */
export const STOOD_DAYS = 7;

/** What became of somebody's earlier work. */
export interface Accepted {
  /** Proposals of theirs of which somebody else accepted a field. */
  proposals: number;
  /** Claims and citations of theirs that are `STOOD_DAYS` old and not withdrawn. */
  stood: number;
}

/** One more for each proposal that was accepted, and for every two claims or citations that stood. */
export const dailyQuota = ({ proposals, stood }: Accepted): number =>
  Math.min(QUOTA_MAX, QUOTA_BASE + proposals + Math.floor(stood / 2));

/** The day that a moment belongs to: from midnight to midnight, UTC. */
export function dayOf(now: Date): { begins: Date; ends: Date } {
  const begins = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  return { begins, ends: new Date(begins.getTime() + 24 * 60 * 60 * 1000) };
}

/** "5 hours", "a minute": until a moment, rounded up. */
export function untilInWords(now: Date, then: Date): string {
  const minutes = Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 60_000));
  if (minutes >= 120) return `${Math.ceil(minutes / 60)} hours`;
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
