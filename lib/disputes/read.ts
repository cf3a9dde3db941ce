import { noteView } from "@/lib/confidence/view";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Verb } from "@/lib/history/changes";
import { HISTORY_ROW, historyRow } from "@/lib/history/read";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { readNoteAuthors } from "./applied";
import { CITATION, readCited } from "./cited";
import { citedIn, readComments, tellComment } from "./comments";
import { FACTS, withFacts } from "./load";
import { findMentioned, withMentions } from "./mention";
import { QUESTION, withQuestion } from "./question";
import { SUBJECT, readSourceRevised, readSubject, readWording } from "./read-subject";

const POSITION = {
  id: true,
  number: true,
  body: true,
  createdAt: true,
  personId: true,
  person: { select: PUBLIC_PERSON },
  hidden: { select: { createdAt: true } },
  holders: { orderBy: { createdAt: "asc" }, select: { personId: true, person: { select: PUBLIC_PERSON } } },
  evidence: {
    orderBy: [{ createdAt: "asc" }, { citationId: "asc" }],
    select: { citationVersion: true, createdAt: true, citation: { select: CITATION } },
  },
} as const satisfies Prisma.PositionSelect;

const DISPUTE = {
  id: true,
  number: true,
  reasons: true,
  ...QUESTION,
  state: true,
  example: true,
  version: true,
  takenAt: true,
  openedBy: { select: PUBLIC_PERSON },
  takenBy: { select: PUBLIC_PERSON },
  ...SUBJECT,
  positions: { orderBy: { number: "asc" }, select: POSITION },
  rulings: {
    orderBy: { number: "asc" },
    select: {
      number: true,
      outcome: true,
      reasons: true,
      scope: true,
      reopenIf: true,
      interest: true,
      createdAt: true,
      moderator: { select: PUBLIC_PERSON },
      evidence: { orderBy: { citationId: "asc" }, select: { citationVersion: true, citation: { select: CITATION } } },
    },
  },
  appeal: {
    select: {
      reasons: true,
      createdAt: true,
      personId: true,
      person: { select: PUBLIC_PERSON },
      hidden: { select: { id: true } },
    },
  },
} as const satisfies Prisma.DisputeSelect;

/** What the further pages of a discussion say of the case. */
const DISCUSSED = {
  id: true,
  number: true,
  ...QUESTION,
  state: true,
  example: true,
  claim: { select: { slug: true } },
  positions: { select: { id: true, number: true } },
} as const satisfies Prisma.DisputeSelect;

const COURSE = [
  "dispute.taken",
  "dispute.released",
  "dispute.withdrawn",
  "dispute.appealed",
  "dispute.ruled",
] as const satisfies readonly Verb[];

export type DisputePage = NonNullable<Awaited<ReturnType<typeof getDisputePage>>>;
export type DiscussionPart = NonNullable<Awaited<ReturnType<typeof getDiscussionPage>>>;
export type RulingFacts = DisputePage["rulings"][number];
export type PositionView = DisputePage["positions"][number];

/**
 * The page of a dispute, for readers and for the workbench alike, with the first page of each discussion; null when
 * there is no such dispute.
 */
