import { citationChoices } from "@/lib/citations/choices";
import { noteView } from "@/lib/confidence/view";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Verb } from "@/lib/history/changes";
import { HISTORY_ROW, historyRow } from "@/lib/history/read";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { mentionsIn } from "@/lib/mentions";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { FACTS, withFacts } from "./load";
import { SUBJECT, readSubject } from "./read-subject";

const CITATION = {
  id: true,
  version: true,
  stance: true,
  withdrawnAt: true,
  claim: { select: { slug: true } },
  source: { select: { authors: true, year: true, title: true } },
} as const satisfies Prisma.CitationSelect;

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
    select: { citationVersion: true, citation: { select: CITATION } },
  },
} as const satisfies Prisma.PositionSelect;

const DISPUTE = {
  id: true,
  number: true,
  reasons: true,
  question: true,
  state: true,
  example: true,
  version: true,
  createdAt: true,
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
  appeal: { select: { reasons: true, createdAt: true, person: { select: PUBLIC_PERSON } } },
} as const satisfies Prisma.DisputeSelect;

const COURSE = [
  "dispute.taken",
  "dispute.released",
  "dispute.withdrawn",
  "dispute.appealed",
  "dispute.ruled",
] as const satisfies readonly Verb[];

export type DisputePage = NonNullable<Awaited<ReturnType<typeof getDisputePage>>>;
export type CommentView = DisputePage["comments"][number];
export type RulingFacts = DisputePage["rulings"][number];
export type PositionView = DisputePage["positions"][number];

/** The page of a dispute, for readers and for the workbench alike; null when there is no such dispute. */
export async function getDisputePage(number: number) {
  const dispute = await db().dispute.findUnique({ where: { number }, select: DISPUTE });
  if (!dispute) return null;
  const [subject, comments, course] = await Promise.all([
    readSubject(dispute),
    readComments(dispute.id),
    db().change.findMany({
      where: { disputeId: dispute.id, verb: { in: [...COURSE] } },
      orderBy: { id: "asc" },
      select: HISTORY_ROW,
    }),
  ]);
  const people = await findMentioned([...dispute.positions, ...comments]);
  const rows = course.map(historyRow);
  const ruled = rows.flatMap((row) => (row.verb === "dispute.ruled" ? [row.detail] : []));
  return {
    ...dispute,
    note: dispute.note && noteView(dispute.note),
    /** The words of a hidden one are null. */
    positions: dispute.positions.map(({ hidden, ...one }) =>
      withMentions({ ...one, body: hidden === null ? one.body : null }, people),
    ),
    /** The first first; of each what it changed, null where that was not kept. */
    rulings: dispute.rulings.map((ruling, index) => ({ ...ruling, applied: ruled[index]?.applied ?? null })),
    subject,
    comments: comments.map((comment) => withMentions(comment, people)),
    course: rows.filter((row) => row.verb !== "dispute.ruled"),
  };
}

/** Handles named in a dispute that somebody has: one query, however many texts there are. */
async function findMentioned(texts: readonly { body: string | null }[]): Promise<Set<string>> {
  const handles = [...new Set(texts.flatMap(({ body }) => mentionsIn(body ?? "")))];
  const people = await db().person.findMany({ where: { handle: { in: handles } }, select: { handle: true } });
  return new Set(people.map((person) => person.handle));
}

/** With the handles it names that somebody has. */
const withMentions = <T extends { body: string | null }>(text: T, people: ReadonlySet<string>) => ({
  ...text,
  mentions: mentionsIn(text.body ?? "").filter((handle) => people.has(handle)),
});

/** The words of a withdrawn or hidden comment are not read: its place is, and the reason. */
async function readComments(disputeId: string) {
  const select = {
    id: true,
    createdAt: true,
    positionId: true,
    answersId: true,
    citation: { select: CITATION },
    personId: true,
    person: { select: PUBLIC_PERSON },
  } as const;
  const [standing, absent] = await Promise.all([
    db().disputeComment.findMany({
      where: { disputeId, withdrawnAt: null, hidden: null },
      select: { ...select, body: true },
    }),
    db().disputeComment.findMany({
      where: { disputeId, OR: [{ withdrawnAt: { not: null } }, { hidden: { isNot: null } }] },
      select: { ...select, withdrawnReason: true },
    }),
  ]);
  return [
    ...standing.map((comment) => ({ ...comment, withdrawnReason: null })),
    ...absent.map((comment) => ({ ...comment, body: null })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What policy asks about a dispute; null when there is no such dispute. For the workbench. */
export async function getDisputeFacts(number: number): Promise<DisputeFacts | null> {
  const dispute = await db().dispute.findUnique({ where: { number }, select: FACTS });
  const [known] = await withFacts(db(), dispute ? [dispute] : []);
  return known?.facts ?? null;
}

/** The words of withdrawn comments by their id, for a moderator who may restore them. */
export async function readWithdrawnWords(number: number): Promise<Map<string, string>> {
  const rows = await db().disputeComment.findMany({
    where: { dispute: { number }, withdrawnAt: { not: null } },
    select: { id: true, body: true },
  });
  return new Map(rows.map((row) => [row.id, row.body]));
}

/** Numbers of the latest disputes, for pages prepared ahead. */
export async function listDisputeNumbers(limit: number): Promise<number[]> {
  const rows = await db().dispute.findMany({ orderBy: { number: "desc" }, take: limit, select: { number: true } });
  return rows.map((row) => row.number);
}

/** The citations that stand on a dispute's claim, by name, for whoever attaches evidence or says what they talk about. */
export async function listCitationChoices(number: number) {
  const citations = await db().citation.findMany({
    where: { claim: { disputes: { some: { number } } }, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      stance: true,
      locatorLabel: true,
      locator: true,
      summary: true,
      withdrawnAt: true,
      source: { select: { authors: true, year: true, title: true } },
    },
  });
  return citationChoices(citations);
}

/** What a ruling may start from: the texts it may reword, and the notes that stand. For whoever rules. */
export async function getRulingStart(number: number) {
  const dispute = await db().dispute.findUniqueOrThrow({
    where: { number },
    select: {
      createdAt: true,
      target: true,
      citationId: true,
      citation: { select: { summary: true } },
      claim: {
        select: {
          slug: true,
          statement: true,
          note: true,
          notes: {
            where: { replacedAt: null, withdrawnAt: null },
            orderBy: { id: "asc" },
            select: { id: true, level: true, createdAt: true, person: { select: { displayName: true } } },
          },
        },
      },
    },
  });
  const { claim, citation, target, citationId, createdAt } = dispute;
  return {
    target,
    citationId,
    claim: claim.slug,
    statement: claim.statement,
    note: claim.note,
    summary: citation?.summary ?? "",
    notes: claim.notes.map(({ id, level, person, createdAt: signedAt }) => ({
      id,
      level,
      author: person.displayName,
      /** It answers the dispute; an older one would be withdrawn. */
      isAnswer: signedAt > createdAt,
    })),
  };
}
export type RulingStart = Awaited<ReturnType<typeof getRulingStart>>;
