import { db } from "@/lib/db";
import { env } from "@/lib/env";

/**
 * A host is asked by one process at a time, and then left alone for a while: its row is taken until a moment, and
 * given back for another. What is kept here is no part of the record.
 */

/** Longer than one check may take (lib/links/ask.ts). A process that dies holds its host so long and no longer. */
const LEASE = 120_000;
/** Whoever holds a host is mostly done long before its lease ends, so that is when to look again. */
const LOOK_AGAIN = 5_000;
/** A delay that robots.txt asks for counts up to this. */
const LONGEST_DELAY = 300_000;
const DAY = 24 * 3_600_000;

export interface Taken {
  /** Its robots.txt, "" when it has none; null when that is not known or too old. */
  robots: string | null;
}

/** Takes a host, for this process alone; or says until when to wait, for another has it or it is left alone. */
export async function takeHost(host: string, now: Date): Promise<Taken | { busyUntil: Date }> {
  const until = new Date(now.getTime() + LEASE);
  const [row] = await db().$queryRaw<{ robots: string | null; robotsAt: Date | null }[]>`
    INSERT INTO link_host (host, free_at) VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET free_at = excluded.free_at WHERE link_host.free_at <= ${now}
    RETURNING robots, robots_at AS "robotsAt"`;
  if (row) {
    const isFresh = row.robotsAt !== null && now.getTime() - row.robotsAt.getTime() < DAY;
    return { robots: isFresh ? row.robots : null };
  }
  const held = await db().linkHost.findUnique({ where: { host }, select: { freeAt: true } });
  const freeAt = held?.freeAt ?? until;
  // So late that it is no lease.
  if (freeAt > until) return { busyUntil: freeAt };
  return { busyUntil: new Date(Math.min(freeAt.getTime(), now.getTime() + LOOK_AGAIN)) };
}

/** How long a host wants to be left alone. */
export interface Wish {
  /** In seconds, as its robots.txt asks for. */
  delay?: number | undefined;
  /** As an answer asked for. */
  notBefore?: Date | null | undefined;
}

/** Gives a host back, to be left alone for as long as we leave every host alone, or longer where it wishes so. */
export async function freeHost(host: string, at: Date, { delay = 0, notBefore }: Wish): Promise<void> {
  const ours = (env().LINK_DELAY ?? 10) * 1000;
  const next = at.getTime() + Math.max(ours, Math.min(delay * 1000, LONGEST_DELAY));
  const freeAt = new Date(Math.max(next, notBefore?.getTime() ?? 0));
  await db().linkHost.update({ where: { host }, data: { freeAt } });
}

export async function keepRobots(host: string, robots: string, now: Date): Promise<void> {
  await db().linkHost.update({ where: { host }, data: { robots: robots.slice(0, 100_000), robotsAt: now } });
}
