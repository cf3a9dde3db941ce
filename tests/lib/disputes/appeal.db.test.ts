import { describe, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { appeal } from "@/lib/disputes/appeal";
import { commentOnDispute } from "@/lib/disputes/comment";
import { joinPosition } from "@/lib/disputes/join-position";
import { getDisputePage } from "@/lib/disputes/read";
import { releaseDispute } from "@/lib/disputes/release";
import { decideReport } from "@/lib/reports/decide";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput } from "@/lib/reports/schema";
import { rule } from "@/lib/rulings/rule";
import { appealInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { asOwner, useDatabase } from "../../database.ts";
import { buildDispute, buildTakenDispute, insertRuling, rulingOf } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reasons = "The ruling does not say a word of the second table, which counts the other republic too.";
type Person = Awaited<ReturnType<typeof buildPerson>>;
const moderator = () => buildPerson({ role: "MODERATOR" });

/** A closed dispute with its opener and the moderator who ruled. */
async function ruled() {
  const openedBy = await buildPerson({ role: "READER" });
  const { dispute, moderator: first } = await buildTakenDispute({ openedBy });
  await rule(actorOf(first), rulingOf(dispute));
  return { id: dispute.id, number: dispute.number, openedBy, first };
}

const now = (number: number) => db().dispute.findUniqueOrThrow({ where: { number } });

describe("an appeal is refused", () => {
  test("with reasons of less than 80 characters", () => {
    expect(appealInput.safeParse({ number: 1, reasons: "It is wrong." }).success).toBe(false);
  });

  test("before there is a ruling", async () => {
    const openedBy = await buildPerson({ role: "READER" });
    const { number } = await buildDispute({ openedBy });
    await expectRefusal(appeal(actorOf(openedBy), { number, reasons }), "FORBIDDEN");
  });

  test("to whoever is no party", async () => {
    const { number } = await ruled();
    const refusal = await expectRefusal(appeal(actorOf(await buildPerson()), { number, reasons }), "FORBIDDEN");
    expect(refusal.message).toMatch(/^Only those who opened a dispute/);
  });

  test("to whoever ruled, also where the ruling made them an author of the wording", async () => {
    const { dispute, moderator: first } = await buildTakenDispute({});
    const change = { statement: "It is so, as it is told here." };
    await rule(actorOf(first), rulingOf(dispute, { outcome: "REWORDED", change }));
    const refusal = await expectRefusal(appeal(actorOf(first), { number: dispute.number, reasons }), "FORBIDDEN");
    expect(refusal.message).toMatch(/^You gave this ruling/);
  });

  test("after 30 days, by the verb and by the database", async () => {
    const { id, number, openedBy } = await ruled();
    await asOwner(`ALTER TABLE ruling DISABLE TRIGGER ruling_is_kept;
      UPDATE ruling SET created_at = created_at - interval '31 days' WHERE dispute_id = '${id}';
      ALTER TABLE ruling ENABLE TRIGGER ruling_is_kept`);
    const refusal = await expectRefusal(appeal(actorOf(openedBy), { number, reasons }), "FORBIDDEN");
    expect(refusal.message).toBe("An appeal comes within 30 days of the ruling.");
    const past = pool().query("INSERT INTO appeal (dispute_id, person_id, reasons) VALUES ($1, $2, $3)", [
      id,
      openedBy.id,
      reasons,
    ]);
    await expect(past).rejects.toMatchObject({ constraint: "appeal_in_time" });
    expect((await now(number)).state).toBe("CLOSED");
  });

  test("a second time, also when two come at once", async () => {
    const { id, number, openedBy } = await ruled();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => appeal(actorOf(openedBy), { number, reasons })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().appeal.count({ where: { disputeId: id } })).toBe(1);
  });
});

test("a party appeals, with its row of history; the claim's dispute is undecided again", async () => {
  const { id, number, openedBy } = await ruled();
  await appeal(actorOf(openedBy), { number, reasons });
  expect(await now(number)).toMatchObject({ state: "APPEALED", takenById: null, closedAt: null });
  expect((await changesWhere({ disputeId: id })).at(-1)).toMatchObject({
    verb: "dispute.appealed",
    personId: openedBy.id,
    detail: { number, reason: reasons },
  });
});

test("somebody else takes it, gives it back to the appeals, and rules; both rulings stand, and there is no third", async () => {
  const { number, openedBy, first } = await ruled();
  await appeal(actorOf(openedBy), { number, reasons });
  const refusal = await expectRefusal(takeDispute(actorOf(first), { number }), "FORBIDDEN");
  expect(refusal.message).toMatch(/^You gave the first ruling/);

  const second = await moderator();
  await takeDispute(actorOf(second), { number });
  await releaseDispute(actorOf(second), { number });
  expect((await now(number)).state).toBe("APPEALED");
  await takeDispute(actorOf(second), { number });
  await rule(actorOf(second), rulingOf(await now(number), { outcome: "DEFERRED_PENDING_SOURCE" }));

  const page = await getDisputePage(number);
  expect(page).toMatchObject({
    state: "CLOSED",
    appeal: { reasons, person: { handle: openedBy.handle } },
    rulings: [
      { number: 1, outcome: "UPHELD_AS_IS", moderator: { handle: first.handle } },
      { number: 2, outcome: "DEFERRED_PENDING_SOURCE", moderator: { handle: second.handle } },
    ],
  });
  await expectRefusal(appeal(actorOf(openedBy), { number, reasons }), "FORBIDDEN");
});

