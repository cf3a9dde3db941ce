import { describe, expect, test } from "vitest";
import { claimJson } from "@/lib/api/claims";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput, withdrawInput } from "@/lib/citations/schema";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { getNotePage } from "@/lib/confidence/read";
import { signNote } from "@/lib/confidence/sign";
import { recordSearch } from "@/lib/search-records/add";
import { recordSearchInput } from "@/lib/search-records/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { noteContentOf } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

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

test("a note is cited with its address for good and the hash of the change in which it was signed", async () => {
  const claim = await buildClaim();
  const editor = actorOf(await buildPerson());
  const first = await signNote(editor, { claim: claim.slug, content });
  const second = await signNote(editor, { claim: claim.slug, content });
  const queries = await countQueries(() => getNotePage(claim.slug, first.noteId));
  for (const { noteId } of [first, second]) {
    const { hash } = await db().change.findFirstOrThrow({ where: { noteId } });
    const cited = (await getNotePage(claim.slug, noteId))?.cited;
    expect(cited?.hash).toBe(hash);
    expect(cited?.reference).toMatch(/^A editor\. .+ Confidence note on “.+\.” Variorum\. http/);
    expect(cited?.reference.endsWith(`/claims/${claim.slug}/notes/${noteId}`)).toBe(true);
  }
  await signNote(editor, { claim: claim.slug, content });
  expect(await countQueries(() => getNotePage(claim.slug, first.noteId))).toBe(queries);
});

test("a note is stale once the evidence has changed", async () => {
  const claim = await buildClaim();
  const { noteId } = await signNote(actorOf(await buildPerson()), { claim: claim.slug, content });
  await buildCitation({ claimId: claim.id });
  expect((await getNotePage(claim.slug, noteId))?.stale).toBe(true);
});

describe("a stale note lists what changed since it was signed", () => {
  const attach = async (claim: string) => {
    const source = await buildSource();
    const input = { claim, source: { from: "LIBRARY", slug: source.slug }, content: contentOf() };
    return attachCitation(actorOf(await buildPerson()), attachInput.parse(input));
  };

  test("each note its own, newest first, and nothing that is no evidence", async () => {
    const claim = await buildClaim();
    const editors = [actorOf(await buildPerson()), actorOf(await buildPerson())] as const;
    const first = await signNote(editors[0], { claim: claim.slug, content });
    const { citationId } = await attach(claim.slug);
    const second = await signNote(editors[1], { claim: claim.slug, content });
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await withdrawCitation(moderator, withdrawInput.parse({ citationId, reason: "Attached by mistake." }));
    await recordSearch(
      moderator,
      recordSearchInput.parse({
        claim: claim.slug,
        content: { lookedFor: "SOURCE", places: "A library", day: "2026-05-03", outcome: "NONE" },
      }),
    );

    const page = await getClaimPage(claim.slug);
    const told = (id: string) => page?.notes.find((note) => note.id === id)?.changed.map(({ verb }) => verb);
    expect(told(first.noteId)).toEqual(["citation.withdrawn", "citation.attached"]);
    expect(told(second.noteId)).toEqual(["citation.withdrawn"]);
    const alone = await getNotePage(claim.slug, first.noteId);
    expect(alone?.changed.map(({ verb }) => verb)).toEqual(["citation.withdrawn", "citation.attached"]);
    expect(page && claimJson(page).confidenceNotes.at(-1)?.changedSince).toMatchObject([
      { verb: "citation.withdrawn", what: "withdrew the citation of “A book”" },
      { verb: "citation.attached" },
    ]);
  });

  test("with one more query, however many notes are stale", async () => {
    const [one, many] = [await buildClaim(), await buildClaim()];
    for (const [claim, n] of [
      [one, 1],
      [many, 4],
    ] as const) {
      for (let signed = 0; signed < n; signed += 1) {
        await signNote(actorOf(await buildPerson()), { claim: claim.slug, content });
      }
    }
    const fresh = await countQueries(() => getClaimPage(one.slug));
    await attach(one.slug);
    await attach(many.slug);
    const stale = await countQueries(() => getClaimPage(many.slug));
    expect(await countQueries(() => getClaimPage(one.slug))).toBe(stale);
    expect(stale).toBeGreaterThan(fresh);
  });

  test("and a note that was replaced lists nothing: the one in its place does", async () => {
    const claim = await buildClaim();
    const editor = actorOf(await buildPerson());
    const first = await signNote(editor, { claim: claim.slug, content });
    await attach(claim.slug);
    await signNote(editor, { claim: claim.slug, content });
    expect(await getNotePage(claim.slug, first.noteId)).toMatchObject({ stale: true, changed: [] });
    expect((await getClaimPage(claim.slug))?.notes).toMatchObject([{ stale: false, changed: [] }]);
  });
});

test("nothing is found under another claim, or by what is no id", async () => {
  const [claim, other] = [await buildClaim(), await buildClaim()];
  const { noteId } = await signNote(actorOf(await buildPerson()), { claim: claim.slug, content });
  expect(await getNotePage(other.slug, noteId)).toBeNull();
  expect(await getNotePage(claim.slug, "no-id")).toBeNull();
});
