import { describe, expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { joinPosition } from "@/lib/disputes/join-position";
import { newId } from "@/lib/id";
import { rule } from "@/lib/rulings/rule";
import { asOwner, useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildContest, buildTakenDispute, insertRuling, rulingOf } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Contest = Awaited<ReturnType<typeof buildContest>>;
const outcome = "RECORDED_AS_CONTESTED";

/** As a moderator does with a position that was reported. */
async function hide({ dispute: { id: disputeId } }: Contest, number: number): Promise<void> {
  const position = await db().position.findUniqueOrThrow({ where: { disputeId_number: { disputeId, number } } });
  const { id: personId } = await buildPerson({ role: "MODERATOR" });
  await db().hiddenText.create({ data: { id: newId(), positionId: position.id, personId } });
}

const onClaimPage = async (slug: string) => (await getClaimPage(slug))?.disputes[0]?.positions;

describe("no consensus is refused, by the verb and by the database", () => {
  const ONE_SIDED = {
    "where one position was put": () => buildTakenDispute(),
    "where nobody holds the other any longer": async () => {
      const contest = await buildContest();
      const { dispute } = contest;
      const other = await db().positionHolder.findFirstOrThrow({
        where: { disputeId: dispute.id, personId: { not: dispute.openedById } },
        select: { person: true },
      });
      await joinPosition(actorOf(other.person), { number: dispute.number, position: 1 });
      return { ...contest, dispute: await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } }) };
    },
    "where the other is hidden": async () => {
      const contest = await buildContest();
      await hide(contest, 2);
      return contest;
    },
  };

  test.each(Object.entries(ONE_SIDED))("%s", async (_, build) => {
    const { dispute, moderator } = await build();
    const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, { outcome })), "INVALID");
    expect(Object.keys(refusal.fields)).toEqual(["outcome"]);
    const past = insertRuling(dispute.id, moderator.id, { outcome });
    await expect(past).rejects.toMatchObject({ constraint: "ruling_with_two_positions" });
    expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(0);
  });
});

test("no consensus leaves every position on the claim's page; of one that is hidden its place", async () => {
  const { slug } = await buildClaim();
  const contest = await buildContest({ claim: slug });
  const { dispute, moderator } = contest;
  expect(await onClaimPage(slug)).toEqual([]);
  await rule(actorOf(moderator), rulingOf(dispute, { outcome }));
  const first = { number: 1, body: "It counts two republics, the claim one." };
  expect(await onClaimPage(slug)).toEqual([first, { number: 2, body: "Both count the same republics." }]);
  await hide(contest, 2);
  expect(await onClaimPage(slug)).toEqual([first, { number: 2, body: null }]);
});

test("an example may have one position, and is marked as one", async () => {
  const { dispute, moderator } = await buildTakenDispute();
  await asOwner(`SET session_replication_role = replica;
    UPDATE dispute SET example = true WHERE id = '${dispute.id}'`);
  await rule(actorOf(moderator), rulingOf(dispute, { outcome }), { example: true });
  expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(1);
});
