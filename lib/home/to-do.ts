import { listUnverified } from "@/lib/citations/list";
import { db } from "@/lib/db";
import { UNDECIDED_STATES } from "@/lib/disputes/contested";
import { QUESTION, withQuestion } from "@/lib/disputes/question";
import type { Prisma } from "@/lib/generated/prisma/client";

/** How many of each kind are named; the rest is counted. */
const NAMED = 4;

export type ToDo = Awaited<ReturnType<typeof getToDo>>;

const CLAIM = { slug: true, statement: true } as const;

const withoutCounterSource = {
  withdrawnAt: null,
  type: { not: "EVALUATION" },
  citations: { none: { stance: "DISPUTES", withdrawnAt: null } },
} as const satisfies Prisma.ClaimWhereInput;

const undecided = { state: { in: [...UNDECIDED_STATES] } } as const satisfies Prisma.DisputeWhereInput;

/**
 * What waits for an editor: claims that no source disputes yet, citations nobody has checked as they stand,
 * confidence notes signed before the evidence changed, disputes without a ruling. The oldest
 * first; six reads, whatever there is.
 */
export async function getToDo() {
  const [claims, claimCount, unverified, notes, disputes, disputeCount] = await Promise.all([
    db().claim.findMany({ where: withoutCounterSource, orderBy: { position: "asc" }, take: NAMED, select: CLAIM }),
    db().claim.count({ where: withoutCounterSource }),
    listUnverified(NAMED),
    staleNotes(),
    db().dispute.findMany({
      where: undecided,
      orderBy: { number: "asc" },
      take: NAMED,
      select: { number: true, ...QUESTION },
    }),
    db().dispute.count({ where: undecided }),
  ]);
  return {
    noCounterSource: { total: claimCount, first: claims },
    unverified,
    staleNotes: { total: notes[0]?.total ?? 0, first: notes },
    undecided: { total: disputeCount, first: disputes.map(withQuestion) },
  };
}

interface StaleNote {
  id: string;
  slug: string;
  statement: string;
  total: number;
}

/** Prisma cannot compare columns of two tables. */
const staleNotes = (): Promise<StaleNote[]> => db().$queryRaw<StaleNote[]>`
  SELECT n.id, c.slug, c.statement, count(*) OVER ()::int AS total
  FROM confidence_note n JOIN claim c ON c.id = n.claim_id
  WHERE n.replaced_at IS NULL AND n.withdrawn_at IS NULL AND c.withdrawn_at IS NULL
    AND n.evidence_version < c.evidence_version
  ORDER BY n.id LIMIT ${NAMED}`;
