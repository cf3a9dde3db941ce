import { fieldTexts } from "@/lib/citations/field-texts";
import type { CitationContent } from "@/lib/citations/schema";
import type { ClaimWording } from "@/lib/claims/schema";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import {
  AGREEMENT_WORDS,
  type Agreement,
  EVIDENCE_WORDS,
  type Evidence,
  HIDDEN_FINDING,
  LEVEL_WORDS,
  type Level,
  RELATION_WORDS,
  type Relation,
} from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";

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

interface NoteSubject {
  evidence: Evidence;
  agreement: Agreement;
  level: Level;
  relation: Relation;
  /** Null while a moderator hides them. */
  words: { finding: string; relationNote: string; reasons: string } | null;
}

export const noteRows = ({ words, ...note }: NoteSubject): SubjectRow[] => [
  { label: "Finding", text: words?.finding ?? sentence(HIDDEN_FINDING) },
  {
    label: "Confidence",
    text: `${LEVEL_WORDS[note.level]} (${EVIDENCE_WORDS[note.evidence]} evidence, ${AGREEMENT_WORDS[note.agreement]} agreement)`,
  },
  {
    label: "How the claim stands to it",
    text: `${RELATION_WORDS[note.relation]}${words ? `: ${words.relationNote}` : ""}`,
  },
  { label: "Reasons", text: words?.reasons ?? "" },
];

/** Two versions line by line; lines that are empty in both are left out. */
export function compareRows(pinned: readonly SubjectRow[], now: readonly SubjectRow[]): ComparedRow[] {
  return pinned
    .map(({ label, text }, index) => ({ label, pinned: text, now: now[index]?.text ?? "" }))
    .filter((row) => row.pinned !== "" || row.now !== "");
}
