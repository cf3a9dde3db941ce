import { z } from "zod";
import { id, line, prose, reason, requestKey, slug } from "@/lib/fields";
import { DISPUTE_REASONS, OUTCOMES } from "./vocabulary";

/** What is disputed: the claim itself, one of its citations or one of its confidence notes. */
const target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("CLAIM") }),
  z.object({ kind: z.literal("CITATION"), id }),
  z.object({ kind: z.literal("NOTE"), id }),
]);

export const openDisputeInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  target,
  reasons: z
    .array(z.enum(DISPUTE_REASONS), "Choose one or two reasons.")
    .min(1, "Choose one or two reasons.")
    .max(2, "Choose at most two reasons: a dispute is one question.")
    .refine((list) => new Set(list).size === list.length, "Choose two different reasons."),
  question: line(300, "The question"),
  position: prose(3000, "Your position"),
});

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** The number in a dispute's address; null for what never was one. */
export function numberIn(segment: string): number | null {
  return /^[1-9]\d*$/.test(segment) ? (number.safeParse(segment).data ?? null) : null;
}

export const disputeNumberInput = z.object({ requestKey: requestKey.optional(), number });

export const commentInput = z.object({ requestKey: requestKey.optional(), number, body: prose(3000, "A comment") });

export const withdrawDisputeInput = z.object({ requestKey: requestKey.optional(), number, reason });

export const withdrawCommentInput = z.object({ requestKey: requestKey.optional(), commentId: id, reason });

export const rulingInput = z.object({
  requestKey: requestKey.optional(),
  number,
  /** The version the moderator saw: what was said or done since is shown to them first. */
  version: z.coerce.number().int().min(1),
  /** The version they saw of what the dispute is about; absent: not looked at. */
  targetVersion: z.coerce.number().int().min(1).optional(),
  outcome: z.enum(OUTCOMES, "Choose an outcome."),
  reasons: prose(3000, "Reasons").pipe(z.string().min(20, "Give reasons in at least 20 characters.")),
  reopenIf: line(500, "What would reopen it"),
});
