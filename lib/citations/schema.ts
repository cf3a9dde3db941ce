import { z } from "zod";
import { estimateInput } from "@/lib/estimates/schema";
import {
  id,
  languageTag,
  line,
  maybe,
  optionalLine,
  optionalProse,
  pastDate,
  prose,
  reason,
  requestKey,
  slug,
} from "@/lib/fields";
import { newSource } from "@/lib/sources/schema";
import { SAWS } from "@/lib/sources/vocabulary";
import {
  CHECK_FINDINGS,
  CHECK_THROUGH,
  LOCATOR_LABELS,
  OVERLAP_REASONS,
  RELIABILITIES,
  SOURCE_ROLES,
  STANCES,
} from "./vocabulary";

/** What a citation says of its source: everything about it that can be revised. */
export const citationContent = z
  .object({
    stance: z.enum(STANCES, "Choose how the source stands to the claim."),
    locatorLabel: maybe(z.enum(LOCATOR_LABELS)),
    locator: maybe(line(120)),
    bearsOn: optionalLine(200),
    summary: prose(1500, "What the source says, in your own words,"),
    excerpt: optionalProse(1500),
    excerptLanguage: maybe(languageTag),
    excerptTranslation: optionalProse(1500),
    role: z.enum(SOURCE_ROLES).default("UNSTATED"),
    roleReason: optionalLine(300),
    reliability: z.enum(RELIABILITIES).default("F"),
    credibility: z.coerce.number().int().min(1).max(6).default(6),
    /** Why both are graded so. `demandReasons` says when it is needed: versions from before there was one stand. */
    gradesReason: optionalLine(500),
    estimate: estimateInput.optional(),
    /** The citation of the same claim that this one repeats. */
    derivesFrom: maybe(id),
    overlapReason: maybe(z.enum(OVERLAP_REASONS)),
  })
  .superRefine((value, context) => {
    if ((value.locator === undefined) !== (value.locatorLabel === undefined)) {
      const path = value.locator === undefined ? "locator" : "locatorLabel";
      context.addIssue({
        code: "custom",
        path: [path],
        message: "Give both the kind of place and the place, or neither.",
      });
    }
    if ((value.derivesFrom === undefined) !== (value.overlapReason === undefined)) {
      const path = value.derivesFrom === undefined ? "derivesFrom" : "overlapReason";
      context.addIssue({
        code: "custom",
        path: [path],
        message: "Say both which citation it repeats and why the two are not independent, or neither.",
      });
    }
    if (value.excerptTranslation !== "" && value.excerpt === "") {
      context.addIssue({ code: "custom", path: ["excerpt"], message: "Give the excerpt that this translates." });
    }
  });

export type CitationContent = z.infer<typeof citationContent>;

/** From the library, or a new one in the same form. */
const sourceChoice = z.discriminatedUnion(
  "from",
  [
    z.object({
      from: z.literal("LIBRARY"),
      slug: z.string("Choose a source of the library, or add a new one.").pipe(slug),
    }),
    z.object({ from: z.literal("NEW"), source: newSource }),
  ],
  "Choose a source of the library, or add a new one.",
);

export const attachInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  source: sourceChoice,
  content: citationContent,
});

export const reviseInput = z.object({
  requestKey: requestKey.optional(),
  citationId: id,
  /** The version the editor saw. */
  version: z.coerce.number().int().min(1),
  content: citationContent,
  reason,
});

export const withdrawInput = z.object({ requestKey: requestKey.optional(), citationId: id, reason });

export const checkInput = z
  .object({
    requestKey: requestKey.optional(),
    citationId: id,
    /** The version of the citation that the person looked for in the source. */
    version: z.coerce.number().int().min(1),
    saw: z.enum(SAWS, "Choose what you saw."),
    through: maybe(z.enum(CHECK_THROUGH)),
    edition: optionalLine(200),
    place: optionalLine(120),
    openedOn: maybe(pastDate),
    finding: z.enum(CHECK_FINDINGS, "Choose what you found."),
    note: optionalProse(1000),
    excerpt: optionalProse(1500),
    excerptLanguage: maybe(languageTag),
  })
  .superRefine(({ saw, finding, excerpt, excerptLanguage }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (saw === "NOTHING" && finding !== "NOT_FOUND") {
      fault(
        "finding",
        "Whoever saw nothing of it cannot say what it says. Choose what you saw, or that you did not find it.",
      );
    }
    if (saw === "NOTHING" && excerpt !== "") fault("excerpt", "You chose that you saw nothing of it.");
    if (excerpt === "" && excerptLanguage !== undefined) fault("excerpt", "Give the words that are in this language.");
  });

export type CheckInput = z.infer<typeof checkInput>;
