import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { claimJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { appeal } from "@/lib/disputes/appeal";
import { listDisputes } from "@/lib/disputes/list";
import { openDispute } from "@/lib/disputes/open";
import { takeDispute } from "@/lib/disputes/take";
import { rule } from "@/lib/rulings/rule";
import { getQueue } from "@/lib/disputes/queue";
import { getDiscussionPage, getDisputePage } from "@/lib/disputes/read";
import { appealInput } from "@/lib/disputes/schema";
import { follow } from "@/lib/follows/follow";
import { getInbox, listFollows } from "@/lib/follows/read";
import { listChanges, listClaimHistory, listModeration } from "@/lib/history/read";
import { moderationFeed } from "@/lib/history/feed";
import { verifyHistory } from "@/lib/history/verify";
import { getHomePage } from "@/lib/home/read";
import { getToDo } from "@/lib/home/to-do";
import { exportPerson } from "@/lib/people/export";
import { listProposals, listWaiting } from "@/lib/proposals/list";
import { decideProposal } from "@/lib/proposals/decide";
import { getProposalPage } from "@/lib/proposals/read";
import { decideReport } from "@/lib/reports/decide";
import { getReport, readHiddenReason, readHiddenWords } from "@/lib/reports/list";
import { report } from "@/lib/reports/report";
import { type HideableText, decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { getWholeClaim } from "@/lib/reshaping/read";
import { useDatabase } from "../../database.ts";
import type { buildClaim } from "../../factories/claims.ts";
import { openingOf, rulingOf } from "../../factories/disputes.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, joinPerson } from "../../factories/people.ts";
import { deciding, propose, reason } from "../../factories/proposals.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof joinPerson>>;

const QUESTION = "Does the neighbour of the street with a name tell the truth?";
const APPEAL = "The neighbour told me so, and this is the number of their house, which is the last one of the street.";
const READABLE = { QUESTION, APPEAL, reason };

let author: Person;
let reader: Person;
let moderator: Person;
let claim: Awaited<ReturnType<typeof buildClaim>>;
let dispute: { id: string; number: number };
let proposal: number;
const texts: { name: HideableText; words: string; verb: string }[] = [];

beforeAll(async () => {
  [author, reader, moderator] = [
    await joinPerson("READER", "ada"),
    await joinPerson("READER", "rita"),
    await joinPerson("MODERATOR", "mo"),
  ];
  const editor = actorOf(await joinPerson("EDITOR", "ed"));
  await importText(editor, "letter", "It rained all day.");
  const slug = await claimIn(editor, "letter", "It rained all day");
  claim = await db().claim.findUniqueOrThrow({ where: { slug } });
  await follow(actorOf(reader), { kind: "claim", name: slug });
  dispute = await ruledDispute(slug);
  await follow(actorOf(reader), { kind: "dispute", name: String(dispute.number) });
  await appeal(actorOf(author), appealInput.parse({ number: dispute.number, reasons: APPEAL }));
  proposal = await propose(claim, { statement: "Plainer words.", note: "As the source has it." }, author);
  const { id: proposalId } = await db().proposal.findUniqueOrThrow({ where: { number: proposal } });
  texts.push(
    { name: { of: "question", id: dispute.id }, words: QUESTION, verb: "dispute.question" },
    { name: { of: "appeal", id: dispute.id }, words: APPEAL, verb: "dispute.appeal" },
    { name: { of: "proposal", id: proposalId }, words: reason, verb: "proposal.reason" },
  );
});

/** A dispute of the author's that a moderator closed, each deed with its history. */
async function ruledDispute(slug: string) {
  const first = actorOf(await joinPerson("MODERATOR", "mira"));
  const { number } = await openDispute(actorOf(author), openingOf({ claim: slug, question: QUESTION }));
  await takeDispute(first, { number });
  await rule(first, rulingOf(await db().dispute.findUniqueOrThrow({ where: { number } })));
  return db().dispute.findUniqueOrThrow({ where: { number } });
}

const acting = ({ id, role }: Person) => ({ id, role, suspended: false });
const reporting = (reported: unknown) =>
  reportInput.parse({ reported, kind: "PERSONAL_DATA", words: "It says where somebody lives." });
const hiding = (number: number) => decideReportInput.parse({ number, outcome: "HIDDEN", decision: "An address." });

/** Reports the text, and names the report. */
async function reportIt(name: HideableText): Promise<number> {
  await report(actorOf(reader), reporting(name));
  return (await db().report.findFirstOrThrow({ where: { outcome: null, reporterId: reader.id } })).number;
}

/** Everything that readers, feeds, programs and mails are made of, in one string. */
async function allThatIsRead(): Promise<string> {
  const [page, moderation] = [await getClaimPage(claim.slug), await listModeration()];
  if (!page) throw new Error("no claim page");
  return JSON.stringify([
    page,
    claimJson(page),
    moderation,
    moderationFeed({}, moderation, "http://localhost:3000"),
    await listChanges(),
    await listClaimHistory(claim.slug),
    await getHomePage(),
    await getToDo(),
    await getDisputePage(dispute.number),
    await getDiscussionPage(dispute.number, null, 1),
    await listDisputes({}),
    await getQueue(acting(moderator), {}),
    await getInbox(reader.id),
    await listFollows(reader.id),
    await listProposals({}, null),
    await listWaiting({ claim: claim.slug }),
    await getProposalPage(proposal),
    await getWholeClaim(claim.slug),
    await exportPerson(reader.id),
  ]);
}

test("nobody but a moderator who did not write it shows one again, and none that is not hidden", async () => {
  for (const { name } of texts) {
    const showing = showTextInput.parse({ text: name });
    await expectRefusal(showText(actorOf(moderator), showing), "CONFLICT");
    await expectRefusal(showText(actorOf(moderator), { text: { ...name, id: randomUUID() } }), "NOT_FOUND");
    await expectRefusal(report(actorOf(author), reporting(name)), "FORBIDDEN");
    await decideReport(actorOf(moderator), hiding(await reportIt(name)));
    await expectRefusal(showText(actorOf(reader), showing), "FORBIDDEN");
    await db().person.update({ where: { id: author.id }, data: { role: "MODERATOR" } });
    await expectRefusal(showText(actorOf(author), showing), "FORBIDDEN");
    await db().person.update({ where: { id: author.id }, data: { role: "READER" } });
    await expectRefusal(report(actorOf(moderator), reporting(name)), "NOT_FOUND");
    await showText(actorOf(moderator), showing);
  }
});

test("a question and the appeal in its dispute are two things to report", async () => {
  const [question, reasons] = texts;
  if (!question || !reasons) throw new Error("no texts");
  await report(actorOf(reader), reporting(question.name));
  await report(actorOf(reader), reporting(reasons.name));
  await expectRefusal(report(actorOf(reader), reporting(reasons.name)), "CONFLICT");
  for (const { number } of await db().report.findMany({ where: { outcome: null } })) {
    const dismissing = decideReportInput.parse({ number, outcome: "DISMISSED", decision: "It is none." });
    await decideReport(actorOf(moderator), dismissing);
  }
});

test("what is hidden keeps its place, and its words are read nowhere; the log says that, not what", async () => {
  const before = await allThatIsRead();
  for (const words of Object.values(READABLE)) expect(before).toContain(words);
  for (const { name } of texts) await decideReport(actorOf(moderator), hiding(await reportIt(name)));

  const after = await allThatIsRead();
  const secrets = [...Object.values(READABLE), "An address."];
  for (const secret of secrets) expect(after).not.toContain(secret);
  expect(await getDisputePage(dispute.number)).toMatchObject({ question: null, appeal: { reasons: null } });
  expect((await getProposalPage(proposal))?.reason).toBeNull();
  const page = await getClaimPage(claim.slug);
  expect(page && claimJson(page).disputes).toMatchObject([{ number: dispute.number, question: null }]);
  expect((await listFollows(reader.id)).things.map(({ words }) => words)).toContain(
    `Dispute ${dispute.number}: a question that a moderator hid`,
  );
  expect(await readHiddenWords(dispute.number)).toEqual(
    new Map([
      ["question", QUESTION],
      ["appeal", APPEAL],
    ]),
  );
  expect(await readHiddenReason(proposal)).toBe(reason);
  expect(await verifyHistory()).toMatchObject({ broken: null });
});

test("accepted, a proposal leaves its reason where it can be hidden", async () => {
  await decideProposal(actorOf(moderator), deciding(proposal, { statement: "ACCEPT", note: "REJECT" }, "Not this."));
  const versions = await db().claimVersion.findMany({ where: { claimId: claim.id }, orderBy: { number: "asc" } });
  expect(versions.at(-1)?.reason).toBe(`As proposed in proposal ${proposal}.`);
  expect(await allThatIsRead()).not.toContain(reason);
});

test("shown again each has its words, both are in its history, and the report says that it is hidden no longer", async () => {
  for (const { name, words, verb } of texts) {
    const again = showTextInput.parse({ requestKey: randomUUID(), text: name });
    const shown = await showText(actorOf(moderator), again);
    expect(shown.claims).toEqual([claim.slug]);
    expect(await showText(actorOf(moderator), again)).toEqual(shown);
    const told = await changesWhere({ claimId: claim.id, verb: { startsWith: `${verb}-` } });
    expect(told.map(({ verb: one, subjectId }) => [one, subjectId])).toEqual(
      ["hidden", "shown", "hidden", "shown"].map((what) => [`${verb}-${what}`, author.id]),
    );
    const { number } = await db().report.findFirstOrThrow({
      where: { outcome: "HIDDEN", [`${name.of}Id`]: name.id },
      orderBy: { number: "desc" },
    });
    expect((await getReport(acting(moderator), number))?.subject).toMatchObject({ text: words, isHidden: false });
  }
  const shown = await allThatIsRead();
  for (const words of Object.values(READABLE)) expect(shown).toContain(words);
  expect(await verifyHistory()).toMatchObject({ broken: null });
});
