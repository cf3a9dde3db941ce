import { balanceOf } from "@/lib/citations/balance";
import { linesOf } from "@/lib/citations/lines";
import { CONTESTED_FACTS, isContested } from "@/lib/disputes/contested";
import { NEWEST_PARAGRAPH, paragraphOf } from "@/lib/documents/newest-place";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";

/** A claim as lists show it. */

/** What to select for a ClaimRow. */
export const CLAIM_ROW = {
  slug: true,
  statement: true,
  type: true,
  checkability: true,
  evidenceVersion: true,
  withdrawnAt: true,
  occurrences: {
    orderBy: [{ documentVersion: { documentId: "asc" } }, { paragraph: "asc" }, { start: "asc" }],
    select: {
      quote: true,
      paragraph: true,
      chain: true,
      anchors: NEWEST_PARAGRAPH,
      documentVersion: { select: { document: { select: { slug: true, title: true, language: true } } } },
    },
  },
  // The withdrawn ones too: what two standing ones both repeat may be withdrawn.
  citations: { select: { id: true, stance: true, derivesFromId: true, withdrawnAt: true } },
  notes: {
    where: { replacedAt: null, withdrawnAt: null },
    orderBy: { id: "desc" },
    take: 1,
    select: {
      id: true,
      finding: true,
      level: true,
      relation: true,
      relationNote: true,
      evidenceVersion: true,
      createdAt: true,
      person: { select: PUBLIC_PERSON },
      hidden: { select: { id: true } },
    },
  },
  disputes: { select: CONTESTED_FACTS },
} as const satisfies Prisma.ClaimSelect;

export type ClaimRow = ReturnType<typeof claimRow>;

/** Shapes what CLAIM_ROW selects: stance counts and independent lines, contested or not, the latest confidence note. */
export function claimRow(row: Prisma.ClaimGetPayload<{ select: typeof CLAIM_ROW }>) {
  const { slug, statement, type, checkability, withdrawnAt } = row;
  const [note] = row.notes;
  return {
    slug,
    statement,
    type,
    checkability,
    withdrawnAt,
    occurrences: row.occurrences.map(({ documentVersion, anchors, ...occurrence }) => ({
      ...occurrence,
      paragraph: paragraphOf(occurrence.paragraph, anchors),
      document: documentVersion.document,
    })),
    balance: balanceOf(row.citations.filter((citation) => citation.withdrawnAt === null)),
    lines: linesOf(row.citations),
    contested: isContested(row.disputes),
    /** The latest of the current notes; null when nobody has signed one. */
    confidence: note ? confidenceOf(note, row.evidenceVersion) : null,
  };
}

type LatestNote = Prisma.ClaimGetPayload<{ select: typeof CLAIM_ROW }>["notes"][number];

/** The words of a hidden note are null. */
const confidenceOf = ({ hidden, finding, relationNote, ...note }: LatestNote, evidenceVersion: number) => ({
  ...note,
  finding: hidden === null ? finding : null,
  relationNote: hidden === null ? relationNote : null,
  stale: note.evidenceVersion < evidenceVersion,
});
