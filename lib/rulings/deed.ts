import type { Tx } from "@/lib/db";
import type { lockDispute } from "@/lib/disputes/load";
import type { RulingInput } from "@/lib/disputes/schema";
import type { Applied } from "@/lib/history/applied";
import type { ActingPerson } from "@/lib/policy";

export type LockedDispute = Awaited<ReturnType<typeof lockDispute>>;

/**
 * Does what a ruling says, in its transaction and in the moderator's name. Each deed leaves its own row of
 * history too, as if it had been done by its form.
 * @throws AppError NOT_FOUND, INVALID or CONFLICT when it no longer applies: then there is no ruling either.
 */
export type Apply = (
  tx: Tx,
  person: ActingPerson,
  dispute: LockedDispute,
  input: RulingInput,
) => Promise<readonly Applied[]>;

export const reasonOf = ({ number }: RulingInput) => `By the ruling on dispute ${number}.`;
