import { type NoteContent, noteContent } from "@/lib/confidence/schema";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildClaim } from "./claims.ts";
import { buildPerson } from "./people.ts";

/** What a form would give for a confidence note, parsed. */
export const noteContentOf = (overrides: Record<string, unknown> = {}): NoteContent =>
  noteContent.parse({
    finding: "Studies put the deaths between three and four million.",
    evidence: "MEDIUM",
    agreement: "HIGH",
    level: "HIGH",
    relation: "INCONSISTENT",
    relationNote: "About twice as high as the studies.",
    reasons: "Two independent reconstructions agree.",
    ...overrides,
  });

type Columns = Partial<Omit<Prisma.ConfidenceNoteUncheckedCreateInput, keyof NoteContent>>;

/** A signed note; claim and editor are made where none is given. */
export async function buildNote(overrides: Columns = {}, content: NoteContent = noteContentOf()) {
  return db().confidenceNote.create({
    data: {
      id: newId(),
      evidenceVersion: 1,
      ...content,
      ...overrides,
      claimId: overrides.claimId ?? (await buildClaim()).id,
      personId: overrides.personId ?? (await buildPerson()).id,
    },
  });
}