export async function getDisputePage(number: number) {
  const dispute = await db().dispute.findUnique({ where: { number }, select: DISPUTE });
  if (!dispute) return null;
  const [subject, isSourceRevised, wording, course, { comments, discussions }] = await Promise.all([
    readSubject(dispute),
    readSourceRevised(dispute),
    readWording(dispute),
    readCourse(dispute.id),
    readComments(dispute.id),
  ]);
  const positions = dispute.positions.flatMap(({ evidence }) => evidence);
  const rulings = dispute.rulings.flatMap((ruling) => evidenceOf(ruling));
  const ruled = course.flatMap((row) => (row.verb === "dispute.ruled" ? [row.detail] : []));
  const [people, cite, nameNote] = await Promise.all([
    findMentioned([...dispute.positions, ...comments]),
    readCited([...positions, ...rulings, ...comments.flatMap(citedIn)]),
    readNoteAuthors(ruled.flatMap(({ applied = [] }) => applied)),
  ]);
  return {
    ...withQuestion(dispute),
    appeal: appealView(dispute.appeal),
    note: dispute.note && noteView(dispute.note),
    /** The words of a hidden one are null. */
    positions: dispute.positions.map(({ hidden, ...one }) =>
      withMentions({ ...one, body: hidden === null ? one.body : null, evidence: one.evidence.map(cite) }, people),
    ),
    /** The first first; of each what it changed, null where that was not kept. */
    rulings: dispute.rulings.map((ruling, index) => ({
      ...ruling,
      evidence: evidenceOf(ruling).map(cite),
      applied: ruled[index]?.applied?.map(nameNote) ?? null,
    })),
    subject,
    isSourceRevised,
    wording,
    comments: comments.map((comment) => tellComment(comment, people, cite)),
    discussions,
    course: course.filter((row) => row.verb !== "dispute.ruled"),
  };
}

/** A further page of one discussion: of the position with that number, or of the question; null when there is none. */
export async function getDiscussionPage(number: number, position: number | null, page: number) {
  const dispute = await db().dispute.findUnique({ where: { number }, select: DISCUSSED });
  const about = dispute?.positions.find((one) => one.number === position) ?? null;
  if (!dispute || (position !== null && about === null)) return null;
  const [{ comments, discussions }, course] = await Promise.all([
    readComments(dispute.id, page, { positionId: about?.id ?? null }),
    readCourse(dispute.id),
  ]);
  const [discussion] = discussions;
  if (!discussion) return null;
  const [people, cite] = await Promise.all([findMentioned(comments), readCited(comments.flatMap(citedIn))]);
  const { positions: _, ...rest } = withQuestion(dispute);
  return {
    ...rest,
    position,
    discussion,
    comments: comments.map((comment) => tellComment(comment, people, cite)),
    course: position === null ? course.filter((row) => row.verb !== "dispute.ruled") : [],
  };
}

/** Of a hidden one the reasons are null. */
function appealView(appeal: Prisma.DisputeGetPayload<{ select: typeof DISPUTE }>["appeal"]) {
  if (!appeal) return null;
  const { hidden, reasons, ...shown } = appeal;
  return { ...shown, reasons: hidden === null ? reasons : null };
}

const evidenceOf = ({ evidence, createdAt }: Prisma.DisputeGetPayload<{ select: typeof DISPUTE }>["rulings"][number]) =>
  evidence.map((one) => ({ ...one, createdAt }));

async function readCourse(disputeId: string) {
  const rows = await db().change.findMany({
    where: { disputeId, verb: { in: [...COURSE] } },
    orderBy: { id: "asc" },
    select: HISTORY_ROW,
  });
  return rows.map(historyRow);
}

/** What policy asks about a dispute; null when there is no such dispute. For the workbench. */
export async function getDisputeFacts(number: number): Promise<DisputeFacts | null> {
  const dispute = await db().dispute.findUnique({ where: { number }, select: FACTS });
  const [known] = await withFacts(db(), dispute ? [dispute] : []);
  return known?.facts ?? null;
}

/** The words of those comments that are withdrawn by their id, for a moderator who may restore them. */
export async function readWithdrawnWords(comments: readonly { id: string }[]): Promise<Map<string, string>> {
  const rows = await db().disputeComment.findMany({
    where: { id: { in: comments.map(({ id }) => id) }, withdrawnAt: { not: null } },
    select: { id: true, body: true },
  });
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** Numbers of the latest disputes, for pages prepared ahead. */
export async function listDisputeNumbers(limit: number): Promise<number[]> {
  const rows = await db().dispute.findMany({ orderBy: { number: "desc" }, take: limit, select: { number: true } });
  return rows.map((row) => row.number);
}
