import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { CommentPlace } from "@/lib/paths";
import { CITATION, type Cite, type Named } from "./cited";
import { COMMENTS_PAGE, type DiscussionPage } from "./discussion-page";
import { withMentions } from "./mention";

/**
 * Comments of a dispute, a page at a time. What is said of a position is one discussion, and what is said of the
 * question as a whole another; each is paged by itself, so that a long one takes no room from the others.
 */

interface Slot {
  id: string;
  positionId: string | null;
  slot: number;
  total: number;
  begunAt: Date;
}

/** Comments numbered in each discussion: threads in the order in which they began, answers beneath what they answer. */
const SLOTS = (disputeId: string) => Prisma.sql`
  SELECT m.id, m.position_id AS "positionId", coalesce(answered.created_at, m.created_at) AS "begunAt",
    row_number() OVER (PARTITION BY m.position_id ORDER BY coalesce(m.answers_id, m.id), m.id)::int AS slot,
    count(*) OVER (PARTITION BY m.position_id)::int AS total
  FROM dispute_comment m LEFT JOIN dispute_comment answered ON answered.id = m.answers_id
  WHERE m.dispute_id = ${disputeId}::uuid`;

/** A page of every discussion of a dispute, or of the one that is asked for. With three queries. */
export async function readComments(disputeId: string, page = 1, only?: { positionId: string | null }) {
  const before = (page - 1) * COMMENTS_PAGE;
  const one = only ? Prisma.sql`AND "positionId" IS NOT DISTINCT FROM ${only.positionId}::uuid` : Prisma.empty;
  // One more than is shown: the next page begins with it.
  const slots = await db().$queryRaw<Slot[]>`
    SELECT * FROM (${SLOTS(disputeId)}) s
    WHERE slot BETWEEN ${before + 1} AND ${before + COMMENTS_PAGE + 1} ${one} ORDER BY slot`;
  const shown = slots.filter(({ slot }) => slot <= before + COMMENTS_PAGE);
  return { comments: await readShown(shown.map(({ id }) => id)), discussions: discussionsIn(slots, page) };
}

function discussionsIn(slots: readonly Slot[], page: number): DiscussionPage[] {
  const last = page * COMMENTS_PAGE;
  const first = last - COMMENTS_PAGE + 1;
  return slots
    .filter(({ slot }) => slot === first)
    .map(({ positionId, total, begunAt }) => ({
      positionId,
      page,
      total,
      from: page === 1 ? null : begunAt,
      until: slots.find((one) => one.positionId === positionId && one.slot === last + 1)?.begunAt ?? null,
    }));
}

/** The words of a withdrawn or hidden comment are not read: its place is, and the reason. */
async function readShown(ids: string[]) {
  const select = {
    id: true,
    createdAt: true,
    positionId: true,
    answersId: true,
    citation: { select: CITATION },
    citationVersion: true,
    personId: true,
    person: { select: PUBLIC_PERSON },
  } as const;
  const [standing, absent] = await Promise.all([
    db().disputeComment.findMany({
      where: { id: { in: ids }, withdrawnAt: null, hidden: null },
      select: { ...select, body: true },
    }),
    db().disputeComment.findMany({
      where: { id: { in: ids }, OR: [{ withdrawnAt: { not: null } }, { hidden: { isNot: null } }] },
      select: { ...select, withdrawnReason: true },
    }),
  ]);
  return [
    ...standing.map((comment) => ({ ...comment, withdrawnReason: null })),
    ...absent.map((comment) => ({ ...comment, body: null })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type Comment = Awaited<ReturnType<typeof readShown>>[number];
export type CommentView = ReturnType<typeof tellComment>;

/** The citation that it names, if any. */
export const citedIn = ({ citation, citationVersion, createdAt }: Comment): Named[] =>
  citation && citationVersion !== null ? [{ citation, citationVersion, createdAt }] : [];

/** With whom it names, and with what it cites as that was. */
export function tellComment(comment: Comment, people: ReadonlySet<string>, cite: Cite) {
  const { citationVersion: _, ...rest } = comment;
  return withMentions({ ...rest, citation: citedIn(comment).map(cite)[0] ?? null }, people);
}

/** Where a comment stands: the number of its position, null for the question, and the page; null when there is none such. */
export async function findComment(number: number, id: string): Promise<CommentPlace | null> {
  const dispute = await db().dispute.findUnique({
    where: { number },
    select: { id: true, positions: { select: { id: true, number: true } } },
  });
  if (!dispute) return null;
  const [found] = await db().$queryRaw<Slot[]>`SELECT * FROM (${SLOTS(dispute.id)}) s WHERE id = ${id}::uuid`;
  if (!found) return null;
  const position = dispute.positions.find((one) => one.id === found.positionId)?.number ?? null;
  return { position, page: Math.ceil(found.slot / COMMENTS_PAGE) };
}
