import { z } from "zod";
import { claimWording } from "@/lib/claims/schema";
import { id, maybe, reason, requestKey, slug } from "@/lib/fields";

/** Two claims or two sources become one, or one claim becomes several. */

/** It concerns what others did, so it is asked for twice. */
const confirm = z.literal("yes", "Tick this when you have looked at what will happen.");

/** Of the two figures, or the two quotations, the one that the kept claim has afterwards. */
export const KEPT_CHOICES = ["INTO", "CLAIM"] as const;
const kept = z.enum(KEPT_CHOICES, "Choose which one is kept.");
/** Both claims, and which figure and quotation the kept one has then. */
const pair = {
  /** The claim that goes. */
  claim: slug,
  /** The claim that is kept. */
  into: slug,
  /** Needed where each claim has its own and they differ. */
  figure: maybe(kept),
  quotation: maybe(kept),
};
export const merging = z.object(pair);

export const mergeInput = z.object({
  requestKey: requestKey.optional(),
  ...pair,
  /** Ids of the last change of each that the person saw; absent: not looked at. */
  seen: z.object({ claim: id, into: id }).optional(),
  reason,
  confirm,
});

/** Two records of one source become one. */
export const mergeSourcesInput = z.object({
  requestKey: requestKey.optional(),
  /** The source that goes. */
  source: slug,
  /** The source that is kept. */
  into: slug,
  /** Variables of the record that goes which the kept record takes over. */
  take: z.array(z.string().max(60)).max(120).default([]),
  /** Ids of the last change of each that the person saw; absent: not looked at. */
  seen: z.object({ source: id, into: id }).optional(),
  reason,
  confirm,
});

export const unmergeSourcesInput = z.object({ requestKey: requestKey.optional(), source: slug, reason });

/** Fewer would be a revision of the wording. */
export const FEWEST_PARTS = 2;
export const MOST_PARTS = 4;

/** From 1, in the order of the form. */
const part = z.coerce.number().int().min(1).max(MOST_PARTS);
const parts = z.array(part).max(MOST_PARTS).default([]);
/** 0: it stays with the claim that is split. */
const partOrStay = z.coerce.number().int().min(0).max(MOST_PARTS).default(0);

const sharing = {
  /** The claim that is split. */
  claim: slug,
  parts: z.array(claimWording).min(FEWEST_PARTS, "Write at least two statements.").max(MOST_PARTS),
  /** The places where the document says it, each with the parts that it says there. */
  occurrences: z.array(z.object({ id, parts })).max(200),
  /** A citation that bears on several parts goes to the first and is copied to the others. */
  citations: z.array(z.object({ id, parts })).max(500),
  notes: z.array(z.object({ id, part: partOrStay })).max(200),
  figure: partOrStay,
  quotation: partOrStay,
};

/** Nothing goes to a part that is not there, and every part stands somewhere. */
function checkParts(input: z.infer<z.ZodObject<typeof sharing>>, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
  const isKnown = (number: number) => number <= input.parts.length;
  for (const group of ["occurrences", "citations"] as const) {
    input[group].forEach(({ parts: chosen }, index) => {
      if (!chosen.every(isKnown)) refuse([group, index, "parts"], "There is no such part.");
    });
  }
  input.notes.forEach((note, index) => {
    if (!isKnown(note.part)) refuse(["notes", index, "part"], "There is no such part.");
  });
  for (const one of ["figure", "quotation"] as const) if (!isKnown(input[one])) refuse([one], "There is no such part.");
  input.parts.forEach((_, index) => {
    if (!input.occurrences.some(({ parts: chosen }) => chosen.includes(index + 1))) {
      refuse(
        ["parts", index, "statement"],
        "Choose below where the document says this: every claim stands somewhere in a document.",
      );
    }
  });
}

export const splitting = z.object(sharing).superRefine(checkParts);

export const splitInput = z
  .object({
    requestKey: requestKey.optional(),
    ...sharing,
    /** Id of the claim's last change that the person saw; absent: not looked at. */
    seen: id.optional(),
    reason,
    confirm,
  })
  .superRefine(checkParts);
