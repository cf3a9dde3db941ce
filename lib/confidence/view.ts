import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";

/** What to select of a confidence note to show it whole; `noteView` leaves out the words of one that is hidden. */
export const NOTE = {
  id: true,
  finding: true,
  evidence: true,
  agreement: true,
  level: true,
  levelReason: true,
  relation: true,
  relationNote: true,
  loweredBecause: true,
  reasons: true,
  evidenceVersion: true,
  createdAt: true,
  replacedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  personId: true,
  hidden: { select: { id: true } },
  person: { select: PUBLIC_PERSON },
  /** The claim it was signed on, when that was merged or split since. */
  signedOn: { select: { slug: true, statement: true } },
} as const satisfies Prisma.ConfidenceNoteSelect;

/** What a note says in words, and a moderator may hide. */
interface NoteWords {
  finding: string;
  levelReason: string;
  relationNote: string;
  reasons: string;
}

/** A note as pages show it: of a hidden one everything but its words. Pure. */
export function noteView<N extends NoteWords & { hidden: { id: string } | null }>(note: N) {
  const { finding, levelReason, relationNote, reasons, hidden, ...shown } = note;
  return { ...shown, words: hidden === null ? { finding, levelReason, relationNote, reasons } : null };
}
