import { z } from "zod";
import { STANCES } from "@/lib/citations/vocabulary";
import { id, line, maybe, optionalLine, optionalProse, prose, reason, requestKey, slug } from "@/lib/fields";
import { merging, splitting } from "@/lib/reshaping/schema";
import { QUESTIONS } from "@/lib/quotations/vocabulary";
import { DISPUTE_REASONS, OUTCOMES } from "./vocabulary";

/** Citations of the claim that a position rests on. */
const evidence = z.array(id).max(20, "At most 20 citations.").default([]);

/**
 * What is disputed: the claim's wording, one of its citations or confidence notes, its own figure, a place in a
 * document that makes it, or one finding of its quotation. A source's figure is part of its citation.
 */
const target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("CLAIM") }),
  z.object({ kind: z.literal("CITATION"), id }),
  z.object({ kind: z.literal("NOTE"), id }),
  z.object({ kind: z.literal("ESTIMATE") }),
  z.object({ kind: z.literal("OCCURRENCE"), id }),
  z.object({ kind: z.literal("FINDING"), id: z.enum(QUESTIONS) }),
]);

/** A target as one choice of a form: "OCCURRENCE.<id>", "CLAIM". Anything else is left as it came. */
export function targetOf(choice: unknown): unknown {
  if (typeof choice !== "string") return choice;
  const [kind, named] = choice.split(".");
  return { kind, id: named };
}

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
  evidence,
});

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** The number in a dispute's address; null for what never was one. */
export function numberIn(segment: string): number | null {
  return /^[1-9]\d*$/.test(segment) ? (number.safeParse(segment).data ?? null) : null;
}

/** What stands in the address of a further page of a discussion. */
export interface DiscussionSegments {
  number: string;
  /** Number of the position, or "question". */
  position: string;
  page: string;
}

/** Which page is asked for; null for what never was one. The first is on the dispute's own page. */
export function discussionIn({ number: dispute, position: of, page: asked }: DiscussionSegments) {
  const numbers = [numberIn(dispute), of === "question" ? 0 : numberIn(of), numberIn(asked)];
  const [number = null, position = null, page = null] = numbers;
  if (number === null || position === null || page === null || page < 2 || page > MOST_PAGES) return null;
  return { number, position: position === 0 ? null : position, page };
}

/** More comments than this many pages hold nobody has made; the database counts no further. */
const MOST_PAGES = 1_000_000;

/** The id in the address of a comment; null for what never was one. */
export const commentIdIn = (segment: string): string | null => id.safeParse(segment).data ?? null;

export const disputeNumberInput = z.object({ requestKey: requestKey.optional(), number });

const position = z.coerce.number().int().min(1).max(1000);

export const addPositionInput = z.object({
  requestKey: requestKey.optional(),
  number,
  body: prose(3000, "Your position"),
  evidence,
});

export const joinPositionInput = z.object({ requestKey: requestKey.optional(), number, position });

export const attachEvidenceInput = z.object({
  requestKey: requestKey.optional(),
  number,
  position,
  citationId: z.uuid("Choose a citation."),
});

export const commentInput = z.object({
  requestKey: requestKey.optional(),
  number,
  /** Under which position it stands; absent: about the question as a whole. */
  position: maybe(position),
  /** The comment that it answers. It stands where that one does. */
  answers: maybe(id),
  /** The citation of the claim that it talks about. */
  citationId: maybe(id),
  body: prose(3000, "A comment"),
});

export const withdrawDisputeInput = z.object({ requestKey: requestKey.optional(), number, reason });

export const withdrawCommentInput = z.object({ requestKey: requestKey.optional(), commentId: id, reason });

/** What a ruling does. Which of it counts, the outcome says. */
const change = z.preprocess(
  (value) => value ?? {},
  z.object({
    statement: optionalLine(500),
    note: optionalProse(2000),
    summary: optionalProse(1500),
    citationId: maybe(id),
    stance: maybe(z.enum(STANCES)),
    noteId: maybe(id),
    /** Absent: it was done since the dispute was opened, on the claim's own page, and is named. */
    merge: merging.optional(),
    split: splitting.optional(),
  }),
);

export const rulingInput = z.object({
  requestKey: requestKey.optional(),
  number,
  /** The version the moderator saw: what was said or done since is shown to them first. */
  version: z.coerce.number().int().min(1),
  /** The version they saw of what the dispute is about; absent: not looked at. */
  targetVersion: z.coerce.number().int().min(1).optional(),
  outcome: z.enum(OUTCOMES, "Choose an outcome."),
  reasons: prose(3000, "Reasons").pipe(z.string().min(80, "Give reasons in at least 80 characters.")),
  /** Citations of the claim that it relied on. */
  evidence: z.array(id).max(50, "At most 50 citations.").default([]),
  scope: line(500, "For what it holds"),
  reopenIf: line(500, "What would reopen it"),
  interest: line(500, "A statement of interest"),
  change,
});
/** Of a case that came with the corpus, which says no more of it. */
export const exampleRulingInput = rulingInput.extend({ scope: optionalLine(500), interest: optionalLine(500) });
export type RulingInput = z.infer<typeof rulingInput>;

export const appealInput = z.object({
  requestKey: requestKey.optional(),
  number,
  reasons: prose(3000, "Reasons").pipe(z.string().min(80, "Give reasons in at least 80 characters.")),
});
