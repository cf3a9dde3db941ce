import { lockNote } from "@/lib/confidence/load";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import type { HideableText } from "./schema";

const IN_DISPUTE = {
  personId: true,
  dispute: { select: { id: true, number: true, claimId: true, claim: { select: { slug: true } } } },
} as const;

/** The text with what shows it, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockText(tx: Tx, { of, id }: HideableText) {
  const text = await FINDERS[of](tx, id);
  const hidden = await tx.hiddenText.findFirst({ where: text.column, select: { id: true } });
  return { ...text, hiddenId: hidden?.id ?? null };
}

/** Hides a text that is shown, and tells history. Records `comment.hidden`, `position.hidden` or `note.hidden`. */
export async function hide(tx: Tx, person: ActingPerson, text: Located): Promise<void> {
  await tx.hiddenText.create({ data: { id: newId(), ...text.column, personId: person.id } });
  await tell(tx, person, text, { what: "hidden" });
}

/** Shows one that is hidden. Records `comment.shown`, `position.shown` or `note.shown`. */
export async function unhide(
  tx: Tx,
  person: ActingPerson,
  text: Located & { hiddenId: string },
  requestKey?: string,
): Promise<void> {
  await tx.hiddenText.delete({ where: { id: text.hiddenId } });
  await tell(tx, person, text, { what: "shown", requestKey });
}

interface InDispute {
  personId: string;
  claimId: string;
  claim: string;
  disputeId: string;
  number: number;
}

type Located =
  | (InDispute & { of: "comment"; column: { commentId: string } })
  | (InDispute & { of: "position"; column: { positionId: string }; position: number })
  | { of: "note"; personId: string; claimId: string; claim: string; column: { noteId: string } };

/** The lock of its dispute is the text's too. */
async function within(
  tx: Tx,
  {
    personId,
    dispute,
  }: { personId: string; dispute: { id: string; number: number; claimId: string; claim: { slug: string } } },
): Promise<InDispute> {
  const { id: disputeId, number, claimId, claim } = dispute;
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE id = ${disputeId}::uuid FOR UPDATE`;
  return { personId, claimId, claim: claim.slug, disputeId, number };
}

const FINDERS: Record<HideableText["of"], (tx: Tx, id: string) => Promise<Located>> = {
  comment: async (tx, id) => {
    const row = await tx.disputeComment.findUnique({ where: { id }, select: IN_DISPUTE });
    if (!row) throw notFound("comment");
    return { of: "comment", column: { commentId: id }, ...(await within(tx, row)) };
  },
  position: async (tx, id) => {
    const row = await tx.position.findUnique({ where: { id }, select: { ...IN_DISPUTE, number: true } });
    if (!row) throw notFound("position");
    return { of: "position", column: { positionId: id }, position: row.number, ...(await within(tx, row)) };
  },
  note: async (tx, id) => {
    const { personId, claimId, claim } = await lockNote(tx, id);
    return { of: "note", column: { noteId: id }, personId, claimId, claim: claim.slug };
  },
};

interface Told {
  what: "hidden" | "shown";
  requestKey?: string | undefined;
}

async function tell(tx: Tx, person: ActingPerson, text: Located, { what, requestKey }: Told): Promise<void> {
  const { personId: subjectId, claimId } = text;
  if (text.of === "note") {
    const things = { claimId, subjectId, ...text.column };
    return record(tx, person, { verb: `note.${what}`, ...things, detail: {} }, requestKey);
  }
  const { disputeId, number } = text;
  const things = { disputeId, claimId, subjectId };
  // Whoever is ruling is told too: a dispute's version is the number of its rows of history.
  await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
  if (text.of === "comment") {
    return record(tx, person, { verb: `comment.${what}`, ...things, ...text.column, detail: { number } }, requestKey);
  }
  const detail = { number, position: text.position };
  return record(tx, person, { verb: `position.${what}`, ...things, detail }, requestKey);
}

/** Which pages show a text; `number` of its dispute, null for a note. */
export const shownOn = (text: Located) => ({ claim: text.claim, number: text.of === "note" ? null : text.number });
