import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";

const THING = { claim: { select: { slug: true } } } as const;
const ON_CITATION = {
  citation: { select: { id: true, ...THING, source: { select: { slug: true, title: true } } } },
} as const;
const IN_DISPUTE = { dispute: { select: { number: true } } } as const;
const OLDEST_FIRST = { orderBy: { createdAt: "asc" } } as const;

/** What is kept of the account itself. Of secrets it is only told whether there is one. */
const ACCOUNT = {
  handle: true,
  displayName: true,
  email: true,
  /** An address that was not confirmed yet. */
  emailChange: { select: { email: true, createdAt: true, expiresAt: true } },
  passwordHash: true,
  secondFactor: { select: { confirmedAt: true } },
  role: true,
  about: true,
  /** Names of theirs that moderators hid. */
  profilesHidden: {
    select: { displayName: true, about: true, createdAt: true, replacedAt: true },
    ...OLDEST_FIRST,
  },
  createdAt: true,
  suspendedAt: true,
  suspensionReason: true,
  accounts: { select: { provider: true, providerAccountId: true, createdAt: true }, ...OLDEST_FIRST },
  follows: {
    select: {
      claim: { select: { slug: true } },
      document: { select: { slug: true } },
      source: { select: { slug: true } },
      subject: { select: { handle: true } },
      dispute: { select: { number: true } },
      endedAt: true,
    },
  },
  inbox: { select: { rhythm: true } },
  invitationsMade: {
    select: { role: true, note: true, createdAt: true, expiresAt: true, usedAt: true, revokedAt: true },
    ...OLDEST_FIRST,
  },
  /** What became a source is among those they entered. */
  imports: { select: { fileName: true, state: true, createdAt: true }, ...OLDEST_FIRST },
  invitationUsed: { select: { role: true, usedAt: true } },
  mailsOut: { select: { disputes: true, attempts: true, sentAt: true }, orderBy: { id: "asc" } },
} as const;

/** What they wrote, each with what it belongs to. */
const WRITTEN = {
  claimVersions: { omit: { personId: true, claimId: true }, include: THING, ...OLDEST_FIRST },
  citationVersions: { omit: { personId: true, citationId: true }, include: ON_CITATION, ...OLDEST_FIRST },
  quotationVersions: {
    omit: { personId: true, claimId: true },
    include: { quotation: { select: THING } },
    ...OLDEST_FIRST,
  },
  sourceVersions: {
    omit: { personId: true, sourceId: true },
    include: { source: { select: { slug: true, title: true } } },
    ...OLDEST_FIRST,
  },
  checks: { omit: { personId: true, citationId: true }, include: ON_CITATION, ...OLDEST_FIRST },
  searchRecords: { omit: { personId: true, claimId: true }, include: THING, ...OLDEST_FIRST },
  notes: { omit: { personId: true, claimId: true }, include: THING, ...OLDEST_FIRST },
  disputesOpened: {
    select: { number: true, reasons: true, question: true, state: true, createdAt: true },
    ...OLDEST_FIRST,
  },
  positions: { omit: { personId: true, disputeId: true }, include: IN_DISPUTE, ...OLDEST_FIRST },
  positionsHeld: {
    select: { createdAt: true, position: { select: { number: true, ...IN_DISPUTE } } },
    ...OLDEST_FIRST,
  },
  positionEvidence: {
    select: { createdAt: true, ...ON_CITATION, position: { select: { number: true, ...IN_DISPUTE } } },
    ...OLDEST_FIRST,
  },
  appeals: { omit: { personId: true, disputeId: true }, include: IN_DISPUTE, ...OLDEST_FIRST },
  comments: { omit: { personId: true, disputeId: true }, include: IN_DISPUTE, ...OLDEST_FIRST },
  proposals: {
    select: {
      number: true,
      target: true,
      reason: true,
      createdAt: true,
      fields: { select: { field: true, before: true, after: true, state: true }, orderBy: { position: "asc" } },
    },
    ...OLDEST_FIRST,
  },
  reportsMade: { select: { kind: true, words: true, createdAt: true }, ...OLDEST_FIRST },
  rulings: { omit: { moderatorId: true, disputeId: true }, include: IN_DISPUTE, ...OLDEST_FIRST },
} as const;

