import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import { CHANGE_DETAIL, type NewChange } from "./changes";
import { holdToQuota } from "./hold-to-quota";

/** A row of history for a change. */
const rowOf = (person: ActingPerson, { verb, detail, ...subject }: NewChange) => ({
  id: newId(),
  personId: person.id,
  role: person.role,
  verb,
  detail: CHANGE_DETAIL[verb].parse(detail),
  ...subject,
});

/**
 * Writes one row of history, in the transaction of the change itself: the only writer there is.
 * `requestKey` marks the one change that stands for a sent form; its unique index refuses a second.
 * @throws AppError TOO_MANY for a contribution beyond the daily quota of whoever makes it (docs/decisions/019).
 */
export async function record(tx: Tx, person: ActingPerson, change: NewChange, requestKey?: string): Promise<void> {
  await tx.change.create({ data: { ...rowOf(person, change), requestKey: requestKey ?? null } });
  await holdToQuota(tx, person, change.verb);
}

/**
 * The same for many changes of one verb at once.
 * @throws AppError TOO_MANY when they are more than the daily quota lets through: then none is made.
 */
export async function recordAll(tx: Tx, person: ActingPerson, changes: readonly NewChange[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  await tx.change.createMany({ data: changes.map((change) => rowOf(person, change)) });
  await holdToQuota(tx, person, first.verb);
}
