import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { paths } from "@/lib/paths";
import { type ActingPerson, demand } from "@/lib/policy";
import { canSeeReports } from "@/lib/report-policy";
import type { ReportFilter } from "./filters";
import { NOTE_WORDS, noteText } from "./note-text";

const PAGE = 20;
const IN_DISPUTE = { dispute: { select: { number: true } } } as const;

/** What to select of a report for `subjectOf`. */
export const SUBJECT = {
  about: { select: PUBLIC_PERSON },
  comment: { select: { id: true, body: true, ...IN_DISPUTE } },
  position: { select: { number: true, body: true, ...IN_DISPUTE } },
  note: { select: { id: true, ...NOTE_WORDS, claim: { select: { slug: true } } } },
} as const satisfies Prisma.ReportSelect;

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

/** What a report is about: what kind of thing, its words (null for a person as such), and where it stands. */
export function subjectOf({ comment, position, note, about }: Prisma.ReportGetPayload<{ select: typeof SUBJECT }>) {
  if (comment) return { what: "comment", text: comment.body, path: paths.comment(comment.dispute.number, comment.id) };
  if (position) {
    return { what: "position", text: position.body, path: paths.position(position.dispute.number, position.number) };
  }
  if (note) {
    return { what: "confidence note", text: noteText(note), path: paths.note(note.claim.slug, note.id) };
  }
  return { what: "person", text: null, path: paths.person(about.handle) };
}

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

/** The words of a dispute's hidden texts by their ids, for moderators. */
export async function readHiddenWords(number: number): Promise<Map<string, string>> {
  const of = { dispute: { number } };
  const rows = await db().hiddenText.findMany({
    where: { OR: [{ comment: of }, { position: of }] },
    select: { comment: { select: { id: true, body: true } }, position: { select: { id: true, body: true } } },
  });
  const texts = rows.flatMap(({ comment, position }) => [comment ?? [], position ?? []].flat());
  return new Map(texts.map(({ id, body }) => [id, body]));
}
