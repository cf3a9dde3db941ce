import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { decideProposal } from "@/lib/proposals/decide";
import { proposeCitation, proposeRecord } from "@/lib/proposals/propose";
import { getProposalPage } from "@/lib/proposals/read";
import {
  decideProposalInput,
  proposeCitationInput,
  proposeRecordInput,
  withdrawProposalInput,
} from "@/lib/proposals/schema";
import { withdrawProposal } from "@/lib/proposals/withdraw";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { PROTECTED, deciding, propose, reason, statesOf, wordingOf } from "../../factories/proposals.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Claim = Awaited<ReturnType<typeof buildClaim>>;
type Person = Awaited<ReturnType<typeof buildPerson>>;

let claim: Claim;
let reader: Person;
let editor: Person;
beforeEach(async () => {
  claim = await buildClaim();
  reader = await buildPerson({ role: "READER" });
  editor = await buildPerson();
});

describe("a decision is refused, and nothing is written", () => {
  test("from the proposer, whatever they have become, and from whoever may not make the change", async () => {
    const number = await propose(claim, { statement: "Plainer." }, reader);
    await db().person.update({ where: { id: reader.id }, data: { role: "MODERATOR" } });
    const accept = deciding(number, { statement: "ACCEPT" });
    const own = await expectRefusal(decideProposal(actorOf(reader), accept), "FORBIDDEN");
    expect(own.message).toMatch(/your own proposal/);
    const another = actorOf(await buildPerson({ role: "READER" }));
    await expectRefusal(decideProposal(another, accept), "FORBIDDEN");
    await expectRefusal(decideProposal(another, deciding(number, { statement: "REJECT" }, "No.")), "FORBIDDEN");
    await db().claim.update({ where: { id: claim.id }, data: PROTECTED });
    await expectRefusal(decideProposal(actorOf(editor), accept), "FORBIDDEN");
    await expectRefusal(withdrawProposal(actorOf(editor), withdrawProposalInput.parse({ number })), "FORBIDDEN");
    await expectRefusal(decideProposal(actorOf(editor), deciding(2_000_000_000, { statement: "ACCEPT" })), "NOT_FOUND");
    expect(await statesOf(number)).toEqual({ statement: "WAITING" });
  });

  test("of a field that it has not", async () => {
    const number = await propose(claim, { statement: "Plainer." });
    await expectRefusal(decideProposal(actorOf(editor), deciding(number, { note: "ACCEPT" })), "NOT_FOUND");
    expect(decideProposalInput.safeParse({ number, decisions: { statement: "REJECT" } }).success).toBe(false);
    expect(decideProposalInput.safeParse({ number, decisions: { statement: "LATER" } }).success).toBe(false);
  });

  test("when the field was revised since; others of the same proposal can still be accepted", async () => {
    const number = await propose(claim, { statement: "Plainer.", note: "As of 1934." });
    await rewordClaim(
      actorOf(editor),
      rewordClaimInput.parse({ claim: claim.slug, version: 1, wording: wordingOf(claim, { note: "Mine." }), reason }),
    );
    const both = deciding(number, { statement: "ACCEPT", note: "ACCEPT" });
    const refusal = await expectRefusal(decideProposal(actorOf(editor), both), "STALE");
    expect(refusal.message).toMatch(/changed since it was proposed: remarks\. Nothing was accepted/);
    expect(await statesOf(number)).toEqual({ statement: "WAITING", note: "WAITING" });
    expect((await getProposalPage(number))?.fields.map(({ since }) => since)).toEqual([null, "Mine."]);
    await decideProposal(actorOf(editor), deciding(number, { statement: "ACCEPT" }));
    const now = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(now).toMatchObject({ statement: "Plainer.", note: "Mine.", version: 3 });
  });

  test("by the database itself, for one's own and for what is decided", async () => {
    const number = await propose(claim, { statement: "Plainer." }, reader);
    const { id } = await db().proposal.findUniqueOrThrow({ where: { number } });
    const settle = (data: Record<string, unknown>) =>
      db().proposalField.updateMany({ where: { proposalId: id }, data: { decidedAt: new Date(), ...data } });
    await expect(settle({ state: "ACCEPTED", decidedById: reader.id })).rejects.toThrow();
    await expect(settle({ state: "WITHDRAWN", decidedById: editor.id })).rejects.toThrow();
    await settle({ state: "ACCEPTED", decidedById: editor.id });
    await expect(settle({ state: "REJECTED", decidedById: editor.id, reason: "No." })).rejects.toThrow();
  });
});

