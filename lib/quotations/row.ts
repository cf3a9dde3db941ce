import type { QuotationContent, quotationWords } from "./schema";
import type { z } from "zod";
import { QUESTIONS, STORED_QUESTION } from "./vocabulary";

/** How what is said of a quotation lies in tables. Pure. */

/** The columns of the quotation itself. */
export function rowOf(words: z.infer<typeof quotationWords>) {
  const { saidBy, asGiven, asGivenLanguage, originalLanguage, translationNote, fidelityNote } = words;
  return {
    saidBy,
    asGiven,
    asGivenLanguage,
    originalLanguage,
    originalWording: words.originalWording ?? null,
    originAuthor: words.originAuthor ?? null,
    originWork: words.originWork ?? null,
    originDate: words.originDate ?? null,
    originLocator: words.originLocator ?? null,
    translationNote,
    fidelityNote,
  };
}

/** Ids of the citations that carry something of it. */
export const carryingOf = ({ renderings, findings, trail }: QuotationContent): string[] => [
  ...[...renderings, ...trail].flatMap(({ citationId }) => citationId ?? []),
  ...QUESTIONS.flatMap((question) => findings[question].citations),
];

/** The rows beside it. A finding of which nothing is said has none. */
export function partsOf(claimId: string, { renderings, findings, trail }: QuotationContent) {
  const said = QUESTIONS.map((question) => ({ question: STORED_QUESTION[question], ...findings[question] })).filter(
    ({ answer, note, citations }) => answer !== "NOT_ESTABLISHED" || note !== "" || citations.length > 0,
  );
  return {
    renderings: renderings.map((rendering, position) => ({
      claimId,
      position,
      ...rendering,
      citationId: rendering.citationId ?? null,
    })),
    findings: said.map(({ question, answer, note }) => ({ claimId, question, answer, note })),
    findingCitations: said.flatMap(({ question, citations }) =>
      [...new Set(citations)].map((citationId) => ({ claimId, question, citationId })),
    ),
    trail: trail.map(({ label, date = null, gap, citationId = null }, position) => ({
      claimId,
      position,
      label,
      date,
      gap,
      citationId,
    })),
  };
}
