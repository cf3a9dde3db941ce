import type { z } from "zod";
import { lockClaim } from "@/lib/claims/load";
import { isOpinion } from "@/lib/claims/vocabulary";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { EVIDENCE_VERBS } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canSignNote, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import type { signNoteInput } from "./schema";

/**
 * Signs a confidence note; the same person's current note on the claim, if any, is replaced and kept.
 * @throws AppError FORBIDDEN below editor, on a withdrawn claim or on an opinion; NOT_FOUND for an
 *   unknown claim; STALE when the evidence changed since the author looked.
 *   Records `note.signed` or `note.replaced`.
 */
export async function signNote(
  actor: Actor,
  input: z.infer<typeof signNoteInput>,
): Promise<{ noteId: string; claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.noteId) return { noteId: earlier.noteId, claim: input.claim };

    // Locked: nothing is attached while the note is signed, and the same person's notes replace each other in turn.
    const claim = await lockClaim(tx, input.claim);
    demand(canSignNote(person, { withdrawn: claim.withdrawn, opinion: isOpinion(claim) }));
    if (input.evidenceVersion !== undefined && input.evidenceVersion !== claim.evidenceVersion) {
      throw await stale(tx, claim);
    }

    const before = await tx.confidenceNote.findFirst({
      where: { claimId: claim.id, personId: person.id, replacedAt: null, withdrawnAt: null },
      select: { id: true, level: true },
    });
    if (before) await tx.confidenceNote.update({ where: { id: before.id }, data: { replacedAt: new Date() } });
    const noteId = newId();
    await tx.confidenceNote.create({
      data: {
        id: noteId,
        claimId: claim.id,
        personId: person.id,
        ...input.content,
        evidenceVersion: claim.evidenceVersion,
        replacesId: before?.id ?? null,
      },
    });
    const { level, finding } = input.content;
    await record(
      tx,
      person,
      before
        ? { verb: "note.replaced", claimId: claim.id, noteId, detail: { level, finding, previousLevel: before.level } }
        : { verb: "note.signed", claimId: claim.id, noteId, detail: { level, finding } },
      input.requestKey,
    );
    return { noteId, claim: input.claim };
  });
}

/** The evidence may have been changed by several people; the latest of them is named. */
async function stale(tx: Tx, claim: { id: string; evidenceVersion: number }): Promise<AppError> {
  const last = await tx.change.findFirst({
    where: { claimId: claim.id, verb: { in: [...EVIDENCE_VERBS] } },
    orderBy: { id: "desc" },
    select: { at: true, person: { select: { displayName: true } } },
  });
  return new AppError(
    "STALE",
    "The evidence for this claim changed while you wrote. Look at what is new; your note is kept here and is not signed yet.",
    {
      theirs: {
        version: claim.evidenceVersion,
        person: last?.person.displayName ?? "Somebody",
        at: (last?.at ?? new Date()).toISOString(),
        reason: "",
        values: {},
      },
    },
  );
}