test("what is accepted becomes the next version, the proposer is credited, and the same field elsewhere is superseded", async () => {
  const number = await propose(claim, { statement: "Plainer.", note: "As of 1934." }, reader);
  const other = await propose(claim, { statement: "Otherwise.", checkability: "PARTLY" });
  await decideProposal(actorOf(editor), deciding(number, { statement: "ACCEPT", note: "REJECT" }, "Not needed."));
  expect(await statesOf(number)).toEqual({ statement: "ACCEPTED", note: "REJECTED" });
  expect(await statesOf(other)).toEqual({ statement: "SUPERSEDED", checkability: "WAITING" });

  const version = await db().claimVersion.findUniqueOrThrow({
    where: { claimId_number: { claimId: claim.id, number: 2 } },
  });
  expect(version).toMatchObject({
    statement: "Plainer.",
    note: "",
    personId: editor.id,
    reason: `As proposed in proposal ${number}.`,
  });
  const changes = (await changesWhere({ claimId: claim.id })).slice(2);
  expect(changes.map(({ verb, personId, detail }) => [verb, personId, detail])).toEqual([
    ["claim.reworded", editor.id, expect.objectContaining({ fields: ["statement"], proposal: number })],
    ["proposal.superseded", editor.id, { number: other, fields: ["statement"], by: number }],
    ["proposal.rejected", editor.id, { number, fields: ["note"], reason: "Not needed." }],
  ]);
  expect(changes[0]?.subjectId).toBe(reader.id);

  await decideProposal(actorOf(editor), deciding(other, { checkability: "ACCEPT" }));
  expect(await statesOf(other)).toEqual({ statement: "SUPERSEDED", checkability: "ACCEPTED" });
});

test("two accept at once: one does, the other is told, and there is one new version", async () => {
  const number = await propose(claim, { statement: "Plainer." });
  const rival = await propose(claim, { statement: "Otherwise." });
  const accept = async (which: number) =>
    decideProposal(actorOf(await buildPerson()), deciding(which, { statement: "ACCEPT" }));
  const outcomes = await Promise.allSettled([accept(number), accept(number), accept(rival), accept(rival)]);
  const refused = outcomes.filter((one) => one.status === "rejected");
  expect(refused.map((one) => one.reason.code)).toEqual(["CONFLICT", "CONFLICT", "CONFLICT"]);
  expect((await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).version).toBe(2);
  const states = [await statesOf(number), await statesOf(rival)].map(({ statement }) => statement);
  expect(states).toEqual(expect.arrayContaining(["ACCEPTED", "SUPERSEDED"]));
});

test("it is accepted and withdrawn at once: one of the two happens", async () => {
  const number = await propose(claim, { statement: "Plainer." }, reader);
  const outcomes = await Promise.allSettled([
    decideProposal(actorOf(editor), deciding(number, { statement: "ACCEPT" })),
    withdrawProposal(actorOf(reader), withdrawProposalInput.parse({ number })),
  ]);
  const isAccepted = outcomes[0]?.status === "fulfilled";
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await statesOf(number)).toEqual({ statement: isAccepted ? "ACCEPTED" : "WITHDRAWN" });
  expect((await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).version).toBe(isAccepted ? 2 : 1);
});

test("a withdrawn proposal is decided on no more", async () => {
  const number = await propose(claim, { statement: "Plainer." }, reader);
  const form = withdrawProposalInput.parse({ requestKey: randomUUID(), number });
  await withdrawProposal(actorOf(reader), form);
  await withdrawProposal(actorOf(reader), form);
  await expectRefusal(decideProposal(actorOf(editor), deciding(number, { statement: "ACCEPT" })), "CONFLICT");
  await expectRefusal(withdrawProposal(actorOf(reader), withdrawProposalInput.parse({ number })), "CONFLICT");
});

