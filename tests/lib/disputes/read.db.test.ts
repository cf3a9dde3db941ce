import { describe, expect, test } from "vitest";
import { writeVersion } from "@/lib/citations/attach";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { getDisputeFacts, getDisputePage, readWithdrawnWords } from "@/lib/disputes/read";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { newId } from "@/lib/id";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildContest, buildDispute, buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

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
  expect(await readWithdrawnWords(comments)).toEqual(new Map([[commentId, "Two."]]));
});

describe("a citation is shown as it was when it was named", () => {
  const revise = async (citationId: string, personId: string) => {
    const content = contentOf({ stance: "DISPUTES", summary: "It gives four million." });
    const person = { id: personId, role: "EDITOR", suspended: false } as const;
    await writeVersion(db(), person, { citationId, number: 2, content, reason: "Read again." });
    await db().citation.update({ where: { id: citationId }, data: { version: 2, stance: "DISPUTES", ...WITHDRAWN } });
  };
  const named = { version: 1, stance: "SUPPORTS", isRevised: false, isWithdrawn: false, isSourceRevised: false };
  const since = { version: 1, stance: "SUPPORTS", isRevised: true, isWithdrawn: true, isSourceRevised: true };

  test("by a position, a comment and a ruling, though it and its source were revised since", async () => {
    const { slug: claim, id: claimId } = await buildClaim();
    const editor = await buildPerson();
    const { id: citationId, sourceId } = await buildCitation({ claimId, createdById: editor.id });
    const { dispute, moderator } = await buildTakenDispute({ claim, evidence: [citationId] });
    const { number } = dispute;
    const { commentId } = await commentOnDispute(actorOf(editor), { number, body: "See it.", citationId });
    const { version } = await db().dispute.findUniqueOrThrow({ where: { number } });
    await rule(actorOf(moderator), rulingOf({ number, version }, { evidence: [citationId] }));
    const all = async () => {
      const { positions, rulings, comments } = await pageOf(number);
      return [positions[0]?.evidence[0], rulings[0]?.evidence[0], comments[0]?.citation];
    };
    expect(await all()).toMatchObject([named, named, named]);

    await revise(citationId, editor.id);
    const detail = { fields: ["title"], reason: "A typing error.", from: {} };
    await db().change.create({
      data: { id: newId(), personId: editor.id, role: "EDITOR", verb: "source.revised", sourceId, detail },
    });
    expect(await all()).toMatchObject([since, since, since]);

    expect(await db().disputeComment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({
      citationVersion: 1,
    });
    const told = await db().change.findFirstOrThrow({ where: { commentId } });
    expect(told.detail).toEqual({ number, citationVersion: 1 });
    const rewriting = db().disputeComment.update({ where: { id: commentId }, data: { citationVersion: 2 } });
    await expect(rewriting).rejects.toThrow(/never_rewritten|never rewritten/u);
  });

  test("when it is what the dispute is about, with a mark where its source was revised since", async () => {
    const { slug: claim, id: claimId } = await buildClaim();
    const { id, sourceId, createdById: personId } = await buildCitation({ claimId });
    const { number } = await buildDispute({ claim, target: { kind: "CITATION", id } });
    expect((await pageOf(number)).isSourceRevised).toBe(false);
    const detail = { fields: ["title"], reason: "A typing error.", from: {} };
    await db().change.create({
      data: { id: newId(), personId, role: "EDITOR", verb: "source.revised", sourceId, detail },
    });
    expect((await pageOf(number)).isSourceRevised).toBe(true);
  });
});

test("whatever it is about, the claim is worded as it was when the dispute was opened", async () => {
  const note = await buildNote();
  const claim = await db().claim.findUniqueOrThrow({ where: { id: note.claimId } });
  const { number } = await buildDispute({ claim: claim.slug, target: { kind: "NOTE", id: note.id } });
  const { type, checkability, note: remark, createdById: personId } = claim;
  const version = {
    number: 2,
    statement: "Worded anew.",
    type,
    checkability,
    note: remark,
    reason: "Studies.",
    personId,
  };
  await db().claimVersion.create({ data: { claimId: claim.id, ...version } });
  await db().claim.update({ where: { id: claim.id }, data: { statement: "Worded anew.", version: 2 } });
  expect(await pageOf(number)).toMatchObject({
    claim: { statement: "Worded anew." },
    wording: { claim: claim.slug, statement: claim.statement, version: 1 },
  });
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
