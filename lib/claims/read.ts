import { balanceOf } from "@/lib/citations/balance";
import { checkState } from "@/lib/citations/checks";
import { linesOf } from "@/lib/citations/lines";
import { NOTE, noteView } from "@/lib/confidence/view";
import { db } from "@/lib/db";
import { isContested } from "@/lib/disputes/contested";
import { QUESTION, withQuestion } from "@/lib/disputes/question";
import { NEWEST_ANCHOR, placeOf } from "@/lib/documents/newest-place";
import { ESTIMATE, estimateView } from "@/lib/estimates/view";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { HistoryRow } from "@/lib/history/describe";
import { HISTORY_ROW, historyRow, listEvidenceChanges } from "@/lib/history/read";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { QUOTATION, quotationView } from "@/lib/quotations/view";
import { SEARCH_RECORD } from "@/lib/search-records/view";
import { shortReference } from "@/lib/sources/short";

/** How many of a claim's last changes its page shows; the rest is on its history page. */
const LAST_CHANGES = 5;

const CITATION = {
  id: true,
  stance: true,
  locatorLabel: true,
  locator: true,
  bearsOn: true,
  summary: true,
  excerpt: true,
  excerptLanguage: true,
  excerptTranslation: true,
  role: true,
  roleReason: true,
  reliability: true,
  credibility: true,
  gradesReason: true,
  derivesFromId: true,
  overlapReason: true,
  version: true,
  saidSince: true,
  createdById: true,
  createdAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  estimate: { select: ESTIMATE },
  createdBy: { select: PUBLIC_PERSON },
  source: {
    select: {
      slug: true,
      reference: true,
      title: true,
      authors: true,
      year: true,
      type: true,
      language: true,
      health: true,
      noticedHealth: true,
      linkDead: true,
      archivedUrl: true,
      seen: true,
      withdrawnAt: true,
    },
  },
  checks: {
    orderBy: { createdAt: "asc" },
    select: {
      version: true,
      saw: true,
      through: true,
      edition: true,
      place: true,
      openedOn: true,
      finding: true,
      note: true,
      excerpt: true,
      excerptLanguage: true,
      createdAt: true,
      personId: true,
      person: { select: PUBLIC_PERSON },
    },
  },
} as const satisfies Prisma.CitationSelect;

/** Enough of another claim to lead to it. */
const NAMED_CLAIM = { slug: true, statement: true } as const;

const OCCURRENCE = {
  id: true,
  paragraph: true,
  quote: true,
  start: true,
  end: true,
  chain: true,
  voice: { select: { key: true, label: true } },
  anchors: NEWEST_ANCHOR,
  documentVersion: {
    select: { document: { select: { slug: true, title: true, kind: true, language: true } } },
  },
} as const satisfies Prisma.OccurrenceSelect;

