import { db } from "@/lib/db";
import { id } from "@/lib/fields";
import { citeVersion } from "@/lib/history/cite-version";
import { listEvidenceChanges } from "@/lib/history/read";
import type { PublicPerson } from "@/lib/people/display";
import { paths } from "@/lib/paths";
import { NOTE, noteView } from "./view";

export type NotePage = NonNullable<Awaited<ReturnType<typeof getNotePage>>>;

/** One confidence note, and the others of the same person on the same claim; null when this claim has no such note. */
export async function getNotePage(claim: string, noteId: string) {
  if (!id.safeParse(noteId).success) return null;
  const row = await db().confidenceNote.findFirst({
    where: { id: noteId, claim: { slug: claim } },
    select: {
      ...NOTE,
      /** Null also for one that was replaced when its claim was merged. */
      replacedBy: { select: { id: true } },
      claim: { select: { id: true, slug: true, statement: true, evidenceVersion: true } },
    },
  });
  if (!row) return null;
  const { claim: about, ...note } = noteView(row);
  const notes = await db().confidenceNote.findMany({
    where: { claimId: about.id, personId: note.personId },
    orderBy: { id: "desc" },
    select: { id: true, level: true, createdAt: true, replacedAt: true, withdrawnAt: true },
  });
  const stale = note.evidenceVersion < about.evidenceVersion;
  const isCurrent = note.replacedAt === null && note.withdrawnAt === null;
  return {
    ...note,
    cited: await cite(note, about),
    stale,
    /** What made it stale, newest first; only of a current note. */
    changed: stale && isCurrent ? await listEvidenceChanges(about.id, note.id) : [],
    claim: { slug: about.slug, statement: about.statement },
    /** The note that stands in its place now; null when it stands itself, or none does. */
    current: notes.find((other) => other.id !== note.id && !other.replacedAt && !other.withdrawnAt) ?? null,
    /** All notes of this person on this claim, newest first, this one included. */
    all: notes,
  };
}

interface Signed {
  id: string;
  createdAt: Date;
  person: PublicPerson;
}

const cite = ({ id: noteId, createdAt: at, person }: Signed, claim: { slug: string; statement: string }) =>
  citeVersion({
    what: "note",
    of: { noteId },
    number: null,
    title: `Confidence note on “${claim.statement}”`,
    path: paths.note(claim.slug, noteId),
    person,
    at,
  });