test("a moderator who took a position after the first ruling's appeal does not rule on it", async () => {
  const { number, openedBy } = await ruled();
  await appeal(actorOf(openedBy), { number, reasons });
  const person = await moderator();
  await joinPosition(actorOf(person), { number, position: 1 });
  await expectRefusal(takeDispute(actorOf(person), { number }), "FORBIDDEN");
});

describe("whoever had a part in it before the appeal does not rule on it, by the verb and by the database", () => {
  const PARTS = {
    "took it, and gave it back": async (person: Person, number: number) => {
      await takeDispute(actorOf(person), { number });
      await releaseDispute(actorOf(person), { number });
    },
    commented: (person: Person, number: number) => commentOnDispute(actorOf(person), { number, body: "It is so." }),
    "hid words of it": async (person: Person, number: number) => {
      const { commentId: id } = await commentOnDispute(actorOf(await buildPerson()), { number, body: "In anger." });
      const form = { reported: { of: "comment", id }, kind: "HARASSMENT", words: "It threatens me." };
      await report(actorOf(await buildPerson()), reportInput.parse(form));
      const made = await db().report.findFirstOrThrow({ where: { commentId: id } });
      const decision = decideReportInput.parse({ number: made.number, outcome: "HIDDEN", decision: "It threatens." });
      await decideReport(actorOf(person), decision);
    },
  };

  test.each(Object.entries(PARTS))("%s", async (_, takePart) => {
    const [openedBy, person, first] = [await buildPerson({ role: "READER" }), await moderator(), await moderator()];
    const { id, number } = await buildDispute({ openedBy });
    await takePart(person, number);
    await takeDispute(actorOf(first), { number });
    await rule(actorOf(first), rulingOf(await now(number)));
    await appeal(actorOf(openedBy), { number, reasons });
    const refusal = await expectRefusal(takeDispute(actorOf(person), { number }), "FORBIDDEN");
    expect(refusal.message).toMatch(/^You had a part in this dispute before the appeal/);
    const past = insertRuling(id, person.id, { number: 2 });
    await expect(past).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
  });
});

test("who has the appeal may ask before they rule, and give it back and take it again", async () => {
  const { number, openedBy } = await ruled();
  await appeal(actorOf(openedBy), { number, reasons });
  const second = actorOf(await moderator());
  await takeDispute(second, { number });
  await commentOnDispute(second, { number, body: "Which table does this speak of?" });
  await releaseDispute(second, { number });
  await takeDispute(second, { number });
  await rule(second, rulingOf(await now(number)));
  expect((await now(number)).state).toBe("CLOSED");
});

describe("whatever the application does, the database keeps the course", () => {
  test.each(["WITHDRAWN", "APPEALED", "OPEN"])(
    "a closed dispute does not become %s without an appeal",
    async (state) => {
      const { id } = await ruled();
      const move = pool().query(
        `UPDATE dispute SET state = '${state}', closed_at = NULL, taken_by_id = NULL, taken_at = NULL WHERE id = $1`,
        [id],
      );
      await expect(move).rejects.toMatchObject({ constraint: "dispute_course" });
    },
  );

  test("nothing is closed without a ruling", async () => {
    const { dispute } = await buildTakenDispute();
    const close = pool().query("UPDATE dispute SET state = 'CLOSED', closed_at = now() WHERE id = $1", [dispute.id]);
    await expect(close).rejects.toMatchObject({ constraint: "dispute_course" });
  });

  test.each(["UNDER_REVIEW", "CLOSED", "APPEALED", "WITHDRAWN"])("a dispute does not begin %s", async (state) => {
    const { dispute, moderator: person } = await buildTakenDispute();
    const times = state === "CLOSED" ? "now(), now()" : "now(), NULL";
    const begin = pool().query(
      `INSERT INTO dispute (id, claim_id, target, target_version, reasons, question, opened_by_id,
                            state, taken_by_id, taken_at, closed_at)
       SELECT gen_random_uuid(), claim_id, target, 1, reasons, question, opened_by_id, '${state}', $2, ${times}
       FROM dispute WHERE id = $1`,
      [dispute.id, person.id],
    );
    await expect(begin).rejects.toMatchObject({ constraint: "dispute_begins_open" });
  });

  test("there is no ruling before somebody has it for review, and none by another", async () => {
    const other = await moderator();
    for (const { id } of [await buildDispute(), (await buildTakenDispute()).dispute]) {
      await expect(insertRuling(id, other.id)).rejects.toMatchObject({ constraint: "ruling_under_review" });
    }
  });

  test("there is no second ruling without an appeal, and none by the first moderator", async () => {
    const { id, first, number, openedBy } = await ruled();
    const insert = (person: { id: string }) => insertRuling(id, person.id, { number: 2 });
    await expect(insert(await moderator())).rejects.toMatchObject({ constraint: "ruling_answers_an_appeal" });
    await appeal(actorOf(openedBy), { number, reasons });
    await expect(insert(first)).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
  });
});
