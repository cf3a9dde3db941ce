import { z } from "zod";
import { id, prose, requestKey } from "@/lib/fields";
import { handle } from "@/lib/people/schema";
import { REPORT_KINDS, REPORT_OUTCOMES } from "./vocabulary";

/** What is reported: a text by its id, or a person by their handle. */
export const reported = z.discriminatedUnion("of", [
  z.object({ of: z.literal("comment"), id }),
  z.object({ of: z.literal("position"), id }),
  z.object({ of: z.literal("note"), id }),
  /** By the id of its dispute. */
  z.object({ of: z.literal("question"), id }),
  /** By the id of its dispute. */
  z.object({ of: z.literal("appeal"), id }),
  z.object({ of: z.literal("proposal"), id }),
  z.object({ of: z.literal("person"), id: handle }),
]);
export type Reported = z.infer<typeof reported>;

export const reportInput = z.object({
  requestKey: requestKey.optional(),
  reported,
  kind: z.enum(REPORT_KINDS, "Choose what it is."),
  words: prose(2000, "What happened"),
});

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** The number in a report's address; null for what never was one. */
export function numberIn(segment: string): number | null {
  return /^[1-9]\d*$/.test(segment) ? (number.safeParse(segment).data ?? null) : null;
}

export const decideReportInput = z.object({
  requestKey: requestKey.optional(),
  number,
  outcome: z.enum(REPORT_OUTCOMES, "Choose what to do."),
  decision: prose(2000, "A reason"),
});

/** A text that a moderator can hide, by its id; a question and an appeal by that of their dispute, a profile by the person's. */
const hideableText = z.object({
  of: z.enum(["comment", "position", "note", "question", "appeal", "proposal", "profile"]),
  id,
});
export type HideableText = z.infer<typeof hideableText>;

export const showTextInput = z.object({ requestKey: requestKey.optional(), text: hideableText });