const CLAIM = {
  id: true,
  slug: true,
  statement: true,
  type: true,
  checkability: true,
  note: true,
  version: true,
  evidenceVersion: true,
  createdById: true,
  createdAt: true,
  createdBy: { select: PUBLIC_PERSON },
  withdrawnAt: true,
  withdrawnReason: true,
  protectedUntil: true,
  protectedReason: true,
  mergedInto: { select: NAMED_CLAIM },
  merged: { orderBy: { id: "asc" }, select: NAMED_CLAIM },
  splitFrom: { select: NAMED_CLAIM },
  parts: { orderBy: { id: "asc" }, select: NAMED_CLAIM },
  estimate: { select: { ...ESTIMATE, version: true } },
  quotation: { select: QUOTATION },
  // Where the claim was made first stands first; a quoted document comes after the one that quotes it.
  occurrences: {
    orderBy: [{ documentVersion: { documentId: "asc" } }, { paragraph: "asc" }, { start: "asc" }],
    select: OCCURRENCE,
  },
  // In the order in which they were attached: no source is put before another for what it says.
  citations: { orderBy: { id: "asc" }, select: CITATION },
  searchRecords: { orderBy: { id: "desc" }, select: SEARCH_RECORD },
  notes: { orderBy: { id: "desc" }, select: NOTE },
  disputes: {
    orderBy: { number: "desc" },
    select: {
      number: true,
      ...QUESTION,
      reasons: true,
      state: true,
      target: true,
      citationId: true,
      noteId: true,
      example: true,
      createdAt: true,
      closedAt: true,
      // The last first.
      rulings: { orderBy: { number: "desc" }, select: { outcome: true, createdAt: true } },
      positions: {
        where: { dispute: { rulings: { some: { outcome: "RECORDED_AS_CONTESTED" } } } },
        orderBy: { number: "asc" },
        select: { number: true, body: true, hidden: { select: { createdAt: true } } },
      },
    },
  },
  changes: {
    orderBy: { id: "desc" },
    take: LAST_CHANGES,
    select: HISTORY_ROW,
  },
  _count: { select: { changes: true } },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>;

/** Everything the claim page shows, for readers and for the workbench alike. */
export type ClaimPage = NonNullable<Awaited<ReturnType<typeof getClaimPage>>>;
export type CitationView = ClaimPage["citations"][number];
export type NoteView = ClaimPage["notes"][number];
export type OccurrenceView = ClaimPage["occurrences"][number];
export type DisputeLine = ClaimPage["disputes"][number];

/** The claim page in one shaped read; null when there is no such claim. A withdrawn claim is shown as such; one that was merged leads to `mergedInto`. */
export async function getClaimPage(slug: string) {
  const row = await db().claim.findUnique({ where: { slug }, select: CLAIM });
  return row && shape(row, await newsOf(row));
}

const isCurrent = (note: Pick<Row["notes"][number], "replacedAt" | "withdrawnAt">) =>
  note.replacedAt === null && note.withdrawnAt === null;

/** What changed since the oldest of the stale notes was signed: one read for all of them, none when none is stale. */
async function newsOf({ id, notes, evidenceVersion }: Row): Promise<HistoryRow[]> {
  const stale = notes.filter((note) => isCurrent(note) && note.evidenceVersion < evidenceVersion);
  const oldest = stale.at(-1);
  return oldest ? listEvidenceChanges(id, oldest.id) : [];
}

function shape({ notes, citations, disputes, changes, ...row }: Row, news: readonly HistoryRow[]) {
  const { searchRecords, occurrences, estimate, quotation, _count, ...claim } = row;
  const views = citations.map((citation) => ({
    ...citation,
    estimate: estimateView(citation.estimate),
    checkState: checkState(citation),
    repeats: repeatOf(citation, citations),
  }));
  const standing = views.filter((citation) => citation.withdrawnAt === null);
  const noteViews = notes.map((note) => ({
    ...noteView(note),
    stale: note.evidenceVersion < claim.evidenceVersion,
    /** What made it stale, newest first; only of a current note. */
    changed: isCurrent(note) ? news.filter((change) => change.id > note.id) : [],
  }));
  return {
    ...claim,
    quotation: quotationView(quotation),
    estimate: estimate && ownEstimate(estimate),
    /** Of the claim's own figure; 0 while it has none. */
    estimateVersion: estimate?.version ?? 0,
    occurrences: occurrences.map(({ documentVersion, anchors, ...occurrence }) => ({
      ...occurrence,
      ...placeOf(occurrence, anchors),
      document: documentVersion.document,
    })),
    balance: balanceOf(standing),
    /** After folding each chain of repeats into one. */
    lines: linesOf(citations),
    citations: standing,
    withdrawnCitations: views.filter((citation) => citation.withdrawnAt !== null),
    /** Newest first. */
    searches: searchRecords.filter((search) => search.withdrawnAt === null),
    withdrawnSearches: searchRecords.filter((search) => search.withdrawnAt !== null),
    notes: noteViews.filter(isCurrent),
    /** Replaced and withdrawn ones, newest first. */
    earlierNotes: noteViews.filter((note) => !isCurrent(note)),
    disputes: disputes.map(({ positions, ...dispute }) => ({
      ...withQuestion(dispute),
      /** The words of a hidden one are null. */
      positions: positions.map(({ number, body, hidden }) => ({ number, body: hidden === null ? body : null })),
    })),
    contested: isContested(disputes),
    changes: changes.map(historyRow),
    changeCount: _count.changes,
  };
}

const ownEstimate = ({ version: _version, ...columns }: NonNullable<Row["estimate"]>) => estimateView(columns);

/** The citation that this one repeats, as its card names it; null when it repeats none. */
function repeatOf({ derivesFromId, overlapReason }: Row["citations"][number], all: Row["citations"]) {
  const repeated = all.find((one) => one.id === derivesFromId);
  if (!repeated || overlapReason === null) return null;
  const { id, source, withdrawnAt } = repeated;
  return { id, words: shortReference(source), reason: overlapReason, withdrawn: withdrawnAt !== null };
}

/** Addresses of the showcase claims, for pages prepared ahead; at most `limit`. */
export async function listShowcaseSlugs(limit: number): Promise<string[]> {
  const rows = await db().claim.findMany({
    where: { showcase: true, withdrawnAt: null },
    orderBy: { position: "asc" },
    take: limit,
    select: { slug: true },
  });
  return rows.map((row) => row.slug);
}
