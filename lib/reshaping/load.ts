import { STANDING_FACTS, standingOf } from "@/lib/claims/standing";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { ESTIMATE, estimateView } from "@/lib/estimates/view";
import { QUOTATION } from "@/lib/quotations/view";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { ClaimFacts } from "@/lib/policy";

/** Everything that hangs on a claim, as far as merging and splitting move it. */
export const WHOLE = {
  id: true,
  slug: true,
  statement: true,
  type: true,
  checkability: true,
  note: true,
  version: true,
  evidenceVersion: true,
  position: true,
  ...STANDING_FACTS,
  estimate: { select: ESTIMATE },
  quotation: { select: QUOTATION },
  versions: { select: { personId: true } },
  occurrences: {
    orderBy: [{ documentVersionId: "asc" }, { paragraph: "asc" }, { start: "asc" }],
    include: { documentVersion: { select: { document: { select: { slug: true, title: true, language: true } } } } },
  },
  citations: {
    orderBy: { id: "asc" },
    include: {
      source: { select: { slug: true, title: true, authors: true, year: true } },
      versions: { select: { personId: true } },
      checks: { select: { personId: true, saw: true, finding: true, note: true, createdAt: true } },
    },
  },
  notes: {
    orderBy: { id: "desc" },
    select: {
      id: true,
      level: true,
      finding: true,
      personId: true,
      replacedAt: true,
      withdrawnAt: true,
      createdAt: true,
      person: { select: PUBLIC_PERSON },
      hidden: { select: { id: true } },
    },
  },
  _count: { select: { searchRecords: true } },
  disputes: {
    orderBy: { number: "asc" },
    select: { id: true, number: true, state: true, target: true, wordingOfId: true, openedById: true },
  },
  // Of each person the last: who gave a figure, wrote of the quotation or searched is known from there.
  changes: { orderBy: { id: "desc" }, distinct: ["personId"], select: { id: true, personId: true } },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof WHOLE }>;

export type WholeClaim = ReturnType<typeof shapeWhole>;

/** The claim with whoever had a hand in it, and the id of the last thing that happened to it. */
export function shapeWhole({ estimate, changes, ...claim }: Row) {
  const people = [
    ...claim.citations.flatMap(({ createdById, versions, checks }) => [
      createdById,
      ...versions.map((version) => version.personId),
      ...checks.map((check) => check.personId),
    ]),
    ...changes.map((change) => change.personId),
    ...claim.notes.map((note) => note.personId),
    ...claim.disputes.map((dispute) => dispute.openedById),
  ];
  const facts: ClaimFacts = {
    ...standingOf(claim),
    writerIds: [...new Set(claim.versions.map((version) => version.personId))],
    contributorIds: [...new Set(people)],
  };
  /** The finding of a hidden one is null. */
  const notes = claim.notes.map(({ hidden, finding, ...note }) => ({
    ...note,
    finding: hidden === null ? finding : null,
  }));
  return { ...claim, notes, estimate: estimateView(estimate), lastChange: changes[0]?.id ?? null, facts };
}

/**
 * Claims with all that hangs on them, locked until the transaction ends, in the order of their ids so
 * that two merges at once do not wait for each other.
 * @throws AppError NOT_FOUND when one of them is unknown.
 */
export async function lockWholes(tx: Tx, slugs: string[]): Promise<WholeClaim[]> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE slug = ANY (${slugs}) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.claim.findMany({ where: { slug: { in: slugs } }, select: WHOLE });
  return slugs.map((slug) => {
    const row = rows.find((one) => one.slug === slug);
    if (!row) throw notFound("claim");
    return shapeWhole(row);
  });
}
