import { beforeAll, expect, test } from "vitest";
import { claimJson, claimLineJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { getNotePage } from "@/lib/confidence/read";
import { signNote } from "@/lib/confidence/sign";
import { withdrawNote } from "@/lib/confidence/withdraw";
import { db } from "@/lib/db";
import { openDispute } from "@/lib/disputes/open";
import { getDisputePage } from "@/lib/disputes/read";
import { getDocumentPage } from "@/lib/documents/read";
import { follow } from "@/lib/follows/follow";
import { getInbox } from "@/lib/follows/read";
import { moderationFeed } from "@/lib/history/feed";
import { listChanges, listClaimHistory, listModeration } from "@/lib/history/read";
import { verifyHistory } from "@/lib/history/verify";
import { getHomePage } from "@/lib/home/read";
import { createPerson } from "@/lib/people/create";
import type { Role } from "@/lib/policy";
import { decideReport } from "@/lib/reports/decide";
import { getReport, readHiddenNotes } from "@/lib/reports/list";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { getWholeClaim } from "@/lib/reshaping/read";
import { getClaimList } from "@/lib/search/read";
import { claimFilters } from "@/lib/search/schema";
import { useDatabase } from "../../database.ts";
import { openingOf } from "../../factories/disputes.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { noteContentOf } from "../../factories/notes.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const WORDS = {
  finding: "The neighbour lives in a street with a name.",
  levelReason: "One who lives there said so.",
  relationNote: "Against what the neighbour says at home.",
  reasons: "A house number, and a telephone.",
};
const content = noteContentOf({ ...WORDS, level: "MEDIUM" });

const join = async (handle: string, role: Role) => {
  const { id } = await createPerson({ handle, displayName: handle, role }, "COMMAND");
  return { personId: id, handle };
};

let author: Awaited<ReturnType<typeof join>>;
let reader: typeof author;
let moderator: typeof author;
let claim: string;
let noteId: string;
let dispute: number;
beforeAll(async () => {
  [author, reader, moderator] = [
    await join("ada", "EDITOR"),
    await join("rita", "READER"),
    await join("mo", "MODERATOR"),
  ];
  await importText(author, "letter", "It rained all day.\n\nThe neighbour saw it.");
  claim = await claimIn(author, "letter", "It rained all day");
  await db().claim.update({ where: { slug: claim }, data: { showcase: true } });
  await follow(reader, { kind: "claim", name: claim });
  ({ noteId } = await signNote(author, { claim, content }));
  ({ number: dispute } = await openDispute(reader, openingOf({ claim, target: { kind: "NOTE", id: noteId } })));
});

const reporting = (id: string) =>
  reportInput.parse({ reported: { of: "note", id }, kind: "PERSONAL_DATA", words: "It says where somebody lives." });
const showing = (id: string) => showTextInput.parse({ text: { of: "note", id } });

async function reportIt(id = noteId): Promise<number> {
  await report(reader, reporting(id));
  return (await db().report.findFirstOrThrow({ where: { noteId: id, outcome: null } })).number;
}
const hiding = (number: number) => decideReportInput.parse({ number, outcome: "HIDDEN", decision: "An address." });

/** Everything that readers, feeds, programs and mails are made of, in one string. */
async function allThatIsRead(): Promise<string> {
  const [page, list, moderation] = [
    await getClaimPage(claim),
    await getClaimList(claimFilters.parse({ q: "rained" })),
    await listModeration(),
  ];
  if (!page) throw new Error("no claim page");
  return JSON.stringify([
    page,
    list,
    moderation,
    claimJson(page),
    list.found.claims.map(claimLineJson),
    moderationFeed({}, moderation, "http://localhost:3000"),
    await getNotePage(claim, noteId),
    await getHomePage(),
    await getDocumentPage("letter"),
    await listChanges(),
    await listClaimHistory(claim),
    await getDisputePage(dispute),
    await getInbox(reader.personId),
    await getWholeClaim(claim),
  ]);
}

test("nobody but a moderator who did not write it shows a note again, and none that is not hidden", async () => {
  await expectRefusal(showText(moderator, showing(noteId)), "CONFLICT");
  await expectRefusal(showText(moderator, showing(author.personId)), "NOT_FOUND");
  await decideReport(moderator, hiding(await reportIt()));
  await expectRefusal(showText(reader, showing(noteId)), "FORBIDDEN");
  await db().person.update({ where: { id: author.personId }, data: { role: "MODERATOR" } });
  await expectRefusal(showText(author, showing(noteId)), "FORBIDDEN");
  await db().person.update({ where: { id: author.personId }, data: { role: "EDITOR" } });
  await expectRefusal(report(moderator, reporting(noteId)), "NOT_FOUND");
  expect(await db().hiddenText.count({ where: { noteId } })).toBe(1);
  await showText(moderator, showing(noteId));
});

test("the database hides a note once, and nothing else in the same row", async () => {
  const row = { personId: moderator.personId, noteId };
  const { id: positionId } = await db().position.findFirstOrThrow({ where: { dispute: { number: dispute } } });
  await expect(db().hiddenText.create({ data: { id: noteId, ...row, positionId } })).rejects.toThrow();
  await expect(db().hiddenText.create({ data: { id: noteId, personId: moderator.personId } })).rejects.toThrow();
});

test("a hidden note keeps its place and its level, and its words are read nowhere", async () => {
  const before = await allThatIsRead();
  for (const words of Object.values(WORDS)) expect(before).toContain(words);

  await decideReport(moderator, hiding(await reportIt()));
  const page = await getClaimPage(claim);
  expect(page?.notes).toMatchObject([{ id: noteId, level: "MEDIUM", words: null }]);
  expect(page && claimJson(page).confidenceNotes).toMatchObject([{ level: "MEDIUM", finding: null, reasons: null }]);
  const after = await allThatIsRead();
  for (const secret of [...Object.values(WORDS), "where somebody lives", "An address."]) {
    expect(after).not.toContain(secret);
  }
  expect((await getDisputePage(dispute))?.subject.rows[0]).toMatchObject({ now: "A finding that a moderator hid" });
  expect((await listModeration({ kind: "conduct" })).changes[0]).toMatchObject({ verb: "note.hidden", detail: {} });
  expect(await readHiddenNotes(claim)).toEqual(new Map([[noteId, Object.values(WORDS).join("\n\n")]]));
  expect(await verifyHistory()).toMatchObject({ broken: null });
});

test("a later note of the same person is not hidden, and the earlier one stays so", async () => {
  const later = await signNote(author, { claim, content: noteContentOf({ finding: "It rained." }) });
  const page = await getClaimPage(claim);
  expect(page?.notes.map(({ id, words }) => [id, words?.finding])).toEqual([[later.noteId, "It rained."]]);
  expect(page?.earlierNotes).toMatchObject([{ id: noteId, words: null }]);
  expect(await allThatIsRead()).not.toContain(WORDS.finding);
});

test("shown again it has its words, and both are in its history", async () => {
  const again = { ...showing(noteId), requestKey: crypto.randomUUID() };
  expect(await showText(moderator, again)).toMatchObject({
    claims: [claim],
    dispute: null,
    path: `/claims/${claim}/notes/${noteId}`,
  });
  expect(await showText(moderator, again)).toMatchObject({
    claims: [claim],
    dispute: null,
    path: `/claims/${claim}/notes/${noteId}`,
  });
  expect((await getNotePage(claim, noteId))?.words).toEqual(WORDS);
  const told = await changesWhere({ noteId, verb: { in: ["note.hidden", "note.shown"] } });
  expect(told.map(({ verb, subjectId }) => [verb, subjectId])).toEqual(
    ["hidden", "shown", "hidden", "shown"].map((what) => [`note.${what}`, author.personId]),
  );
  expect(await verifyHistory()).toMatchObject({ broken: null });
});

test("a withdrawn note keeps its words at its address, so that it is reported and hidden too", async () => {
  await withdrawNote(author, { noteId, reason: "Signed by mistake." });
  const number = await reportIt();
  expect((await getReport({ id: moderator.personId, role: "MODERATOR", suspended: false }, number))?.subject.text).toBe(
    Object.values(WORDS).join("\n\n"),
  );
  await decideReport(moderator, hiding(number));
  expect((await getNotePage(claim, noteId))?.words).toBeNull();
});
