import type { CitationContent } from "@/lib/citations/schema";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import type { ClaimWording } from "@/lib/claims/schema";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import type { NoteContent } from "@/lib/confidence/schema";
import { AGREEMENT_WORDS, EVIDENCE_WORDS, LEVEL_WORDS, RELATION_WORDS } from "@/lib/confidence/vocabulary";
import { figureWords, scopeWords } from "@/lib/estimates/words";

/** What a dispute is about, as labelled lines of text that two versions can be compared by. Pure. */

export interface SubjectRow {
  label: string;
  /** "" where that version says nothing. */
  text: string;
}

export interface ComparedRow {
  label: string;
  /** As it stood when the dispute was opened. */
  pinned: string;
  /** As it stands now. */
  now: string;
}

export const claimRows = ({ statement, type, checkability, note }: ClaimWording): SubjectRow[] => [
  { label: "The claim", text: statement },
  { label: "Type", text: `${CLAIM_TYPE_WORDS[type].name}, ${CHECKABILITY_WORDS[checkability]}` },
  { label: "Remarks", text: note },
];

export const citationRows = (content: CitationContent): SubjectRow[] => [
  { label: "Stance", text: STANCE_WORDS[content.stance] },
  { label: "Bears on", text: content.bearsOn },
  { label: "Where", text: content.locator === undefined ? "" : `${content.locatorLabel} ${content.locator}` },
  { label: "What the source says", text: content.summary },
  { label: "In its own words", text: content.excerpt },
  { label: "Translated", text: content.excerptTranslation },
  { label: "Estimate", text: estimateText(content.estimate) },
];

export const noteRows = (note: NoteContent): SubjectRow[] => [
  { label: "Finding", text: note.finding },
  {
    label: "Confidence",
    text: `${LEVEL_WORDS[note.level]} (${EVIDENCE_WORDS[note.evidence]} evidence, ${AGREEMENT_WORDS[note.agreement]} agreement)`,
  },
  { label: "How the claim stands to it", text: `${RELATION_WORDS[note.relation]}: ${note.relationNote}` },
  { label: "Reasons", text: note.reasons },
];

function estimateText(estimate: CitationContent["estimate"]): string {
  if (estimate === undefined) return "";
  const { low = null, best = null, high = null, period = null } = estimate;
  const view = { ...estimate, low, best, high, period };
  return `${figureWords(view)} (${scopeWords(view)})`;
}

/** Two versions line by line; lines that are empty in both are left out. */
export function compareRows(pinned: readonly SubjectRow[], now: readonly SubjectRow[]): ComparedRow[] {
  return pinned
    .map(({ label, text }, index) => ({ label, pinned: text, now: now[index]?.text ?? "" }))
    .filter((row) => row.pinned !== "" || row.now !== "");
}
