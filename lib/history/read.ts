import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { EVIDENCE_VERBS, PRIVATE_VERBS, type Verb, parseChange } from "./changes";
import type { HistoryRow } from "./describe";
import {
  type ChangeFilters,
  KIND_PREFIXES,
  MODERATION_KINDS,
  MODERATION_VERBS,
  type ModerationFilters,
} from "./filters";
import { HELD_BACK, HIDDEN_PROPOSALS, withoutHidden } from "./held-back";

const PAGE = 50;

export interface HistoryPage {
  changes: HistoryRow[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

/** What to select of a change for a HistoryRow. */
export const HISTORY_ROW = {
  id: true,
  at: true,
  role: true,
  verb: true,
  detail: true,
  citationId: true,
  noteId: true,
  person: { select: PUBLIC_PERSON },
  subject: { select: PUBLIC_PERSON },
  claim: { select: { slug: true, statement: true, proposals: HIDDEN_PROPOSALS } },
  source: { select: { slug: true, title: true, proposals: HIDDEN_PROPOSALS } },
  citation: { select: { source: { select: { slug: true, title: true } }, proposals: HIDDEN_PROPOSALS } },
  document: { select: { slug: true, title: true } },
  ...HELD_BACK,
  dispute: { select: { example: true, ...HELD_BACK.dispute.select } },
} as const satisfies Prisma.ChangeSelect;

/** The public log, newest first. Leaves out what concerns only the person who did it. */
export async function listChanges(filter: ChangeFilters = {}): Promise<HistoryPage> {
  const { person, kind, claim, source, cursor } = filter;
  return page({
    AND: [
      { verb: { notIn: [...PRIVATE_VERBS] } },
      kind === undefined ? {} : { OR: KIND_PREFIXES[kind].map((prefix) => ({ verb: { startsWith: prefix } })) },
      person === undefined ? {} : { person: { handle: person } },
      claim === undefined ? {} : { claim: { slug: claim } },
      source === undefined ? {} : { OR: [{ source: { slug: source } }, { citation: { source: { slug: source } } }] },
      cursor === undefined ? {} : { id: { lt: cursor } },
    ],
  });
}

/** What everybody may see of the changes that are asked for, newest first. */
export const listPublicChanges = (where: Prisma.ChangeWhereInput): Promise<HistoryPage> =>
  page({ AND: [{ verb: { notIn: [...PRIVATE_VERBS] } }, where] });

/** Everything that happened to a claim, its citations, notes and disputes, newest first. */
export const listClaimHistory = (slug: string, cursor?: string): Promise<HistoryPage> =>
  listChanges({ claim: slug, cursor });

/**
 * What changed the evidence or the wording of a claim after a moment of its history, newest first, at
 * most 50. `after` is the id of what stood then: ids rise with time.
 */
export async function listEvidenceChanges(claimId: string, after: string): Promise<HistoryRow[]> {
  const rows = await db().change.findMany({
    where: { claimId, verb: { in: [...EVIDENCE_VERBS] }, id: { gt: after } },
    select: HISTORY_ROW,
    orderBy: { id: "desc" },
    take: PAGE,
  });
  return rows.map(historyRow);
}

/** What moderators and admins decided about a person, newest first. */
export const listDecisionsAbout = (handle: string): Promise<HistoryPage> =>
  page({ subject: { handle }, verb: { in: DECISIONS } });

const DECISIONS: Verb[] = [
  "person.role-changed",
  "person.suspended",
  "person.reinstated",
  "person.warned",
  "person.second-factor-reset",
  "person.profile-hidden",
  "person.profile-shown",
];

/** What moderators and admins decided, newest first. */
export async function listModeration({ by, about, kind, cursor }: ModerationFilters = {}): Promise<HistoryPage> {
  const kinds = kind === undefined ? MODERATION_KINDS : [kind];
  return page({
    verb: { in: kinds.flatMap((one) => [...MODERATION_VERBS[one]]) },
    ...(by !== undefined && { person: { handle: by } }),
    ...(about !== undefined && { subject: { handle: about } }),
    ...(cursor !== undefined && { id: { lt: cursor } }),
  });
}

/** Everything a person did, for their own eyes: with what concerns nobody else. */
export const listOwnChanges = (personId: string, cursor?: string): Promise<HistoryPage> =>
  page({ personId, ...(cursor === undefined ? {} : { id: { lt: cursor } }) });

async function page(where: Prisma.ChangeWhereInput): Promise<HistoryPage> {
  const rows = await db().change.findMany({ where, select: HISTORY_ROW, orderBy: { id: "desc" }, take: PAGE + 1 });
  const changes = rows.slice(0, PAGE).map(historyRow);
  return { changes, next: rows.length > PAGE ? (changes.at(-1)?.id ?? null) : null };
}

type Row = Prisma.ChangeGetPayload<{ select: typeof HISTORY_ROW }>;

/** A row as it is told. @throws z.ZodError when its detail has not the shape its verb promises. */
export function historyRow({ verb, detail, citation, source, claim, note, dispute, ...row }: Row): HistoryRow {
  const hiddenProposals = [claim, citation, source].flatMap((thing) => thing?.proposals ?? []);
  const change = withoutHidden(parseChange(verb, detail), {
    note,
    dispute,
    hiddenProposals: hiddenProposals.map(({ number }) => number),
  });
  const of = source ?? citation?.source ?? null;
  return {
    ...row,
    ...change,
    example: dispute?.example ?? false,
    claim: claim && { slug: claim.slug, statement: claim.statement },
    source: of && { slug: of.slug, title: of.title },
  };
}
