import { z } from "zod";
import { PARAGRAPHS_LIMIT } from "@/lib/documents/text";
import { estimateInput } from "@/lib/estimates/schema";
import { line, maybe, newSlug, optionalProse, prose, reason, requestKey, slug } from "@/lib/fields";
import { protectionDays } from "@/lib/protection";
import { quotationWords } from "@/lib/quotations/schema";
import { CHECKABILITIES, CLAIM_TYPES } from "./vocabulary";

/** The wording of a claim: everything that a revision may change. */
export const claimWording = z.object({
  statement: line(500, "The statement"),
  type: z.enum(CLAIM_TYPES, "Choose what kind of claim it is."),
  checkability: z.enum(CHECKABILITIES, "Choose whether it can be checked."),
  note: optionalProse(2000),
});
export type ClaimWording = z.infer<typeof claimWording>;

/** One place where a document makes the claim. */
export const occurrenceInput = z.object({
  document: slug,
  paragraph: z.coerce.number().int().min(1, "Choose a paragraph.").max(PARAGRAPHS_LIMIT),
  quote: prose(400, "The exact wording"),
  /** Code points from the start of the document; absent when whoever adds it has not the text. */
  start: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  /** Key of a voice of that document. */
  voice: z.string().min(1, { error: "Choose who says it there.", abort: true }).pipe(slug),
  /** Keys of voices, outermost first; absent: the voice alone. */
  chain: z.array(slug).min(1).max(8).optional(),
});

export const addClaimInput = z.object({
  requestKey: requestKey.optional(),
  /** Made from the statement when absent. */
  slug: maybe(newSlug),
  wording: claimWording,
  showcase: z.boolean().default(false),
  occurrences: z.array(occurrenceInput).min(1).max(20),
  estimate: estimateInput.optional(),
  quotation: quotationWords.optional(),
});

export const addOccurrenceInput = z.object({
  requestKey: requestKey.optional(),
  claim: z.string("Choose the claim that says the same.").pipe(slug),
  occurrence: occurrenceInput,
});

export const rewordClaimInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  /** The version the editor saw. */
  version: z.coerce.number().int().min(1),
  wording: claimWording,
  reason,
});

export const giveEstimateInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  /** The version of the figure that the editor saw; 0 when there was none. */
  version: z.coerce.number().int().min(0),
  estimate: estimateInput,
  reason,
});

export const withdrawEstimateInput = giveEstimateInput.omit({ estimate: true });

export const protectClaimInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  days: protectionDays,
  reason,
});

export const withdrawClaimInput = z.object({ requestKey: requestKey.optional(), claim: slug, reason });