/** What they entered, by its name: what it says is the site's, and is read there. Figures and places are in the history. */
const ENTERED = {
  claims: { select: { slug: true, statement: true, createdAt: true }, ...OLDEST_FIRST },
  sources: { select: { slug: true, title: true, createdAt: true }, ...OLDEST_FIRST },
  /** Their files are on the source's page, for as long as they are not withdrawn. */
  scans: {
    omit: { addedById: true, sourceId: true },
    include: { source: { select: { slug: true, title: true } } },
    ...OLDEST_FIRST,
  },
  citations: { ...ON_CITATION.citation, ...OLDEST_FIRST },
  documentVersions: {
    select: { number: true, reason: true, createdAt: true, document: { select: { slug: true, title: true } } },
    ...OLDEST_FIRST,
  },
} as const;

/** What they decided. Of what was reported, and by whom, nothing. */
const DECIDED = {
  anchorsDecided: {
    select: {
      state: true,
      decidedAt: true,
      documentVersion: { select: { number: true, document: { select: { slug: true } } } },
      occurrence: { select: { quote: true, ...THING } },
    },
    orderBy: { decidedAt: "asc" },
  },
  proposalsDecided: {
    select: { field: true, state: true, reason: true, decidedAt: true, proposal: { select: { number: true } } },
    orderBy: { decidedAt: "asc" },
  },
  disputesTaken: { select: { number: true, takenAt: true }, orderBy: { number: "asc" } },
  reportsDecided: {
    select: { number: true, kind: true, outcome: true, decision: true, decidedAt: true },
    orderBy: { decidedAt: "asc" },
  },
  textsHidden: {
    select: {
      createdAt: true,
      comment: { select: IN_DISPUTE },
      position: { select: { number: true, ...IN_DISPUTE } },
      note: { select: { id: true, ...THING } },
      question: { select: { number: true } },
      appeal: { select: IN_DISPUTE },
      proposal: { select: { number: true } },
      profile: { select: { handle: true } },
    },
    ...OLDEST_FIRST,
  },
} as const;

/** What moderators warned them of: nothing of who reported, nor in which words. */
const WARNINGS = {
  reportsAbout: {
    where: { outcome: "WARNED" },
    select: { kind: true, decision: true, decidedAt: true },
    orderBy: { decidedAt: "asc" },
  },
} as const;

/** A change with what it was done to. */
const CHANGE = {
  id: true,
  at: true,
  role: true,
  verb: true,
  detail: true,
  ...THING,
  source: { select: { slug: true, title: true } },
  ...ON_CITATION,
  document: { select: { slug: true, title: true } },
  ...IN_DISPUTE,
  noteId: true,
} as const;

/**
 * Everything that is kept of a person: their account, what they wrote, entered, decided and did, and what was
 * decided about them. In the words of the database, for another program or for an archive. Nothing of anybody else's.
 * @throws AppError NOT_FOUND.
 */
export async function exportPerson(personId: string) {
  const where = { id: personId };
  const [row, written, entered, decided, warned, history, decisions] = await Promise.all([
    db().person.findUnique({ where, select: ACCOUNT }),
    db().person.findUnique({ where, select: WRITTEN }),
    db().person.findUnique({ where, select: ENTERED }),
    db().person.findUnique({ where, select: DECIDED }),
    db().person.findUnique({ where, select: WARNINGS }),
    db().change.findMany({ where: { personId }, select: CHANGE, orderBy: { id: "asc" } }),
    db().change.findMany({
      where: { subjectId: personId, personId: { not: personId } },
      select: CHANGE,
      orderBy: { id: "asc" },
    }),
  ]);
  if (!row || !written) throw notFound("person");
  const { passwordHash, ...account } = row;
  return {
    account: { ...account, hasPassword: passwordHash !== null },
    written,
    entered,
    decided,
    warnings: warned?.reportsAbout ?? [],
    history,
    decisions,
  };
}
