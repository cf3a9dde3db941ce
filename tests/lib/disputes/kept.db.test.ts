import { beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { restoreComment } from "@/lib/disputes/restore-comment";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

// What was asked and said in a dispute is never rewritten, not even by the application.

useDatabase();

let other: Awaited<ReturnType<typeof buildPerson>>;
let dispute: Awaited<ReturnType<typeof buildDispute>>;
let commentId: string;
let elsewhere: string;
beforeAll(async () => {
  other = await buildPerson({ role: "MODERATOR" });
  const { slug: claim, id: claimId } = await buildClaim();
  const { id } = await buildCitation({ claimId });
  elsewhere = (await buildCitation({ claimId })).id;
  dispute = await buildDispute({ claim, target: { kind: "CITATION", id } });
  ({ commentId } = await commentOnDispute(actorOf(await buildPerson()), { number: dispute.number, body: "It is so." }));
});

describe("the database refuses another", () => {
  const DISPUTE: [string, () => unknown][] = [
    ["question", () => "Is it not?"],
    ["reasons", () => ["UNCLEAR"]],
    ["target_version", () => 2],
    ["citation_id", () => elsewhere],
    ["opened_by_id", () => other.id],
    ["created_at", () => "2026-01-01"],
    ["number", () => 4711],
    ["example", () => true],
  ];
  test.each(DISPUTE)("%s of a dispute", async (column, value) => {
    const rewrite = pool().query(`UPDATE dispute SET ${column} = $1 WHERE id = $2`, [value(), dispute.id]);
    await expect(rewrite).rejects.toMatchObject({ constraint: "never_rewritten" });
  });

  const COMMENT: [string, () => unknown][] = [
    ["body", () => "It is not so."],
    ["person_id", () => other.id],
    ["citation_id", () => elsewhere],
    ["position_id", () => dispute.id],
    ["created_at", () => "2026-01-01"],
  ];
  test.each(COMMENT)("%s of a comment", async (column, value) => {
    const rewrite = pool().query(`UPDATE dispute_comment SET ${column} = $1 WHERE id = $2`, [value(), commentId]);
    await expect(rewrite).rejects.toMatchObject({ constraint: "never_rewritten" });
  });
});

test("a comment is withdrawn and restored, word for word", async () => {
  await withdrawComment(actorOf(other), { commentId, reason: "It is beside the question." });
  await restoreComment(actorOf(other), { commentId, reason: "It is not." });
  const comment = await db().disputeComment.findUniqueOrThrow({ where: { id: commentId } });
  expect(comment).toMatchObject({ body: "It is so.", withdrawnAt: null });
});
