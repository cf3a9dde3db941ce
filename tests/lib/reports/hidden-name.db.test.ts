import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { claimJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { signNote } from "@/lib/confidence/sign";
import { db } from "@/lib/db";
import { getDisputePage } from "@/lib/disputes/read";
import { openDispute } from "@/lib/disputes/open";
import { takeDispute } from "@/lib/disputes/take";
import { follow } from "@/lib/follows/follow";
import { getInbox, listFollows } from "@/lib/follows/read";
import { listChanges, listModeration } from "@/lib/history/read";
import { verifyHistory } from "@/lib/history/verify";
import { changeProfile } from "@/lib/people/change-profile";
import { exportPerson } from "@/lib/people/export";
import { readHiddenProfile } from "@/lib/people/hidden-profile";
import { findPersonPage } from "@/lib/people/read";
import { profileInput } from "@/lib/people/schema";
import { decideReport } from "@/lib/reports/decide";
import { getReport } from "@/lib/reports/list";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { openingOf, rulingOf } from "../../factories/disputes.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { noteContentOf } from "../../factories/notes.ts";
import { actorOf, joinPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof joinPerson>>;

const NAME = "The Neighbour Is A Thief";
const ABOUT = "They live in the street with a name.";

let author: Person;
let reader: Person;
let moderator: Person;
let claim: string;
let dispute: number;

beforeAll(async () => {
  [author, reader, moderator] = [
    await joinPerson("MODERATOR", "ada"),
    await joinPerson("READER", "rita"),
    await joinPerson("ADMIN", "mo"),
  ];
  const editor = actorOf(await joinPerson("EDITOR", "ed"));
  await importText(editor, "letter", "It rained all day.\n\nThe neighbour saw it.");
  claim = await claimIn(editor, "letter", "It rained all day");
  await changeProfile(actorOf(author), profileInput.parse({ displayName: NAME, about: ABOUT }));
  const { noteId } = await signNote(actorOf(author), { claim, content: noteContentOf() });
  ({ number: dispute } = await openDispute(
    actorOf(reader),
    openingOf({ claim, target: { kind: "NOTE", id: noteId } }),
  ));
  const second = await claimIn(editor, "letter", "The neighbour saw it", { paragraph: 2 });
  const { number: other } = await openDispute(actorOf(reader), openingOf({ claim: second }));
  await takeDispute(actorOf(author), { number: other });
  const takenAt = new Date(Date.now() - 3 * 86_400_000);
  await db().dispute.update({ where: { number: other }, data: { takenAt } });
  await takeDispute(actorOf(moderator), { number: other });
  await takeDispute(actorOf(moderator), { number: dispute });
  const taken = await db().dispute.findUniqueOrThrow({ where: { number: dispute } });
  await rule(actorOf(moderator), rulingOf(taken, { outcome: "CONFIDENCE_CHANGED", change: { noteId } }));
  await follow(actorOf(reader), { kind: "person", name: author.handle });
  await follow(actorOf(reader), { kind: "claim", name: claim });
});

const setting = (displayName: string, about = "") =>
  changeProfile(actorOf(author), profileInput.parse({ displayName, about }));
const showing = () => showTextInput.parse({ requestKey: randomUUID(), text: { of: "profile", id: author.id } });

/** Reports the person, hides the name, and names the report. */
async function hideIt(): Promise<number> {
  const reported = { of: "person", id: author.handle };
  await report(actorOf(reader), reportInput.parse({ reported, kind: "HARASSMENT", words: "Look at the name." }));
  const { number } = await db().report.findFirstOrThrow({ where: { aboutId: author.id, outcome: null } });
  const hiding = decideReportInput.parse({ number, outcome: "HIDDEN", decision: "It mocks somebody." });
  expect(await decideReport(actorOf(moderator), hiding)).toMatchObject({ isEverywhere: true });
  return number;
}

/** What names people: pages, lists, the API, the log, the inbox, and what others take along. */
async function allThatIsRead(): Promise<string> {
  const page = await getClaimPage(claim);
  if (!page) throw new Error("no claim page");
  return JSON.stringify([
    page,
    claimJson(page),
    await getDisputePage(dispute),
    await findPersonPage(author.handle),
    await listChanges(),
    await listModeration(),
    await getInbox(reader.id),
    await listFollows(reader.id),
    await exportPerson(reader.id),
    await exportPerson(moderator.id),
  ]);
}

const reportOf = async (number: number) =>
  (await getReport({ id: moderator.id, role: "ADMIN", suspended: false }, number))?.subject;

test("a hidden name is read nowhere: the handle stands in its place", async () => {
  await expectRefusal(showText(actorOf(moderator), showing()), "CONFLICT");
  const before = await allThatIsRead();
  for (const words of [NAME, ABOUT]) expect(before).toContain(words);

  const number = await hideIt();
  const after = await allThatIsRead();
  for (const secret of [NAME, ABOUT]) expect(after).not.toContain(secret);
  expect((await findPersonPage(author.handle))?.person).toMatchObject({ displayName: author.handle, about: "" });
  expect(await readHiddenProfile(author.handle)).toBe(`${NAME}\n\n${ABOUT}`);
  expect(await reportOf(number)).toMatchObject({ text: `${NAME}\n\n${ABOUT}`, isHidden: true });
  expect((await exportPerson(author.id)).account.profilesHidden).toMatchObject([{ displayName: NAME, about: ABOUT }]);
  expect(await verifyHistory()).toMatchObject({ broken: null });
});

test("it is shown again by another moderator only", async () => {
  await expectRefusal(showText(actorOf(reader), showing()), "FORBIDDEN");
  await expectRefusal(showText(actorOf(author), showing()), "FORBIDDEN");
  const again = showing();
  await showText(actorOf(moderator), again);
  await showText(actorOf(moderator), again);
  expect((await findPersonPage(author.handle))?.person).toMatchObject({ displayName: NAME, about: ABOUT });
  expect(await readHiddenProfile(author.handle)).toBeNull();
  const told = await changesWhere({ subjectId: author.id, verb: { startsWith: "person.profile-" } });
  expect(told.map(({ verb }) => verb).slice(-2)).toEqual(["person.profile-hidden", "person.profile-shown"]);
});

test("they may set another, which is shown, and never the hidden one again", async () => {
  const number = await hideIt();
  await expectRefusal(setting(NAME.toUpperCase()), "INVALID");
  await expectRefusal(setting("Ada", ABOUT), "INVALID");
  await setting("Ada", "I read old newspapers.");
  expect((await findPersonPage(author.handle))?.person).toMatchObject({ displayName: "Ada" });
  expect(await allThatIsRead()).toContain("Ada");
  await expectRefusal(setting(NAME), "INVALID");
  await expectRefusal(showText(actorOf(moderator), showing()), "CONFLICT");
  expect(await reportOf(number)).toMatchObject({ text: `${NAME}\n\n${ABOUT}`, isHidden: false });

  await hideIt();
  expect(await readHiddenProfile(author.handle)).toBe("Ada\n\nI read old newspapers.");
  await expectRefusal(setting(NAME), "INVALID");
});

test("the database keeps one hidden name at a time, with its words", async () => {
  const row = { profileId: author.id, personId: moderator.id };
  const create = (data: Record<string, string>) =>
    db().hiddenText.create({ data: { id: randomUUID(), ...row, ...data } });
  await expect(create({ displayName: NAME, about: "" })).rejects.toThrow();
  await db().hiddenText.updateMany({ where: { profileId: author.id }, data: { replacedAt: new Date() } });
  await expect(create({ displayName: NAME })).rejects.toThrow();
});
