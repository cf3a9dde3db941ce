import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { type ActingPerson, demand } from "@/lib/policy";
import { canSeeReports } from "@/lib/report-policy";
import type { ReportFilter } from "./filters";
import { NOTE_WORDS, noteText } from "./note-text";
import { SUBJECT, subjectOf } from "./reported";

const PAGE = 20;
const LINE = {
  ...SUBJECT,
  number: true,
  kind: true,
  words: true,
  createdAt: true,
  aboutId: true,
  reporterId: true,
  reporter: { select: PUBLIC_PERSON },
  outcome: true,
  decision: true,
  decidedAt: true,
  decidedBy: { select: PUBLIC_PERSON },
} as const satisfies Prisma.ReportSelect;

type Row = Prisma.ReportGetPayload<{ select: typeof LINE }>;

const lineOf = (row: Row) => ({ ...row, subject: subjectOf(row) });
export type ReportLine = ReturnType<typeof lineOf>;

export interface ReportList {
  reports: ReportLine[];
  /** How many match the filter, on this page and others. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: number | null;
}

/** Whoever is reported sees nothing of it, moderator or not. */
const notAbout = (viewer: ActingPerson): Prisma.ReportWhereInput => ({ aboutId: { not: viewer.id } });

/**
 * Reports that wait, the oldest first; or those decided, the newest first. Without those about the viewer.
 * @throws AppError FORBIDDEN below moderator.
 */
export async function listReports(viewer: ActingPerson, { state, kind, cursor }: ReportFilter): Promise<ReportList> {
  demand(canSeeReports(viewer));
  const isDecided = state === "decided";
  const where: Prisma.ReportWhereInput = {
    AND: [notAbout(viewer), { outcome: isDecided ? { not: null } : null }, kind === undefined ? {} : { kind }],
  };
  const further = isDecided ? { lt: cursor } : { gt: cursor };
  const [rows, total] = await Promise.all([
    db().report.findMany({
      where: { AND: [where, cursor === undefined ? {} : { number: further }] },
      orderBy: { number: isDecided ? "desc" : "asc" },
      take: PAGE + 1,
      select: LINE,
    }),
    db().report.count({ where }),
  ]);
  const reports = rows.slice(0, PAGE).map(lineOf);
  return { reports, total, next: rows.length > PAGE ? (reports.at(-1)?.number ?? null) : null };
}

/** One report; null when there is none that the viewer may see. @throws AppError FORBIDDEN below moderator. */
export async function getReport(viewer: ActingPerson, number: number): Promise<ReportLine | null> {
  demand(canSeeReports(viewer));
  const row = await db().report.findFirst({ where: { AND: [{ number }, notAbout(viewer)] }, select: LINE });
  return row && lineOf(row);
}

/** What somebody was warned of, newest first, for their own eyes: never by whose report. */
export const listWarnings = (personId: string) =>
  db().report.findMany({
    where: { aboutId: personId, outcome: "WARNED" },
    orderBy: { decidedAt: "desc" },
    select: { number: true, kind: true, decision: true, decidedAt: true },
  });

/** The words of a claim's hidden confidence notes by their ids, for moderators. */
export async function readHiddenNotes(claim: string): Promise<Map<string, string>> {
  const rows = await db().confidenceNote.findMany({
    where: { claim: { slug: claim }, hidden: { isNot: null } },
    select: { id: true, ...NOTE_WORDS },
  });
  return new Map(rows.map((row) => [row.id, noteText(row)]));
}

/**
 * The words of a dispute's hidden texts, for moderators: of comments and positions by their ids, of the question and
 * the appeal by these words.
 */
export async function readHiddenWords(number: number): Promise<Map<string, string>> {
  const of = { dispute: { number } };
  const rows = await db().hiddenText.findMany({
    where: { OR: [{ comment: of }, { position: of }, { question: { number } }, { appeal: of }] },
    select: {
      comment: { select: { id: true, body: true } },
      position: { select: { id: true, body: true } },
      question: { select: { question: true } },
      appeal: { select: { reasons: true } },
    },
  });
  const texts = rows.flatMap(({ comment, position, question, appeal }) => [
    ...[comment, position].flatMap((text): [string, string][] => (text ? [[text.id, text.body]] : [])),
    ...(question ? [["question", question.question] as const] : []),
    ...(appeal ? [["appeal", appeal.reasons] as const] : []),
  ]);
  return new Map(texts);
}

/** The reason of a proposal that is hidden, for moderators; undefined when it is not. */
export async function readHiddenReason(number: number): Promise<string | undefined> {
  const row = await db().proposal.findFirst({
    where: { number, hidden: { isNot: null } },
    select: { reason: true },
  });
  return row?.reason;
}
