import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import { canSeeQueue, canTakeDispute } from "@/lib/dispute-policy";
import { type ActingPerson, type Permission, demand } from "@/lib/policy";
import { UNDECIDED_STATES } from "./contested";
import type { QueueFilter } from "./filters";
import { type DisputeLine, LINE, inDocument } from "./list";
import { FACTS, factsOf } from "./load";

const PAGE = 20;
const DAY = 24 * 60 * 60 * 1000;

/** A dispute that waits, and whether the viewer may take it. */
export interface QueueLine extends DisputeLine {
  isMine: boolean;
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
}

/**
 * Disputes that wait for a ruling, the oldest first.
 * @throws AppError FORBIDDEN below moderator.
 */
export async function getQueue(viewer: ActingPerson, filter: QueueFilter): Promise<Queue> {
  demand(canSeeQueue(viewer));
  const where = matching(viewer, filter);
  const [rows, total, workload] = await Promise.all([
    db().dispute.findMany({
      where: { ...where, ...(filter.cursor && { number: { gt: filter.cursor } }) },
      orderBy: { number: "asc" },
      take: PAGE + 1,
      select: { ...LINE, ...FACTS, claim: { select: { ...LINE.claim.select, ...FACTS.claim.select } } },
    }),
    db().dispute.count({ where }),
    getWorkload(),
  ]);
  const disputes = rows.slice(0, PAGE).map((row) => {
    const facts = factsOf(row);
    const isMine = facts.state === "UNDER_REVIEW" && facts.takenById === viewer.id;
    return { ...row, isMine, take: canTakeDispute(viewer, facts) };
  });
  return { disputes, total, next: rows.length > PAGE ? (disputes.at(-1)?.number ?? null) : null, workload };
}

function matching(viewer: ActingPerson, { state, reason, document, age, mine }: QueueFilter): Prisma.DisputeWhereInput {
  return {
    ...inDocument(document),
    state: state ?? { in: [...UNDECIDED_STATES] },
    ...(reason && { reasons: { has: reason } }),
    ...(age && { createdAt: { lte: new Date(Date.now() - Number(age) * DAY) } }),
    ...(mine && { takenById: viewer.id }),
  };
}

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
