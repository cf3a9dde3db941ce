import type { Prisma } from "@/lib/generated/prisma/client";
import { isSameLanguage } from "./language";
import { labelOf } from "./label";
import { type QuotationContent, quotationContent } from "./schema";
import { type Answer, QUESTIONS, type Question, STORED_QUESTION } from "./vocabulary";

/** What to select for a QuotationView. */
export const QUOTATION = {
  saidBy: true,
  asGiven: true,
  asGivenLanguage: true,
  originalLanguage: true,
  originalWording: true,
  originAuthor: true,
  originWork: true,
  originDate: true,
  originLocator: true,
  translationNote: true,
  fidelityNote: true,
  version: true,
  renderings: {
    orderBy: { position: "asc" },
    select: { text: true, language: true, translator: true, publication: true, citationId: true },
  },
  findings: { select: { question: true, answer: true, note: true, citations: { select: { citationId: true } } } },
  trail: { orderBy: { position: "asc" }, select: { label: true, date: true, gap: true, citationId: true } },
} as const satisfies Prisma.QuotationSelect;

type Row = Prisma.QuotationGetPayload<{ select: typeof QUOTATION }>;

export interface FindingView {
  question: Question;
  answer: Answer;
  note: string;
  /** Of the same claim; one of them may have been withdrawn since. */
  citationIds: string[];
}

/** A quotation as screens and the API have it. */
export type QuotationView = NonNullable<ReturnType<typeof quotationView>>;
export type RenderingView = QuotationView["renderings"][number];
export type TrailLinkView = QuotationView["trail"][number];

/** All five findings in their order, and the label that follows from them. */
export function quotationView(row: Row | null) {
  if (!row) return null;
  const { findings: stored, ...quotation } = row;
  const findings = QUESTIONS.map((question): FindingView => {
    const found = stored.find((one) => one.question === STORED_QUESTION[question]);
    const citationIds = found?.citations.map(({ citationId }) => citationId) ?? [];
    return { question, answer: found?.answer ?? "NOT_ESTABLISHED", note: found?.note ?? "", citationIds };
  });
  const answers = Object.fromEntries(findings.map(({ question, answer }) => [question, answer])) as Record<
    Question,
    Answer
  >;
  /** The words are given in another language than the original's, as far as is known. */
  const translated = !isSameLanguage(quotation.asGivenLanguage, quotation.originalLanguage);
  return { ...quotation, findings, translated, ...labelOf(answers, translated) };
}

/** What stands, as a form starts from it. */
export function contentOf(quotation: QuotationView): QuotationContent {
  const { findings, renderings, trail, label: _, because: __, translated: ___, version: ____, ...words } = quotation;
  return quotationContent.parse({
    ...withoutNulls(words),
    renderings: renderings.map(withoutNulls),
    findings: Object.fromEntries(
      findings.map(({ question, answer, note, citationIds }) => [question, { answer, note, citations: citationIds }]),
    ),
    trail: trail.map(withoutNulls),
  });
}

const withoutNulls = (row: object) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
