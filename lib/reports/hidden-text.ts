import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";

/** A text that a moderator can hide. */
export interface HideableText {
  of: "comment" | "position";
  id: string;
}

const SELECT = {
  personId: true,
  dispute: { select: { id: true, number: true, claimId: true, claim: { select: { slug: true } } } },
} as const;

/** The text with its dispute, whose lock is the text's too. @throws AppError NOT_FOUND */
export async function lockText(tx: Tx, { of, id }: HideableText) {
  const comment = of === "comment" ? await tx.disputeComment.findUnique({ where: { id }, select: SELECT }) : null;
  const position =
    of === "position" ? await tx.position.findUnique({ where: { id }, select: { ...SELECT, number: true } }) : null;
  const row = comment ?? position;
  if (!row) throw notFound(of);
  await tx.$queryRaw`SELECT 1 FROM dispute WHERE id = ${row.dispute.id}::uuid FOR UPDATE`;
  const column = comment ? { commentId: id } : { positionId: id };
  const hidden = await tx.hiddenText.findFirst({ where: column, select: { id: true } });
  const { personId, dispute } = row;
  return { personId, dispute, position: position?.number ?? null, column, hiddenId: hidden?.id ?? null };
}

type LockedText = Awaited<ReturnType<typeof lockText>>;

/** Hides a text that is shown, and tells history. Records `comment.hidden` or `position.hidden`. */
export async function hide(tx: Tx, person: ActingPerson, text: LockedText): Promise<void> {
  await tx.hiddenText.create({ data: { id: newId(), ...text.column, personId: person.id } });
  await tell(tx, person, text, { what: "hidden" });
}

/** Shows one that is hidden. Records `comment.shown` or `position.shown`. */
export async function unhide(
  tx: Tx,
  person: ActingPerson,
  text: LockedText & { hiddenId: string },
  requestKey?: string,
): Promise<void> {
  await tx.hiddenText.delete({ where: { id: text.hiddenId } });
  await tell(tx, person, text, { what: "shown", requestKey });
}

/** Whoever is ruling is told too: a dispute's version is the number of its rows of history. */
async function tell(
  tx: Tx,
  person: ActingPerson,
  { dispute: { id: disputeId, number, claimId }, personId, position, column }: LockedText,
  { what, requestKey }: { what: "hidden" | "shown"; requestKey?: string | undefined },
): Promise<void> {
  await tx.dispute.update({ where: { id: disputeId }, data: { version: { increment: 1 } } });
  const things = { disputeId, claimId, subjectId: personId };
  if (position === null) {
    const { commentId } = column;
    await record(tx, person, { verb: `comment.${what}`, ...things, commentId, detail: { number } }, requestKey);
  } else {
    await record(tx, person, { verb: `position.${what}`, ...things, detail: { number, position } }, requestKey);
  }
}
