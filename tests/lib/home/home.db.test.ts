import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { getHomePage } from "@/lib/home/read";
import { getToDo } from "@/lib/home/to-do";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildNote } from "../../factories/notes.ts";
import { buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const disputing = contentOf({ stance: "DISPUTES" });

test("an empty house has nothing to do and still has a home page", async () => {
  const { noCounterSource, unverified, staleNotes, undecided } = await getToDo();
  for (const kind of [noCounterSource, unverified, staleNotes, undecided])
    expect(kind).toEqual({ total: 0, first: [] });
  expect(await getHomePage()).toEqual({ documents: [], claims: [], changes: [] });
});

test("a claim waits for a counter-source until one stands; opinion and withdrawn claims do not wait", async () => {
  const waiting = await buildClaim();
  const lost = await buildClaim();
  await buildCitation({ claimId: lost.id, ...WITHDRAWN }, disputing);
  const disputed = await buildClaim();
  await buildCitation({ claimId: disputed.id }, disputing);
  await buildClaim({ type: "EVALUATION", checkability: "NO" });
  await buildClaim(WITHDRAWN);
  const { noCounterSource } = await getToDo();
  expect(noCounterSource.total).toBe(2);
  expect(noCounterSource.first.map(({ slug }) => slug).toSorted()).toEqual([waiting.slug, lost.slug].toSorted());
});

test("a citation waits until somebody has checked it", async () => {
  const before = (await getToDo()).unverified.total;
  const citation = await buildCitation();
  await buildCitation(WITHDRAWN);
  expect((await getToDo()).unverified.total).toBe(before + 1);
  const { id: personId } = await buildPerson();
  await db().check.create({
    data: { version: 1, id: newId(), citationId: citation.id, personId, saw: "FULL_TEXT", finding: "NOT_FOUND" },
  });
  expect((await getToDo()).unverified.total).toBe(before);
});

test("a note is stale once the evidence has changed after it was signed", async () => {
  const claim = await buildClaim();
  const note = await buildNote({ claimId: claim.id, evidenceVersion: 1 });
  expect((await getToDo()).staleNotes).toEqual({ total: 0, first: [] });
  await db().claim.update({ where: { id: claim.id }, data: { evidenceVersion: 2 } });
  expect((await getToDo()).staleNotes).toMatchObject({ total: 1, first: [{ id: note.id, slug: claim.slug }] });
});

test("the number of queries does not grow with what there is", async () => {
  await buildClaim({ showcase: true });
  const few = [await countQueries(getToDo), await countQueries(getHomePage)];
  for (let n = 0; n < 4; n += 1) {
    const { id } = await buildClaim({ showcase: true });
    await buildCitation({ claimId: id });
    await buildNote({ claimId: id });
  }
  expect([await countQueries(getToDo), await countQueries(getHomePage)]).toEqual(few);
});
