import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import { CHANGE_DETAIL, type NewChange } from "./changes";
import { holdToQuota } from "./hold-to-quota";

/**
 * Writes one row of history, in the transaction of the change itself: the only writer there is.
 * `requestKey` marks the one change that stands for a sent form; its unique index refuses a second.
 * @throws AppError TOO_MANY for a contribution beyond the daily quota of whoever makes it (docs/decisions/019).
 */
export async function record(tx: Tx, person: ActingPerson, change: NewChange, requestKey?: string): Promise<void> {
  const { verb, detail, ...subject } = change;
  await tx.change.create({
    data: {
      id: newId(),
      personId: person.id,
      role: person.role,
      verb,
      detail: CHANGE_DETAIL[verb].parse(detail),
      requestKey: requestKey ?? null,
      ...subject,
    },
  });
  await holdToQuota(tx, person, verb);
}
