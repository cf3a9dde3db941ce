import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";

const MINUTE = 60;

/** How many attempts within how many seconds. Kept in the database, so that every process counts the same. */
const LIMITS = {
  /** At one person's password, from wherever. */
  "signin-account": { points: 10, duration: 15 * MINUTE },
  /** At anybody's password, from one network: a whole library may sit behind it. */
  "signin-address": { points: 100, duration: 15 * MINUTE },
  /** At the current password of somebody who is signed in. */
  "password-change": { points: 10, duration: 15 * MINUTE },
  /** At the codes of one person's second factor, of a million, three of which work at a time. */
  "second-factor": { points: 5, duration: 15 * MINUTE },
  /** Disputes that one person opens. */
  "dispute-account": { points: 20, duration: 60 * MINUTE },
  /** What one person says in disputes: positions and comments. */
  "discussion-account": { points: 60, duration: 10 * MINUTE },
  /** People whom one person names in disputes. */
  "mention-account": { points: 30, duration: 24 * 60 * MINUTE },
  /** Conduct that one person reports. */
  "report-account": { points: 20, duration: 60 * MINUTE },
  /** Changes that one person proposes. */
  "proposal-account": { points: 30, duration: 24 * 60 * MINUTE },
  /** Records that one person looks up at services elsewhere. */
  "lookup-account": { points: 60, duration: 10 * MINUTE },
  /** Links that one person asks to have checked. */
  "link-account": { points: 30, duration: 60 * MINUTE },
  /** Files of any length that are made for one network: a whole library takes minutes. */
  "file-address": { points: 120, duration: 10 * MINUTE },
  /** New people from one network. */
  "join-address": { points: 20, duration: 60 * MINUTE },
  /** Mails to one address that somebody typed, whoever they are. */
  "mail-account": { points: 5, duration: 60 * MINUTE },
  /** Mails that one network asks for. */
  "mail-address": { points: 30, duration: 60 * MINUTE },
} as const;
export type Limit = keyof typeof LIMITS;

const keyOf = (who: string) => createHash("sha256").update(who).digest("hex");

const limiter = (limit: Limit) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    ...LIMITS[limit],
  });

/**
 * Counts one attempt of somebody, and says how many are left: of many at once, one has the last. Count first and do
 * the work after, so that many at once cannot slip through.
 * @throws AppError TOO_MANY, saying when to try again.
 */
export async function spend(limit: Limit, who: string): Promise<number> {
  await pool().query("DELETE FROM rate_limit WHERE expire < $1", [Date.now()]);
  try {
    return (await limiter(limit).consume(keyOf(who))).remainingPoints;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new AppError("TOO_MANY", `Too many attempts. Try again in ${inWords(refused.msBeforeNext)}.`);
  }
}

function inWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  if (minutes > 120) return `${Math.ceil(minutes / 60)} hours`;
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

/** Forgets somebody's attempts: they have shown that they know. */
export async function forgive(limit: Limit, who: string): Promise<void> {
  await limiter(limit).delete(keyOf(who));
}
