import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { addPosition } from "@/lib/disputes/add-position";
import { attachEvidence } from "@/lib/disputes/attach-evidence";
import { commentOnDispute } from "@/lib/disputes/comment";
import { joinPosition } from "@/lib/disputes/join-position";
import { getDisputePage } from "@/lib/disputes/read";
import { rule } from "@/lib/rulings/rule";
import { takeDispute } from "@/lib/disputes/take";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim, WITHDRAWN } from "../../factories/claims.ts";
import {
  buildDispute,
  buildRuledDispute,
  buildTakenDispute,
  insertRuling,
  rulingOf,
} from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reader = () => buildPerson({ role: "READER" });
const moderator = () => buildPerson({ role: "MODERATOR" });
const BODY = "The table counts one republic only.";

async function pageOf(number: number) {
  const page = await getDisputePage(number);
  if (!page) throw new Error("There is no such dispute.");
  return page;
}

/** A dispute about a claim with two citations, of which one is withdrawn. */
async function disputed() {
  const { slug: claim, id: claimId } = await buildClaim();
  const openedBy = await reader();
  const dispute = await buildDispute({ claim, openedBy });
  const citation = await buildCitation({ claimId });
  return { dispute, number: dispute.number, openedBy, claimId, citation };
}

describe("putting a position is refused, and nothing is written", () => {
  test("for whoever is suspended, and once the dispute is closed", async () => {
    const suspended = actorOf(await buildPerson({ role: "READER", suspended: true }));
    const { number } = await buildDispute();
    await expectRefusal(addPosition(suspended, { number, body: BODY, evidence: [] }), "FORBIDDEN");
    const closed = await buildRuledDispute();
    const late = addPosition(actorOf(await reader()), { number: closed.number, body: BODY, evidence: [] });
    expect((await expectRefusal(late, "FORBIDDEN")).message).toBe("This dispute is closed.");
    expect((await pageOf(number)).positions).toHaveLength(1);
  });

  test("for the moderator who has the dispute", async () => {
    const { dispute, moderator: person } = await buildTakenDispute();
    const put = addPosition(actorOf(person), { number: dispute.number, body: BODY, evidence: [] });
    expect((await expectRefusal(put, "FORBIDDEN")).message).toMatch(/^You have this dispute for review/);
  });

  test("with evidence that is withdrawn or of another claim", async () => {
    const { number, claimId } = await disputed();
    for (const citation of [await buildCitation({ claimId, ...WITHDRAWN }), await buildCitation()]) {
      const put = addPosition(actorOf(await reader()), { number, body: BODY, evidence: [citation.id] });
      await expectRefusal(put, "NOT_FOUND");
    }
    expect((await pageOf(number)).positions).toHaveLength(1);
  });
});

test("the opener's position is the first, and the opener holds it", async () => {
  const { number, openedBy } = await disputed();
  expect((await pageOf(number)).positions).toMatchObject([
    { number: 1, body: "It counts two republics, the claim one.", holders: [{ personId: openedBy.id }] },
  ]);
});

test("somebody puts another with its evidence, and holds it, with its row of history", async () => {
  const { number, dispute, citation } = await disputed();
  const person = await reader();
  const requestKey = randomUUID();
  await addPosition(actorOf(person), { number, body: BODY, evidence: [citation.id], requestKey });
  const [, second] = (await pageOf(number)).positions;
  expect(second).toMatchObject({
    number: 2,
    body: BODY,
    holders: [{ personId: person.id }],
    evidence: [{ id: citation.id, version: 1 }],
  });
  expect((await changesWhere({ disputeId: dispute.id })).at(-1)).toMatchObject({
    verb: "position.added",
    personId: person.id,
    requestKey,
    detail: { number, position: 2 },
  });
});

test("two put at the same moment are two, numbered in turn", async () => {
  const { number, dispute } = await disputed();
  const people = await Promise.all([reader(), reader(), reader()]);
  await Promise.all(people.map((person) => addPosition(actorOf(person), { number, body: BODY, evidence: [] })));
  expect((await pageOf(number)).positions.map((position) => position.number)).toEqual([1, 2, 3, 4]);
  expect(await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } })).toMatchObject({ version: 4 });
});

describe("joining a position", () => {
  test("is refused where it is held already, and where there is none", async () => {
    const { number, openedBy } = await disputed();
    await expectRefusal(joinPosition(actorOf(openedBy), { number, position: 1 }), "CONFLICT");
    await expectRefusal(joinPosition(actorOf(openedBy), { number, position: 9 }), "NOT_FOUND");
  });

  test("makes one hold it and no other, however often and at once one joins", async () => {
    const { number, dispute } = await disputed();
    const person = await reader();
    await addPosition(actorOf(await reader()), { number, body: BODY, evidence: [] });
    await joinPosition(actorOf(person), { number, position: 1 });
    await joinPosition(actorOf(person), { number, position: 2 });
    const again = [1, 1, 1].map((position) => joinPosition(actorOf(person), { number, position }));
    const outcomes = await Promise.allSettled(again);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

    const held = await db().positionHolder.findMany({ where: { disputeId: dispute.id, personId: person.id } });
    expect(held).toHaveLength(1);
    const joined = await changesWhere({ disputeId: dispute.id, verb: "position.joined" });
    expect(joined.map((change) => change.detail)).toEqual([
      { number, position: 1, before: null },
      { number, position: 2, before: 1 },
      { number, position: 1, before: 2 },
    ]);
  });
});

