import { describe, expect, test } from "vitest";
import { writeVersion } from "@/lib/citations/attach";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { getDisputeFacts, getDisputePage, readWithdrawnWords } from "@/lib/disputes/read";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildContest, buildDispute, buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

async function pageOf(number: number) {
  const page = await getDisputePage(number);
  if (!page) throw new Error("There is no such dispute.");
  return page;
}

test("a dispute that is not there is null", async () => {
  expect(await getDisputePage(2_000_000)).toBeNull();
  expect(await getDisputeFacts(2_000_000)).toBeNull();
});

describe("what it is about is pinned to the version that was disputed", () => {
  test("a claim that was reworded since", async () => {
    const claim = await buildClaim({ statement: "Seven million died." });
    const { number } = await buildDispute({ claim: claim.slug });
    expect((await pageOf(number)).subject).toMatchObject({
      version: 1,
      currentVersion: 1,
      gone: null,
      rows: [{ label: "The claim", pinned: "Seven million died.", now: "Seven million died." }, { label: "Type" }],
    });

    const { type, checkability, note, createdById: personId } = claim;
    const statement = "Four million died.";
    const version = { claimId: claim.id, number: 2, statement, type, checkability, note, reason: "Studies.", personId };
    await db().claimVersion.create({ data: version });
    await db().claim.update({ where: { id: claim.id }, data: { statement, version: 2 } });
    expect((await pageOf(number)).subject).toMatchObject({
      version: 1,
      currentVersion: 2,
      rows: [{ label: "The claim", pinned: "Seven million died.", now: "Four million died." }, { label: "Type" }],
    });
  });

  test("a citation that was revised and withdrawn since", async () => {
    const { slug: claim, id: claimId } = await buildClaim();
    const editor = await buildPerson();
    const scope = { unit: "deaths", counted: "famine deaths", place: "Ukraine" };
    const first = contentOf({ summary: "It gives seven million.", estimate: { best: "7000000", ...scope } });
    const citation = await buildCitation({ claimId, createdById: editor.id }, first);
    const { number } = await buildDispute({ claim, target: { kind: "CITATION", id: citation.id } });

    const content = contentOf({ summary: "It gives four million.", reliability: "E" });
    const person = { id: editor.id, role: "EDITOR", suspended: false } as const;
    await writeVersion(db(), person, { citationId: citation.id, number: 2, content, reason: "Read again." });
    await db().citation.update({ where: { id: citation.id }, data: { version: 2, ...WITHDRAWN } });

    const { subject } = await pageOf(number);
    expect(subject).toMatchObject({ version: 1, currentVersion: 2, gone: "WITHDRAWN" });
    expect(subject.rows).toEqual([
      { label: "Stance", pinned: "supports", now: "supports" },
      { label: "What it says", pinned: "It gives seven million.", now: "It gives four million." },
      { label: "Figure", pinned: "about 7,000,000 deaths", now: "" },
      { label: "What is counted", pinned: "famine deaths; Ukraine", now: "" },
      { label: "Kind of source", pinned: "not stated", now: "not stated" },
      { label: "Grade of the source", pinned: "cannot be judged", now: "unreliable" },
      { label: "Grade of the information", pinned: "cannot be judged", now: "cannot be judged" },
    ]);
  });

  test("a note that was replaced since", async () => {
    const note = await buildNote();
    const claim = await db().claim.findUniqueOrThrow({ where: { id: note.claimId } });
    const { number } = await buildDispute({ claim: claim.slug, target: { kind: "NOTE", id: note.id } });
    await db().confidenceNote.update({ where: { id: note.id }, data: { replacedAt: new Date() } });
    const columns = { claimId: note.claimId, personId: note.personId, replacesId: note.id };
    await buildNote(columns);
    const { subject } = await pageOf(number);
    expect(subject).toMatchObject({ gone: "REPLACED", rows: [{ label: "Finding", pinned: note.finding }, {}, {}, {}] });
  });
});

test("the discussion stands in order; of a withdrawn comment only its place and the reason are read", async () => {
  const { number } = await buildDispute();
  const author = actorOf(await buildPerson({ role: "READER" }));
  const said = [];
  for (const body of ["One.", "Two.", "Three."]) said.push(await commentOnDispute(author, { number, body }));
  const commentId = said[1]?.commentId ?? "";
  await withdrawComment(author, { commentId, reason: "It was meant for elsewhere." });

  const { comments } = await pageOf(number);
  expect(comments.map((comment) => [comment.body, comment.withdrawnReason])).toEqual([
    ["One.", null],
    [null, "It was meant for elsewhere."],
    ["Three.", null],
  ]);
  expect(await readWithdrawnWords(number)).toEqual(new Map([[commentId, "Two."]]));
});

test("its course tells who took it and why it was withdrawn", async () => {
  const openedBy = await buildPerson({ role: "READER" });
  const { number } = await buildDispute({ openedBy });
  await withdrawDispute(actorOf(openedBy), { number, reason: "I read the table wrongly." });
  expect((await pageOf(number)).course).toMatchObject([
    { verb: "dispute.withdrawn", detail: { reason: "I read the table wrongly." } },
  ]);
  const { dispute, moderator } = await buildTakenDispute();
  expect((await pageOf(dispute.number)).course).toMatchObject([
    { verb: "dispute.taken", person: { handle: moderator.handle } },
  ]);
});

test("a ruling comes with who gave it", async () => {
  const { dispute, moderator } = await buildContest();
  const { number } = await rule(actorOf(moderator), rulingOf(dispute, { outcome: "RECORDED_AS_CONTESTED" }));
  const { rulings, state } = await pageOf(number);
  expect(state).toBe("CLOSED");
  expect(rulings).toMatchObject([{ outcome: "RECORDED_AS_CONTESTED", moderator: { displayName: "A moderator" } }]);
});

test("a long discussion takes no more queries than a short one", async () => {
  const { number } = await buildDispute();
  const author = actorOf(await buildPerson({ role: "READER" }));
  const say = () => commentOnDispute(author, { number, body: "Something." });
  await say();
  const short = await countQueries(() => getDisputePage(number));
  for (let n = 0; n < 5; n += 1) await say();
  expect(await countQueries(() => getDisputePage(number))).toBe(short);
});
