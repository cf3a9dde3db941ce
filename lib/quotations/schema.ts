import { z } from "zod";
import {
  edtfDate,
  id,
  languageTag,
  line,
  maybe,
  optionalLine,
  optionalProse,
  prose,
  requestKey,
  slug,
} from "@/lib/fields";
import { isKnownLanguage } from "./language";
import { ANSWERS } from "./vocabulary";

/** The words, and where they come from: what a claim is added with. */
export const quotationWords = z.object({
  saidBy: line(160, "Who is said to have said it"),
  asGiven: prose(1000, "The wording as given"),
  asGivenLanguage: languageTag.default("en"),
  originalLanguage: languageTag,
  originalWording: maybe(prose(1000)),
  originAuthor: maybe(line(160)),
  originWork: maybe(line(300)),
  originDate: maybe(edtfDate),
  originLocator: maybe(line(200)),
  translationNote: optionalProse(1000),
  fidelityNote: optionalProse(1000),
});

const rendering = z.object({
  text: prose(1000, "The rendering"),
  language: languageTag,
  translator: optionalLine(160),
  publication: optionalLine(300),
  citationId: maybe(id),
});

const trailLink = z.object({
  label: line(200, "Who, or which work,"),
  date: maybe(edtfDate),
  gap: z.preprocess((value) => value === true || value === "true", z.boolean()),
  citationId: maybe(id),
});

/** A form says with a blank that none was ticked. */
const withoutBlanks = (list: unknown) => (Array.isArray(list) ? list.filter((one) => one !== "") : list);

const finding = z
  .object({
    answer: z.enum(ANSWERS, "Choose an answer.").default("NOT_ESTABLISHED"),
    note: optionalProse(1000),
    // They have no order, so that ticking them in another is no change.
    citations: z.preprocess(
      withoutBlanks,
      z
        .array(id)
        .max(20)
        .default([])
        .transform((ids) => ids.toSorted()),
    ),
  })
  .refine(({ answer, note }) => answer === "NOT_ESTABLISHED" || note !== "", {
    path: ["note"],
    message: "Say what this answer rests on.",
  })
  .prefault({ note: "" });

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** A row of a form in which nothing was typed; what is ticked counts only beside something typed. */
const nullWhenBlank = (row: unknown) =>
  typeof row !== "object" ||
  row === null ||
  Object.entries(row).every(([name, value]) => name === "gap" || isBlank(value))
    ? null
    : row;

/** Rows of a form; those left blank are none. Errors are named by the row's place in the form. */
const rows = <T extends z.ZodType>(row: T, max: number, message: string) =>
  z
    .array(z.preprocess(nullWhenBlank, row.nullable()))
    .default([])
    .transform((list) => list.filter((one) => one !== null))
    .refine((list) => list.length <= max, message);

export const MAX_RENDERINGS = 20;
export const MAX_TRAIL = 12;

/** Everything that is said of a quotation, and that a revision may change. */
export const quotationContent = quotationWords.extend({
  renderings: rows(rendering, MAX_RENDERINGS, `At most ${MAX_RENDERINGS} renderings. Keep those that matter.`),
  findings: z
    .object({
      exists: finding,
      verbatim: finding,
      translationFaithful: finding,
      attributionCorrect: finding,
      contextFair: finding,
    })
    .prefault({}),
  trail: rows(trailLink, MAX_TRAIL, `At most ${MAX_TRAIL} steps. Leave out those that only pass it on.`),
});
export type QuotationContent = z.infer<typeof quotationContent>;

/** What stands in the database was checked when it was written; names of languages come and go with the system. */
const languagesHaveNames = (content: QuotationContent, context: z.RefinementCtx<QuotationContent>) => {
  const check = (tag: string, path: (string | number)[]) => {
    if (!isKnownLanguage(tag)) {
      const message = `No language goes by the tag “${tag}”. Give one such as en, de, ru or uk.`;
      context.addIssue({ code: "custom", path, message });
    }
  };
  check(content.asGivenLanguage, ["asGivenLanguage"]);
  check(content.originalLanguage, ["originalLanguage"]);
  content.renderings.forEach(({ language }, index) => check(language, ["renderings", index, "language"]));
};

export const saveQuotationInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  /** The version the editor saw; 0 where there was none. */
  version: z.coerce.number().int().min(0),
  content: quotationContent.superRefine(languagesHaveNames),
  /** Needed when there is something to change. */
  reason: optionalProse(2000),
});
