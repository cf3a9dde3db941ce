import type { Prisma } from "@/lib/generated/prisma/client";
import type { ReadChange } from "./changes";

const HIDDEN = { hidden: { select: { id: true } } } as const;
/** Numbers of the proposals about a thing whose reasons a moderator hid: a change of a proposal names its thing. */
export const HIDDEN_PROPOSALS = { where: { hidden: { isNot: null } }, select: { number: true } } as const;

/** What to select of a change to know what of it is not told. */
export const HELD_BACK = {
  note: { select: HIDDEN },
  dispute: { select: { questionHidden: HIDDEN.hidden, appeal: { select: HIDDEN } } },
} as const satisfies Prisma.ChangeSelect;

interface Held extends Prisma.ChangeGetPayload<{ select: typeof HELD_BACK }> {
  /** Numbers. */
  hiddenProposals: readonly number[];
}

/** In place of a reason that a moderator hid. */
const HIDDEN_REASON = "A moderator hid it.";

/**
 * What people wrote and a moderator hid stays in the row of history, which is never rewritten, and is not told: the
 * finding and the question are then "". Pure.
 */
export function withoutHidden(change: ReadChange, { note, dispute, hiddenProposals }: Held): ReadChange {
  switch (change.verb) {
    case "note.signed":
      return note?.hidden ? { ...change, detail: { ...change.detail, finding: "" } } : change;
    case "note.replaced":
      return note?.hidden ? { ...change, detail: { ...change.detail, finding: "" } } : change;
    case "dispute.opened":
      return dispute?.questionHidden ? { ...change, detail: { ...change.detail, question: "" } } : change;
    case "dispute.appealed":
      return dispute?.appeal?.hidden ? { ...change, detail: { ...change.detail, reason: HIDDEN_REASON } } : change;
    case "proposal.made":
      return hiddenProposals.includes(change.detail.number)
        ? { ...change, detail: { ...change.detail, reason: HIDDEN_REASON } }
        : change;
    default:
      return change;
  }
}
