import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import { ON } from "@/lib/people/factor";
import { canSeeQueue, canTakeDispute } from "@/lib/dispute-policy";
import { type ActingPerson, type Permission, demand } from "@/lib/policy";
import { rolesWithSecondFactor } from "@/lib/second-factor-rule";
import { UNDECIDED_STATES } from "./contested";
import type { QueueFilter } from "./filters";
import { listTouchedByAll } from "./hands";
import { type DisputeLine, LINE, inDocument } from "./list";
import { withQuestion } from "./question";
import { FACTS, withFacts } from "./load";

const PAGE = 20;
const DAY = 24 * 60 * 60 * 1000;

/** A dispute that waits, and whether the viewer may take it. */
export interface QueueLine extends DisputeLine {
  isMine: boolean;
  /** No moderator may rule on it, whoever has it: each had a hand in it. */
  isStuck: boolean;
  /** Somebody took it more than 48 hours ago. */
  isLapsed: boolean;
  take: Permission;
}

export interface Workload {
  /** Nobody has them. */
  waiting: number;
  underReview: number;
  /** When the oldest that nobody has was opened; null when none waits. */
  oldest: Date | null;
  /** Moderators who have any, most first. */
  holders: { person: PublicPerson; disputes: number }[];
}

export interface Queue {
  disputes: QueueLine[];
  /** How many match the filter, on this page and others. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: number | null;
  workload: Workload;
  /** How many wait that no moderator may rule on, whatever the filter. */
  stuck: number;
}

/**
 * Disputes that wait for a ruling, the oldest first; or, when asked for, those closed until a source is found.
 * @throws AppError FORBIDDEN below moderator.
 */
export async function getQueue(viewer: ActingPerson, filter: QueueFilter): Promise<Queue> {
  demand(canSeeQueue(viewer));
  const [stuck, workload] = await Promise.all([findStuck(), getWorkload()]);
  const where = matching(viewer, filter, stuck);
  const [rows, total] = await Promise.all([
    db().dispute.findMany({
      where: { AND: [where, filter.cursor ? { number: { gt: filter.cursor } } : {}] },
      orderBy: { number: "asc" },
      take: PAGE + 1,
      select: { ...LINE, ...FACTS, claim: { select: { ...LINE.claim.select, ...FACTS.claim.select } } },
    }),
    db().dispute.count({ where }),
  ]);
  const disputes = (await withFacts(db(), rows.slice(0, PAGE))).map(({ facts, ...row }) => {
    const isMine = facts.state === "UNDER_REVIEW" && facts.takenById === viewer.id;
    const isStuck = stuck.includes(row.number);
    return { ...withQuestion(row), isMine, isStuck, isLapsed: facts.isLapsed, take: canTakeDispute(viewer, facts) };
  });
  const next = rows.length > PAGE ? (disputes.at(-1)?.number ?? null) : null;
  return { disputes, total, next, workload, stuck: stuck.length };
}

function matching(
  viewer: ActingPerson,
  { state, reason, document, age, which }: QueueFilter,
  stuck: number[],
): Prisma.DisputeWhereInput {
  return {
    ...inDocument(document),
    state: which === "waiting" ? "CLOSED" : (state ?? { in: [...UNDECIDED_STATES] }),
    ...(reason && { reasons: { has: reason } }),
    ...(age && { createdAt: { lte: new Date(Date.now() - Number(age) * DAY) } }),
    ...(which === "mine" && { takenById: viewer.id }),
    ...(which === "nobody" && { number: { in: stuck } }),
    ...(which === "waiting" && WAITING),
  };
}

/** Its last ruling put it off: the second, or the first where there is no other. */
const WAITING = {
  OR: [
    { rulings: { some: { number: 2, outcome: "DEFERRED_PENDING_SOURCE" } } },
    { rulings: { some: { number: 1, outcome: "DEFERRED_PENDING_SOURCE" }, none: { number: 2 } } },
  ],
} satisfies Prisma.DisputeWhereInput;

/**
 * Numbers of disputes without a ruling that none of the moderators and admins may rule on: each had a hand in it. One
 * that somebody took is judged as if nobody had it: they may have left, lost the role or had a hand in it since. Only
 * those in which the database finds that all had one are read; the policy judges them.
 */
export async function findStuck(): Promise<number[]> {
  const moderators = await db().person.findMany({
    where: { suspendedAt: null, AND: [MAY_SIGN_IN, mayRule()] },
    orderBy: { id: "asc" },
    select: { id: true, role: true },
  });
  const touched = await listTouchedByAll(
    db(),
    moderators.map(({ id }) => id),
  );
  const waiting = await db().dispute.findMany({
    where: { id: { in: touched } },
    orderBy: { number: "asc" },
    select: { number: true, ...FACTS },
  });
  return (await withFacts(db(), waiting)).flatMap(({ number, facts: asItIs }) => {
    const facts = { ...asItIs, state: "OPEN" } as const;
    const isFree = moderators.some((person) => canTakeDispute({ ...person, suspended: false }, facts).ok);
    return isFree ? [] : [number];
  });
}

/** Those who came with the corpus have neither an address nor an account elsewhere. */
const MAY_SIGN_IN = { OR: [{ email: { not: null } }, { accounts: { some: {} } }] } satisfies Prisma.PersonWhereInput;

/** Whoever is held back for want of a second factor acts as an editor. */
const mayRule = (): Prisma.PersonWhereInput => ({
  role: { in: ["MODERATOR", "ADMIN"] },
  OR: [{ role: { notIn: [...rolesWithSecondFactor()] } }, { secondFactor: ON }],
});

async function getWorkload(): Promise<Workload> {
  const waits = { state: { in: ["OPEN", "APPEALED"] } } satisfies Prisma.DisputeWhereInput;
  const [waiting, holders] = await Promise.all([
    db().dispute.aggregate({ where: waits, _count: true, _min: { createdAt: true } }),
    db().person.findMany({
      where: { disputesTaken: { some: { state: "UNDER_REVIEW" } } },
      select: { ...PUBLIC_PERSON, _count: { select: { disputesTaken: { where: { state: "UNDER_REVIEW" } } } } },
    }),
  ]);
  const taken = holders
    .map(({ _count, ...person }) => ({ person, disputes: _count.disputesTaken }))
    .toSorted((a, b) => b.disputes - a.disputes);
  return {
    waiting: waiting._count,
    underReview: taken.reduce((sum, holder) => sum + holder.disputes, 0),
    oldest: waiting._min.createdAt,
    holders: taken,
  };
}
