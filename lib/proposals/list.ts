import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { ProposalFilter } from "./filters";

const PAGE = 20;

/** What to select of a proposal to name what it is about. */
export const ABOUT = {
  target: true,
  claim: { select: { slug: true, statement: true } },
  citation: {
    select: {
      id: true,
      claim: { select: { slug: true, statement: true } },
      source: { select: { slug: true, title: true, authors: true, year: true } },
    },
  },
  source: { select: { slug: true, title: true, reference: true } },
} as const satisfies Prisma.ProposalSelect;

/** What to select of a proposal for `withReason`. */
export const REASON = { reason: true, hidden: { select: { id: true } } } as const satisfies Prisma.ProposalSelect;

/** A proposal as pages show it: its reason is null while a moderator hides it. Pure. */
export function withReason<P extends { reason: string; hidden: { id: string } | null }>(row: P) {
  const { reason, hidden, ...proposal } = row;
  return { ...proposal, reason: hidden === null ? reason : null };
}

const LINE = {
  number: true,
  ...REASON,
  createdAt: true,
  person: { select: PUBLIC_PERSON },
  fields: { orderBy: { position: "asc" }, select: { field: true, state: true } },
  ...ABOUT,
} as const satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof LINE }>;
export type ProposalLine = ReturnType<typeof withReason<Row>>;
export type ProposalAbout = Pick<ProposalLine, keyof typeof ABOUT>;

export interface ProposalList {
  proposals: ProposalLine[];
  /** How many match the filter, on this page and others. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: number | null;
}

const WAITS = { fields: { some: { state: "WAITING" } } } satisfies Prisma.ProposalWhereInput;

const onClaim = (slug: string): Prisma.ProposalWhereInput => ({
  OR: [{ claim: { slug } }, { citation: { claim: { slug } } }],
});

/** Proposals that wait, the oldest first; or those decided, the newest first. `viewerId`: for "mine". */
export async function listProposals(filter: ProposalFilter, viewerId: string | null): Promise<ProposalList> {
  const { state, target, which, claim, source, cursor } = filter;
  const isDecided = state === "decided";
  const where: Prisma.ProposalWhereInput = {
    AND: [
      isDecided ? { NOT: WAITS } : WAITS,
      target === undefined ? {} : { target },
      which === "mine" && viewerId !== null ? { personId: viewerId } : {},
      claim === undefined ? {} : onClaim(claim),
      source === undefined ? {} : { OR: [{ source: { slug: source } }, { citation: { source: { slug: source } } }] },
    ],
  };
  const further = isDecided ? { lt: cursor } : { gt: cursor };
  const [rows, total] = await Promise.all([
    db().proposal.findMany({
      where: { AND: [where, cursor === undefined ? {} : { number: further }] },
      orderBy: { number: isDecided ? "desc" : "asc" },
      take: PAGE + 1,
      select: LINE,
    }),
    db().proposal.count({ where }),
  ]);
  const proposals = rows.slice(0, PAGE).map(withReason);
  return { proposals, total, next: rows.length > PAGE ? (proposals.at(-1)?.number ?? null) : null };
}

/** What waits about a claim and its citations, or about a source, for its signed-in page. At most 20. */
export async function listWaiting(of: { claim: string } | { source: string }): Promise<ProposalLine[]> {
  const rows = await db().proposal.findMany({
    where: { AND: [WAITS, "claim" in of ? onClaim(of.claim) : { source: { slug: of.source } }] },
    orderBy: { number: "asc" },
    take: PAGE,
    select: LINE,
  });
  return rows.map(withReason);
}
