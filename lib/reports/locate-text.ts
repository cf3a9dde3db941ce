import { lockNote } from "@/lib/confidence/load";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Subject } from "@/lib/history/changes";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposals/load";
import type { HideableText } from "./schema";

/** Which pages show a text. */
export interface ShownOn {
  /** Where it stands. */
  path: string;
  /** Slugs. */
  claims: readonly string[];
  sources: readonly string[];
  /** Number; null for what stands in none. */
  dispute: number | null;
  /** Wherever its author signed something. */
  isEverywhere: boolean;
}

interface Place {
  /** Whoever wrote it. */
  personId: string;
  /** What its rows of history name. */
  things: Subject;
  shownOn: ShownOn;
}

/** A text that can be hidden, with the column of `hidden_text` that names it. */
export type Located = Place &
  (
    | { of: "comment"; column: { commentId: string }; number: number }
    | { of: "position"; column: { positionId: string }; number: number; position: number }
    | { of: "note"; column: { noteId: string } }
    | { of: "question"; column: { questionId: string }; number: number }
    | { of: "appeal"; column: { appealId: string }; number: number }
    | { of: "proposal"; column: { proposalId: string }; number: number }
    | { of: "profile"; column: { profileId: string } }
  );

/** The text with what shows it; it, or what it stands in, is locked until the transaction ends. @throws AppError NOT_FOUND */
export const locateText = (tx: Tx, { of, id }: HideableText): Promise<Located> => FINDERS[of](tx, id);

const DISPUTE = { id: true, number: true, claimId: true, openedById: true, claim: { select: { slug: true } } } as const;
const IN_DISPUTE = { personId: true, dispute: { select: DISPUTE } } as const;
const NOWHERE = { claims: [], sources: [], dispute: null, isEverywhere: false } as const;

interface Dispute {
  id: string;
  number: number;
  claimId: string;
  claim: { slug: string };
}

/** The lock of its dispute is the text's too. */
async function within(tx: Tx, { id, number, claimId, claim }: Dispute) {
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE id = ${id}::uuid FOR UPDATE`;
  return {
    number,
    things: { disputeId: id, claimId },
    shownOn: { ...NOWHERE, path: paths.dispute(number), claims: [claim.slug], dispute: number },
  };
}

const FINDERS: Record<HideableText["of"], (tx: Tx, id: string) => Promise<Located>> = {
  comment: async (tx, id) => {
    const row = await tx.disputeComment.findUnique({ where: { id }, select: IN_DISPUTE });
    if (!row) throw notFound("comment");
    const { things, ...place } = await within(tx, row.dispute);
    const column = { commentId: id };
    return { of: "comment", column, personId: row.personId, ...place, things: { ...things, ...column } };
  },
  position: async (tx, id) => {
    const row = await tx.position.findUnique({ where: { id }, select: { ...IN_DISPUTE, number: true } });
    if (!row) throw notFound("position");
    const { personId, dispute, number: position } = row;
    return { of: "position", column: { positionId: id }, personId, position, ...(await within(tx, dispute)) };
  },
  note: async (tx, id) => {
    const { personId, claimId, claim } = await lockNote(tx, id);
    const shownOn = { ...NOWHERE, path: paths.note(claim.slug, id), claims: [claim.slug] };
    return { of: "note", column: { noteId: id }, personId, things: { claimId, noteId: id }, shownOn };
  },
  question: async (tx, id) => {
    const row = await tx.dispute.findUnique({ where: { id }, select: DISPUTE });
    if (!row) throw notFound("question");
    return { of: "question", column: { questionId: id }, personId: row.openedById, ...(await within(tx, row)) };
  },
  appeal: async (tx, id) => {
    const row = await tx.appeal.findUnique({ where: { disputeId: id }, select: IN_DISPUTE });
    if (!row) throw notFound("appeal");
    return { of: "appeal", column: { appealId: id }, personId: row.personId, ...(await within(tx, row.dispute)) };
  },
  proposal: async (tx, id) => {
    const row = await tx.proposal.findUnique({ where: { id }, select: { number: true } });
    if (!row) throw notFound("proposal");
    const { personId, number, thing } = await lockProposal(tx, row.number);
    const shownOn = { ...NOWHERE, path: paths.proposal(number), ...thing.touched };
    return { of: "proposal", column: { proposalId: id }, personId, number, things: thing.subject, shownOn };
  },
  profile: async (tx, id) => {
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.person.findUnique({ where: { id, deletedAt: null }, select: { handle: true } });
    if (!row) throw notFound("person");
    const shownOn = { ...NOWHERE, path: paths.person(row.handle), isEverywhere: true };
    return { of: "profile", column: { profileId: id }, personId: id, things: {}, shownOn };
  },
};
