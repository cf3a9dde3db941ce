import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { useDatabase } from "../../database.ts";
import { buildDispute, buildTakenDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reason = "I read the table wrongly.";
const stateOf = async (id: string) => (await db().dispute.findUniqueOrThrow({ where: { id } })).state;

describe("withdrawing a dispute is refused", () => {
  test("for anybody but whoever opened it, moderators too", async () => {
    const { id, number } = await buildDispute();
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const refusal = await expectRefusal(withdrawDispute(moderator, { number, reason }), "FORBIDDEN");
    expect(refusal.message).toBe("Only whoever opened a dispute can withdraw it.");
    expect(await stateOf(id)).toBe("OPEN");
  });

  test("once a moderator has taken it", async () => {
    const openedBy = await buildPerson({ role: "READER" });
    const { dispute } = await buildTakenDispute({ openedBy });
    await expectRefusal(withdrawDispute(actorOf(openedBy), { number: dispute.number, reason }), "FORBIDDEN");
    expect(await stateOf(dispute.id)).toBe("UNDER_REVIEW");
  });
});

test("whoever opened a dispute withdraws it, once, with the reason in history", async () => {
  const openedBy = await buildPerson({ role: "READER" });
  const { id, number } = await buildDispute({ openedBy });
  const form = { number, reason, requestKey: randomUUID() };
  await withdrawDispute(actorOf(openedBy), form);
  await withdrawDispute(actorOf(openedBy), form);
  expect(await stateOf(id)).toBe("WITHDRAWN");
  const changes = await db().change.findMany({ where: { disputeId: id, verb: "dispute.withdrawn" } });
  expect(changes).toMatchObject([{ personId: openedBy.id, detail: { number, reason } }]);
});
