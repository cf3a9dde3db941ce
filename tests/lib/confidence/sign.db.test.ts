import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signNoteInput } from "@/lib/confidence/schema";
import { signNote } from "@/lib/confidence/sign";
import { db } from "@/lib/db";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { asOwner, useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote, noteContentOf } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (claim: string, overrides: Record<string, unknown> = {}) =>
  signNoteInput.parse({ requestKey: randomUUID(), claim, content: noteContentOf(), ...overrides });

const notesOn = (claimId: string) => db().confidenceNote.findMany({ where: { claimId }, orderBy: { id: "asc" } });

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const { id, slug } = await buildClaim();
    await expectRefusal(signNote(actorOf(await buildPerson({ role: "READER" })), filledIn(slug)), "FORBIDDEN");
    expect(await notesOn(id)).toEqual([]);
    expect(await changesWhere({ claimId: id })).toEqual([]);
  });

  test("on an opinion, a withdrawn claim and an unknown one", async () => {
    const editor = actorOf(await buildPerson());
    const opinion = await buildClaim({ type: "EVALUATION", checkability: "NO" });
    await expectRefusal(signNote(editor, filledIn(opinion.slug)), "FORBIDDEN");
    await expectRefusal(signNote(editor, filledIn((await buildClaim(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(signNote(editor, filledIn("no-such-claim")), "NOT_FOUND");
  });

  test("when the evidence changed while it was written, naming who changed it", async () => {
    const { id, slug } = await buildClaim();
    await buildCitation({ claimId: id });
    const editor = actorOf(await buildPerson());
    const refusal = await expectRefusal(signNote(editor, filledIn(slug, { evidenceVersion: 1 })), "STALE");
    expect(refusal.theirs).toMatchObject({ version: 2 });
    expect(await notesOn(id)).toEqual([]);
    await signNote(editor, filledIn(slug, { evidenceVersion: 2 }));

    const quoting = await buildPerson();
    await saveQuotation(
      actorOf(quoting),
      saveQuotationInput.parse({ claim: slug, version: 0, content: quotationOf() }),
    );
    const second = await expectRefusal(signNote(editor, filledIn(slug, { evidenceVersion: 2 })), "STALE");
    expect(second.theirs).toMatchObject({ version: 3, person: quoting.displayName });
  });
});

describe("an editor signs a note", () => {
  test("with its row of history", async () => {
    const editor = await buildPerson();
    const { id, slug } = await buildClaim();
    const input = filledIn(slug);
    const { noteId } = await signNote(actorOf(editor), input);
    expect(await signNote(actorOf(editor), input)).toMatchObject({ noteId });
    expect(await notesOn(id)).toMatchObject([
      { id: noteId, personId: editor.id, level: "HIGH", evidenceVersion: 1, replacesId: null },
    ]);
    expect(await changesWhere({ claimId: id })).toMatchObject([
      { verb: "note.signed", noteId, detail: { level: "HIGH", finding: noteContentOf().finding } },
    ]);
  });

  test("in place of their earlier one, which is kept", async () => {
    const editor = actorOf(await buildPerson());
    const { id, slug } = await buildClaim();
    const first = await signNote(editor, filledIn(slug));
    const second = await signNote(
      editor,
      filledIn(slug, { content: noteContentOf({ level: "MEDIUM", levelReason: "One study is disputed." }) }),
    );
    expect(await notesOn(id)).toMatchObject([
      { id: first.noteId, level: "HIGH", replacedAt: expect.any(Date) },
      { id: second.noteId, level: "MEDIUM", replacedAt: null, replacesId: first.noteId },
    ]);
    expect((await changesWhere({ noteId: second.noteId })).at(0)).toMatchObject({
      verb: "note.replaced",
      detail: { level: "MEDIUM", previousLevel: "HIGH" },
    });
  });

  test("and another editor's note stands beside it", async () => {
    const { id, slug } = await buildClaim();
    for (const _ of [1, 2]) await signNote(actorOf(await buildPerson()), filledIn(slug));
    expect(await notesOn(id)).toMatchObject([{ replacedAt: null }, { replacedAt: null }]);
  });

  test("several at the same moment, from several tabs: one is current, and each replaces one", async () => {
    const editor = actorOf(await buildPerson());
    const { id, slug } = await buildClaim();
    await Promise.all(Array.from({ length: 4 }, () => signNote(editor, filledIn(slug))));
    const notes = await notesOn(id);
    expect(notes).toHaveLength(4);
    expect(notes.filter((note) => note.replacedAt === null)).toHaveLength(1);
    expect(new Set(notes.map((note) => note.replacesId)).size).toBe(4);
  });
});

describe("the database keeps", () => {
  test("a signed note from being reworded, by anybody", async () => {
    const { id } = await buildNote();
    await expect(asOwner(`UPDATE confidence_note SET finding = 'Else.' WHERE id = '${id}'`)).rejects.toThrow(
      "never reworded",
    );
  });

  test("the level within one step of the default, and a step to its reason", async () => {
    await expect(buildNote({}, { ...noteContentOf(), level: "LOW", levelReason: "Because." })).rejects.toThrow();
    await expect(buildNote({}, { ...noteContentOf(), level: "VERY_HIGH" })).rejects.toThrow();
    await buildNote({}, { ...noteContentOf(), level: "VERY_HIGH", levelReason: "Archives were opened." });
  });
});