describe("attaching evidence to a position", () => {
  test("is refused to whoever does not hold it", async () => {
    const { number, citation } = await disputed();
    const attach = attachEvidence(actorOf(await reader()), { number, position: 1, citationId: citation.id });
    expect((await expectRefusal(attach, "FORBIDDEN")).message).toMatch(/^Only those who hold a position/);
  });

  test("pins the citation as it is, once, and shows that it was revised since", async () => {
    const { number, citation, openedBy, dispute } = await disputed();
    const input = { number, position: 1, citationId: citation.id };
    await attachEvidence(actorOf(openedBy), input);
    await expectRefusal(attachEvidence(actorOf(openedBy), input), "CONFLICT");
    await db().citation.update({ where: { id: citation.id }, data: { version: 2 } });
    expect((await pageOf(number)).positions[0]?.evidence).toMatchObject([
      { version: 1, isRevised: true, stance: "SUPPORTS" },
    ]);
    expect((await changesWhere({ disputeId: dispute.id })).at(-1)).toMatchObject({
      verb: "position.evidence-attached",
      citationId: citation.id,
      detail: { number, position: 1, title: "A book" },
    });
  });
});

describe("comments", () => {
  test("stand under a position, answer each other one deep, and name what they talk about", async () => {
    const { number, citation } = await disputed();
    const actor = actorOf(await reader());
    const first = await commentOnDispute(actor, { number, position: 1, citationId: citation.id, body: "See this." });
    const second = await commentOnDispute(actor, { number, answers: first.commentId, body: "I did." });
    await commentOnDispute(actor, { number, answers: second.commentId, body: "So did I." });

    const { positions, comments } = await pageOf(number);
    const positionId = positions[0]?.id;
    expect(comments).toMatchObject([
      { body: "See this.", positionId, answersId: null, citation: { id: citation.id } },
      { body: "I did.", positionId, answersId: first.commentId },
      { body: "So did I.", positionId, answersId: first.commentId },
    ]);
  });

  test("cannot stand under a position of another dispute, nor answer a comment there", async () => {
    const [here, there] = [await disputed(), await disputed()];
    const actor = actorOf(await reader());
    const { commentId } = await commentOnDispute(actor, { number: there.number, body: "There." });
    await expectRefusal(commentOnDispute(actor, { number: here.number, answers: commentId, body: "No." }), "NOT_FOUND");
    await expectRefusal(commentOnDispute(actor, { number: here.number, position: 2, body: "No." }), "NOT_FOUND");
    const elsewhere = pool().query(
      `INSERT INTO dispute_comment (id, dispute_id, answers_id, person_id, body) VALUES ($1, $2, $3, $4, 'No.')`,
      [randomUUID(), here.dispute.id, commentId, here.openedBy.id],
    );
    await expect(elsewhere).rejects.toMatchObject({ code: "23503" });
  });
});

describe("whoever took a position or checked the citation does not rule", () => {
  test("by the verbs, which say why", async () => {
    const { number, claimId } = await disputed();
    const person = await moderator();
    await joinPosition(actorOf(person), { number, position: 1 });
    const refusal = await expectRefusal(takeDispute(actorOf(person), { number }), "FORBIDDEN");
    expect(refusal.message).toBe("You took a position in this dispute, so somebody else must rule on it.");

    const citation = await buildCitation({ claimId });
    const { slug: claim } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
    const about = await buildDispute({ claim, target: { kind: "CITATION", id: citation.id } });
    const check = {
      version: 1,
      id: randomUUID(),
      citationId: citation.id,
      personId: person.id,
      saw: "FULL_TEXT",
    } as const;
    await db().check.create({ data: { ...check, finding: "SAYS_SO" } });
    const second = await expectRefusal(takeDispute(actorOf(person), about), "FORBIDDEN");
    expect(second.message).toMatch(/^You checked the citation/);
  });

  test("by the database, when they took it before", async () => {
    const { dispute, moderator: person } = await buildTakenDispute();
    const position = await db().position.findFirstOrThrow({ where: { disputeId: dispute.id } });
    const held = { disputeId: dispute.id, personId: person.id, positionId: position.id };
    await db().positionHolder.create({ data: held });
    await expectRefusal(rule(actorOf(person), rulingOf(dispute)), "FORBIDDEN");
    const past = insertRuling(dispute.id, person.id);
    await expect(past).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
  });
});

test("a position is kept as it was put", async () => {
  const { dispute } = await disputed();
  const rewrite = pool().query("UPDATE dispute_position SET body = 'Other.' WHERE dispute_id = $1", [dispute.id]);
  await expect(rewrite).rejects.toThrow(/permission denied/);
});
