import { expect, test } from "vitest";
import { getNotePage } from "@/lib/confidence/read";
import { signNote } from "@/lib/confidence/sign";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { noteContentOf } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

const content = noteContentOf();

test("a note that was replaced leads to the one that stands", async () => {
  const claim = await buildClaim();
  const editor = actorOf(await buildPerson());
  const first = await signNote(editor, { claim: claim.slug, content });
  const second = await signNote(editor, { claim: claim.slug, content });

  const earlier = await getNotePage(claim.slug, first.noteId);
  expect(earlier?.replacedAt).toBeInstanceOf(Date);
  expect(earlier?.current?.id).toBe(second.noteId);
  expect(earlier?.all.map((note) => note.id)).toEqual([second.noteId, first.noteId]);
  expect(await getNotePage(claim.slug, second.noteId)).toMatchObject({ replacedAt: null, current: null, stale: false });
});

test("a note is stale once the evidence has changed", async () => {
  const claim = await buildClaim();
  const { noteId } = await signNote(actorOf(await buildPerson()), { claim: claim.slug, content });
  await buildCitation({ claimId: claim.id });
  expect((await getNotePage(claim.slug, noteId))?.stale).toBe(true);
});

test("nothing is found under another claim, or by what is no id", async () => {
  const [claim, other] = [await buildClaim(), await buildClaim()];
  const { noteId } = await signNote(actorOf(await buildPerson()), { claim: claim.slug, content });
  expect(await getNotePage(other.slug, noteId)).toBeNull();
  expect(await getNotePage(claim.slug, "no-id")).toBeNull();
});
