import { type Tx, db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import { NOTE_WORDS, noteText } from "./note-text";
import type { Reported } from "./schema";
import { TEXT_WORDS } from "./vocabulary";

const IN_DISPUTE = { dispute: { select: { number: true } } } as const;
const AUTHOR = { personId: true, person: { select: PUBLIC_PERSON } } as const;

/** Which column of a report names it, whose it is, and where it stands. */
export interface ReportSubject {
  /** Empty for a person as such. */
  column: {
    commentId?: string;
    positionId?: string;
    noteId?: string;
    questionId?: string;
    appealId?: string;
    proposalId?: string;
  };
  aboutId: string;
  person: PublicPerson;
  /** The words reported; null for a person as such. */
  text: string | null;
  path: string;
}

/**
 * What is to be reported, as everybody sees it: what is hidden already is not, nor a comment that is withdrawn.
 * @throws AppError NOT_FOUND
 */
export async function findSubject(tx: Tx, reported: Reported): Promise<ReportSubject> {
  const found = await FINDERS[reported.of](tx, reported.id);
  if (!found) throw notFound(TEXT_WORDS[reported.of]);
  return found;
}

/** The same for the page with the form; null when there is no such thing. */
export const readSubject = ({ of, id }: Reported): Promise<ReportSubject | null> => FINDERS[of](db(), id);

type Finder = (tx: Tx, id: string) => Promise<ReportSubject | null>;

const findComment: Finder = async (tx, id) => {
  const row = await tx.disputeComment.findFirst({
    where: { id, withdrawnAt: null, hidden: null },
    select: { body: true, ...AUTHOR, ...IN_DISPUTE },
  });
  if (!row) return null;
  const { personId, person, body, dispute } = row;
  return { column: { commentId: id }, aboutId: personId, person, text: body, path: paths.comment(dispute.number, id) };
};

const findPosition: Finder = async (tx, id) => {
  const row = await tx.position.findFirst({
    where: { id, hidden: null },
    select: { number: true, body: true, ...AUTHOR, ...IN_DISPUTE },
  });
  if (!row) return null;
  const { personId, person, body, dispute, number } = row;
  const path = paths.position(dispute.number, number);
  return { column: { positionId: id }, aboutId: personId, person, text: body, path };
};

/** A withdrawn note keeps its words at its own address, so it can be reported too. */
const findNote: Finder = async (tx, id) => {
  const row = await tx.confidenceNote.findFirst({
    where: { id, hidden: null },
    select: { ...NOTE_WORDS, claim: { select: { slug: true } }, ...AUTHOR },
  });
  if (!row) return null;
  const { personId, person, claim } = row;
  return { column: { noteId: id }, aboutId: personId, person, text: noteText(row), path: paths.note(claim.slug, id) };
};

const findQuestion: Finder = async (tx, id) => {
  const row = await tx.dispute.findFirst({
    where: { id, questionHidden: null },
    select: { number: true, question: true, openedById: true, openedBy: { select: PUBLIC_PERSON } },
  });
  if (!row) return null;
  const { number, question, openedById, openedBy } = row;
  const path = paths.dispute(number);
  return { column: { questionId: id }, aboutId: openedById, person: openedBy, text: question, path };
};

const findAppeal: Finder = async (tx, id) => {
  const row = await tx.appeal.findFirst({
    where: { disputeId: id, hidden: null },
    select: { reasons: true, ...AUTHOR, ...IN_DISPUTE },
  });
  if (!row) return null;
  const { personId, person, reasons, dispute } = row;
  return { column: { appealId: id }, aboutId: personId, person, text: reasons, path: paths.dispute(dispute.number) };
};

const findProposal: Finder = async (tx, id) => {
  const row = await tx.proposal.findFirst({
    where: { id, hidden: null },
    select: { number: true, reason: true, ...AUTHOR },
  });
  if (!row) return null;
  const { personId, person, reason, number } = row;
  return { column: { proposalId: id }, aboutId: personId, person, text: reason, path: paths.proposal(number) };
};

const findPerson: Finder = async (tx, handle) => {
  const row = await tx.person.findUnique({
    where: { handle, deletedAt: null },
    select: { id: true, ...PUBLIC_PERSON },
  });
  return row && { column: {}, aboutId: row.id, person: row, text: null, path: paths.person(handle) };
};

const FINDERS = {
  comment: findComment,
  position: findPosition,
  note: findNote,
  question: findQuestion,
  appeal: findAppeal,
  proposal: findProposal,
  person: findPerson,
} as const satisfies Record<Reported["of"], Finder>;
