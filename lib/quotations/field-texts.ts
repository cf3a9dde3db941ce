import { sentence } from "@/lib/format";
import { languageWords } from "./language";
import type { QuotationContent } from "./schema";
import { ANSWER_WORDS, QUESTIONS, QUESTION_WORDS } from "./vocabulary";

/** What is said of a quotation, field by field in plain words, so that two of its versions can be laid over each other. Pure. */

export interface FieldText {
  name: string;
  /** "" where nothing is said. */
  text: string;
}

/** Names of the claim's sources, by the ids of their citations. */
export type SourceNames = Readonly<Record<string, string>>;

export function fieldTexts(content: QuotationContent, sources: SourceNames): FieldText[] {
  const { renderings, findings, trail } = content;
  return [
    { name: "Said to be by", text: content.saidBy },
    { name: "As given", text: content.asGiven },
    { name: "Language of the words as given", text: languageWords(content.asGivenLanguage) },
    { name: "Original", text: content.originalWording ?? "" },
    { name: "Language of the original", text: languageWords(content.originalLanguage) },
    { name: "Author of the original", text: content.originAuthor ?? "" },
    { name: "Work", text: content.originWork ?? "" },
    { name: "Date", text: content.originDate ?? "" },
    { name: "Place in the work", text: content.originLocator ?? "" },
    { name: "On the translation", text: content.translationNote },
    { name: "On the wording", text: content.fidelityNote },
    { name: "Renderings", text: renderings.map((rendering) => renderingText(rendering, sources)).join("\n") },
    ...QUESTIONS.map((question) => ({
      name: QUESTION_WORDS[question].asks,
      text: findingText(findings[question], sources),
    })),
    { name: "Who quotes whom", text: trail.map((step) => stepText(step, sources)).join("\n") },
  ];
}

const nameOf = (id: string, sources: SourceNames) => sources[id] ?? "a source no longer here";

/** In brackets, or nothing. */
const bracketed = (parts: readonly string[]) => {
  const given = parts.filter((part) => part !== "");
  return given.length === 0 ? "" : ` (${given.join("; ")})`;
};

const carriedBy = (id: string | undefined, sources: SourceNames) => (id === undefined ? "" : nameOf(id, sources));

function renderingText(
  { text, language, translator, publication, citationId }: QuotationContent["renderings"][number],
  sources: SourceNames,
): string {
  return `“${text}”${bracketed([languageWords(language), translator, publication, carriedBy(citationId, sources)])}`;
}

function findingText(
  { answer, note, citations }: QuotationContent["findings"]["exists"],
  sources: SourceNames,
): string {
  return `${sentence(ANSWER_WORDS[answer])}${note === "" ? "" : `. ${note}`}${bracketed(citations.map((id) => nameOf(id, sources)))}`;
}

function stepText({ label, date, gap, citationId }: QuotationContent["trail"][number], sources: SourceNames): string {
  return `${gap ? "… " : ""}${label}${bracketed([date ?? "", carriedBy(citationId, sources)])}`;
}
