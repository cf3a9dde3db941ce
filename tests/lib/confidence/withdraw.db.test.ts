import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { restoreNote } from "@/lib/confidence/restore";
import { withdrawNoteInput } from "@/lib/confidence/schema";
import { withdrawNote } from "@/lib/confidence/withdraw";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (noteId: string) =>
  withdrawNoteInput.parse({ requestKey: randomUUID(), noteId, reason: "Written for another claim." });
const stored = (id: string) => db().confidenceNote.findUniqueOrThrow({ where: { id } });
const moderator = () => buildPerson({ role: "MODERATOR" });

describe("refused, and nothing is written", () => {
  test("withdrawing somebody else's, for an editor", async () => {
    const { id } = await buildNote();
    await expectRefusal(withdrawNote(actorOf(await buildPerson()), filledIn(id)), "FORBIDDEN");
    expect((await stored(id)).withdrawnAt).toBeNull();
    expect(await changesWhere({ noteId: id })).toEqual([]);
  });

  test("restoring one's own, below moderator", async () => {
    const editor = await buildPerson();
    const { id } = await buildNote({ personId: editor.id, ...WITHDRAWN });
    await expectRefusal(restoreNote(actorOf(editor), filledIn(id)), "FORBIDDEN");
  });

  test("when it is so already, or there is no such note", async () => {
    const actor = actorOf(await moderator());
    await expectRefusal(withdrawNote(actor, filledIn((await buildNote(WITHDRAWN)).id)), "FORBIDDEN");
    await expectRefusal(restoreNote(actor, filledIn((await buildNote()).id)), "FORBIDDEN");
    await expectRefusal(withdrawNote(actor, filledIn(randomUUID())), "NOT_FOUND");
    await expectRefusal(restoreNote(actor, filledIn(randomUUID())), "NOT_FOUND");
  });

  test("restoring one whose author has signed a newer one", async () => {
    const { id, claimId, personId } = await buildNote(WITHDRAWN);
    await buildNote({ claimId, personId });
    const refusal = await expectRefusal(restoreNote(actorOf(await moderator()), filledIn(id)), "CONFLICT");
    expect(refusal.message).toMatch(/has signed a newer note/);
  });
});

test("its author withdraws a note, with its row of history", async () => {
  const editor = await buildPerson();
  const { id, claimId } = await buildNote({ personId: editor.id });
  const input = filledIn(id);
  await withdrawNote(actorOf(editor), input);
  await withdrawNote(actorOf(editor), input);
  expect(await stored(id)).toMatchObject({ withdrawnReason: "Written for another claim." });
  expect(await changesWhere({ noteId: id })).toMatchObject([
    { verb: "note.withdrawn", claimId, personId: editor.id, detail: { reason: "Written for another claim." } },
  ]);
});

test("a moderator restores a note, with its row of history", async () => {
  const { id } = await buildNote(WITHDRAWN);
  await restoreNote(actorOf(await moderator()), filledIn(id));
  expect(await stored(id)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  expect(await changesWhere({ noteId: id })).toMatchObject([{ verb: "note.restored", role: "MODERATOR" }]);
});

test("an earlier note comes back as an earlier one, beside the current", async () => {
  const { id, claimId, personId } = await buildNote({ replacedAt: new Date(), ...WITHDRAWN });
  const current = await buildNote({ claimId, personId, replacesId: id });
  await restoreNote(actorOf(await moderator()), filledIn(id));
  expect((await stored(id)).replacedAt).not.toBeNull();
  expect(await stored(current.id)).toMatchObject({ replacedAt: null, withdrawnAt: null });
});
