import { fieldTexts } from "@/lib/citations/field-texts";
import type { CitationContent } from "@/lib/citations/schema";
import type { ClaimWording } from "@/lib/claims/schema";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import type { NoteContent } from "@/lib/confidence/schema";
import { AGREEMENT_WORDS, EVIDENCE_WORDS, LEVEL_WORDS, RELATION_WORDS } from "@/lib/confidence/vocabulary";

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

export const citationRows = (content: CitationContent, names: Readonly<Record<string, string>>): SubjectRow[] =>
  fieldTexts(content, names).map(({ name, text }) => ({ label: name, text }));

export const noteRows = (note: NoteContent): SubjectRow[] => [
  { label: "Finding", text: note.finding },
  {
    label: "Confidence",
    text: `${LEVEL_WORDS[note.level]} (${EVIDENCE_WORDS[note.evidence]} evidence, ${AGREEMENT_WORDS[note.agreement]} agreement)`,
  },
  { label: "How the claim stands to it", text: `${RELATION_WORDS[note.relation]}: ${note.relationNote}` },
  { label: "Reasons", text: note.reasons },
];

/** Two versions line by line; lines that are empty in both are left out. */
export function compareRows(pinned: readonly SubjectRow[], now: readonly SubjectRow[]): ComparedRow[] {
  return pinned
    .map(({ label, text }, index) => ({ label, pinned: text, now: now[index]?.text ?? "" }))
    .filter((row) => row.pinned !== "" || row.now !== "");
}
