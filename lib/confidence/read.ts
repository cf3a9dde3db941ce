import { db } from "@/lib/db";
import { id } from "@/lib/fields";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { Prisma } from "@/lib/generated/prisma/client";

const NOTE = {
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
  person: { select: PUBLIC_PERSON },
  /** Null also for one that was replaced when its claim was merged. */
  replacedBy: { select: { id: true } },
  signedOn: { select: { slug: true, statement: true } },
} as const satisfies Prisma.ConfidenceNoteSelect;

export type NotePage = NonNullable<Awaited<ReturnType<typeof getNotePage>>>;

/** One confidence note, and the others of the same person on the same claim; null when this claim has no such note. */
export async function getNotePage(claim: string, noteId: string) {
  if (!id.safeParse(noteId).success) return null;
  const row = await db().confidenceNote.findFirst({
    where: { id: noteId, claim: { slug: claim } },
    select: { ...NOTE, claim: { select: { id: true, slug: true, statement: true, evidenceVersion: true } } },
  });
  if (!row) return null;
  const { claim: about, ...note } = row;
  const notes = await db().confidenceNote.findMany({
    where: { claimId: about.id, personId: note.personId },
    orderBy: { id: "desc" },
    select: { id: true, level: true, createdAt: true, replacedAt: true, withdrawnAt: true },
  });
  return {
    ...note,
    stale: note.evidenceVersion < about.evidenceVersion,
    claim: { slug: about.slug, statement: about.statement },
    /** The note that stands in its place now; null when it stands itself, or none does. */
    current: notes.find((other) => other.id !== note.id && !other.replacedAt && !other.withdrawnAt) ?? null,
    /** All notes of this person on this claim, newest first, this one included. */
    all: notes,
  };
}
