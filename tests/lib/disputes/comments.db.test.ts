import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { restoreComment } from "@/lib/disputes/restore-comment";
import { commentInput } from "@/lib/disputes/schema";
import { rule } from "@/lib/rulings/rule";
import { takeDispute } from "@/lib/disputes/take";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { useDatabase } from "../../database.ts";
import { buildDispute, buildRuledDispute, rulingOf } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const body = "The census of 1937 says otherwise.";
const reason = "It names a private person.";
const reader = () => buildPerson({ role: "READER" });
const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));

async function comment() {
  const author = await reader();
  const { number, id: disputeId } = await buildDispute();
  const { commentId } = await commentOnDispute(actorOf(author), { number, body });
  return { author, number, disputeId, commentId };
}

const rowOf = (id: string) => db().disputeComment.findUniqueOrThrow({ where: { id } });
const lastChangeOf = (commentId: string) =>
  db().change.findFirstOrThrow({ where: { commentId }, orderBy: { id: "desc" } });

describe("commenting is refused", () => {
  test("for a suspended person", async () => {
    const { number } = await buildDispute();
    const person = await buildPerson({ role: "READER", suspended: true });
    await expectRefusal(commentOnDispute(actorOf(person), { number, body }), "FORBIDDEN");
  });

  test("on a closed dispute, and on one that is not there", async () => {
    const { number } = await buildRuledDispute();
    const person = actorOf(await reader());
    await expectRefusal(commentOnDispute(person, { number, body }), "FORBIDDEN");
    await expectRefusal(commentOnDispute(person, { number: 2_000_000, body }), "NOT_FOUND");
  });

  test("when it is empty, too long or holds control characters", () => {
    for (const text of ["  ", "x".repeat(3001), "a\u0000b"]) {
      expect(commentInput.safeParse({ number: 1, body: text }).success).toBe(false);
    }
  });
});

test("a reader comments, once, with its row of history", async () => {
  const person = await reader();
  const { number, id: disputeId } = await buildDispute();
  const input = { number, body, requestKey: randomUUID() };
  const [one, two] = await Promise.all([
    commentOnDispute(actorOf(person), input),
    commentOnDispute(actorOf(person), input),
  ]);
  expect(one).toEqual(two);
  expect(await db().disputeComment.findMany({ where: { disputeId } })).toMatchObject([{ body, personId: person.id }]);
  expect(await lastChangeOf(one.commentId)).toMatchObject({ verb: "dispute.commented", disputeId, detail: { number } });
});

describe("withdrawing a comment is refused", () => {
  test("for somebody else below moderator", async () => {
    const { commentId } = await comment();
    const refusal = await expectRefusal(
      withdrawComment(actorOf(await buildPerson()), { commentId, reason }),
      "FORBIDDEN",
    );
    expect(refusal.message).toBe("Only moderators can withdraw a comment of somebody else.");
    expect((await rowOf(commentId)).withdrawnAt).toBeNull();
  });

  test("a second time, and for one that is not there", async () => {
    const { commentId, author } = await comment();
    await withdrawComment(actorOf(author), { commentId, reason });
    await expectRefusal(withdrawComment(actorOf(author), { commentId, reason }), "FORBIDDEN");
    await expectRefusal(withdrawComment(actorOf(author), { commentId: randomUUID(), reason }), "NOT_FOUND");
  });
});

describe("a comment is withdrawn with a reason and its row of history", () => {
  test("by its author", async () => {
    const { commentId, author, disputeId, number } = await comment();
    await withdrawComment(actorOf(author), { commentId, reason });
    expect(await rowOf(commentId)).toMatchObject({ withdrawnReason: reason, body });
    expect(await lastChangeOf(commentId)).toMatchObject({
      verb: "comment.withdrawn",
      disputeId,
      personId: author.id,
      detail: { number, reason },
    });
  });

  test("by a moderator, also after the ruling", async () => {
    const { commentId, number } = await comment();
    const ruling = await buildPerson({ role: "MODERATOR" });
    await takeDispute(actorOf(ruling), { number });
    await rule(actorOf(ruling), rulingOf({ number, version: 3 }));
    await withdrawComment(await moderator(), { commentId, reason });
    expect((await rowOf(commentId)).withdrawnAt).not.toBeNull();
  });
});

describe("restoring a comment", () => {
  test("is refused to its author, and while it stands", async () => {
    const { commentId, author } = await comment();
    await expectRefusal(restoreComment(await moderator(), { commentId, reason }), "FORBIDDEN");
    await withdrawComment(actorOf(author), { commentId, reason });
    await expectRefusal(restoreComment(actorOf(author), { commentId, reason }), "FORBIDDEN");
  });

  test("puts it back with a reason and its row of history", async () => {
    const { commentId, author } = await comment();
    await withdrawComment(actorOf(author), { commentId, reason });
    await restoreComment(await moderator(), { commentId, reason: "It names nobody." });
    expect(await rowOf(commentId)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
    expect(await lastChangeOf(commentId)).toMatchObject({
      verb: "comment.restored",
      detail: { reason: "It names nobody." },
    });
  });
});

test("a dispute's version is the number of its rows of history", async () => {
  const { commentId, author, disputeId } = await comment();
  await withdrawComment(actorOf(author), { commentId, reason });
  await restoreComment(await moderator(), { commentId, reason });
  const dispute = await db().dispute.findUniqueOrThrow({ where: { id: disputeId } });
  expect(dispute.version).toBe(await db().change.count({ where: { disputeId } }));
});