test("on a protected claim an editor proposes, and a moderator accepts", async () => {
  claim = await buildClaim(PROTECTED);
  const number = await propose(claim, { statement: "Plainer." }, editor);
  const moderator = await buildPerson({ role: "MODERATOR" });
  await decideProposal(actorOf(moderator), deciding(number, { statement: "ACCEPT" }));
  expect((await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).statement).toBe("Plainer.");
});

test("a citation is proposed by another, and accepted by whoever attached it", async () => {
  const citation = await buildCitation({ createdById: editor.id });
  const another = await buildPerson();
  const content = { ...contentOf(), summary: "It says eight.", locator: "12", locatorLabel: "page" };
  const estimate = { figure: "8 million", unit: "deaths", counted: "deaths", place: "Ukraine" };
  await proposeCitation(
    actorOf(another),
    proposeCitationInput.parse({ citationId: citation.id, version: 1, content: { ...content, estimate }, reason }),
  );
  const { number } = await db().proposal.findFirstOrThrow({ where: { citationId: citation.id } });
  const page = await getProposalPage(number);
  expect(page?.fields.map(({ field, after }) => [field, after])).toEqual([
    ["summary", "It says eight."],
    ["locator", "p. 12"],
    ["estimate", expect.stringContaining("8")],
  ]);
  await expectRefusal(
    decideProposal(actorOf(await buildPerson()), deciding(number, { summary: "ACCEPT" })),
    "FORBIDDEN",
  );
  await decideProposal(actorOf(editor), deciding(number, { summary: "ACCEPT", estimate: "ACCEPT" }));
  const row = await db().citation.findUniqueOrThrow({ where: { id: citation.id }, include: { estimate: true } });
  expect(row).toMatchObject({ summary: "It says eight.", locator: null, version: 2 });
  expect(Number(row.estimate?.best)).toBe(8_000_000);
  await decideProposal(actorOf(editor), deciding(number, { locator: "ACCEPT" }));
  expect(await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).toMatchObject({
    locator: "12",
    locatorLabel: "page",
    version: 3,
  });
});

test("the record of a source is proposed field by field", async () => {
  const source = await buildSource();
  const given = { type: "book", title: "A better title", authors: "Conquest, Robert", publisher: "Hutchinson" };
  const form = proposeRecordInput.parse({ slug: source.slug, version: 1, source: given, reason });
  await proposeRecord(actorOf(reader), form);
  const { number } = await db().proposal.findFirstOrThrow({ where: { sourceId: source.id } });
  const fields = Object.keys(await statesOf(number));
  expect(fields).toEqual(expect.arrayContaining(["title", "publisher"]));
  await decideProposal(actorOf(editor), deciding(number, { title: "ACCEPT" }));
  const now = await db().source.findUniqueOrThrow({ where: { id: source.id } });
  expect(now).toMatchObject({ title: "A better title", version: 2 });
  expect(now.csl).not.toHaveProperty("publisher");
});

test("beside what the form of a source would refuse, only what mends it is accepted", async () => {
  const source = await buildSource();
  const csl = { type: "book", title: source.title, ISBN: "0-19-505180-7; 0-09-162350-3" };
  await db().source.update({ where: { id: source.id }, data: { csl, type: "book" } });
  const given = { type: "book", title: "A better title", isbn: "0-19-505180-7" };
  await proposeRecord(
    actorOf(reader),
    proposeRecordInput.parse({ slug: source.slug, version: 1, source: given, reason }),
  );
  const { number } = await db().proposal.findFirstOrThrow({ where: { sourceId: source.id } });
  const title = decideProposal(actorOf(editor), deciding(number, { title: "ACCEPT" }));
  expect((await expectRefusal(title, "CONFLICT")).message).toContain("(ISBN)");
  await decideProposal(actorOf(editor), deciding(number, { title: "ACCEPT", isbn: "ACCEPT" }));
  expect(await db().source.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject({
    csl: { ISBN: "0-19-505180-7" },
  });
});
