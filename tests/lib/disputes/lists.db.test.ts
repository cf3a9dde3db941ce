import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { listFilter, queueFilter, withFilter } from "@/lib/disputes/filters";
import { listDisputes } from "@/lib/disputes/list";
import { getQueue } from "@/lib/disputes/queue";
import { takeDispute } from "@/lib/disputes/take";
import { asOwner, useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute, buildRuledDispute, buildTakenDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const acting = async (role: "EDITOR" | "MODERATOR") => {
  const person = await buildPerson({ role });
  return { ...person, suspended: false };
};
const numbers = (list: { disputes: { number: number }[] }) => list.disputes.map((dispute) => dispute.number);

/** Twenty-five open disputes, the first two of them old, one taken, one ruled. */
const made: { open: number[]; taken: number; ruled: number } = { open: [], taken: 0, ruled: 0 };

beforeAll(async () => {
  const claim = (await buildClaim()).slug;
  for (let n = 0; n < 23; n += 1) {
    const dispute = await buildDispute({ claim, reasons: n < 2 ? ["OUTDATED", "UNCLEAR"] : ["DUPLICATE"] });
    made.open.push(dispute.number);
  }
  made.taken = (await buildTakenDispute({ claim })).dispute.number;
  made.ruled = (await buildRuledDispute({ claim })).number;
  await asOwner(`SET session_replication_role = replica; UPDATE dispute
    SET created_at = created_at - interval '40 days' WHERE number IN (${made.open.slice(0, 2).join(", ")})`);
});

test("what an address asks for and is not known is not narrowed by", () => {
  expect(listFilter.parse({ state: "", reason: "NONSENSE", cursor: "-1", document: "../x" })).toEqual({});
  expect(listFilter.parse({ state: ["OPEN", "CLOSED"], cursor: "12" })).toEqual({ cursor: 12 });
  expect(queueFilter.parse({ state: "CLOSED", age: "8", which: "no" })).toEqual({});
  expect(withFilter("/queue", { state: "OPEN", reason: undefined, cursor: 3 })).toBe("/queue?state=OPEN&cursor=3");
  expect(withFilter("/queue", {})).toBe("/queue");
});

describe("the list", () => {
  test("has all, newest first, a page at a time", async () => {
    const first = await listDisputes({});
    expect(first.total).toBe(25);
    expect(numbers(first)).toEqual([made.ruled, made.taken, ...made.open.slice(5).toReversed()]);
    const second = await listDisputes({ cursor: first.next ?? 0 });
    expect(numbers(second)).toEqual(made.open.slice(0, 5).toReversed());
    expect(second.next).toBeNull();
  });

  test("narrows by state, reason and document", async () => {
    expect(numbers(await listDisputes({ state: "CLOSED" }))).toEqual([made.ruled]);
    expect((await listDisputes({ reason: "UNCLEAR" })).total).toBe(2);
    expect((await listDisputes({ document: "no-such-document" })).total).toBe(0);
  });
});

describe("the queue", () => {
  test("is refused below moderator, with the reason", async () => {
    const refusal = await expectRefusal(getQueue(await acting("EDITOR"), {}), "FORBIDDEN");
    expect(refusal.message).toBe("Only moderators can see the queue.");
  });

  test("has what waits for a ruling, the oldest first, a page at a time", async () => {
    const viewer = await acting("MODERATOR");
    const first = await getQueue(viewer, {});
    expect(first.total).toBe(24);
    expect(numbers(first)).toEqual(made.open.slice(0, 20));
    const second = await getQueue(viewer, { cursor: first.next ?? 0 });
    expect(numbers(second)).toEqual([...made.open.slice(20), made.taken]);
    expect(second.next).toBeNull();
  });

  test("narrows by age and by what is the viewer's own", async () => {
    const viewer = await acting("MODERATOR");
    expect(numbers(await getQueue(viewer, { age: "30" }))).toEqual(made.open.slice(0, 2));
    expect(numbers(await getQueue(viewer, { which: "mine" }))).toEqual([]);
    const { number } = await buildDispute();
    await takeDispute(actorOf(viewer), { number });
    const { disputes } = await getQueue(viewer, { which: "mine" });
    expect(disputes).toMatchObject([{ number, isMine: true }]);
  });

  test("says why the viewer may not take one", async () => {
    const viewer = await acting("MODERATOR");
    const { number } = await buildDispute({ openedBy: viewer });
    const { disputes } = await getQueue(viewer, { cursor: number - 1 });
    expect(disputes[0]?.take).toEqual({ ok: false, why: expect.stringMatching(/^You opened this dispute/) });
    const { disputes: taken } = await getQueue(viewer, { state: "UNDER_REVIEW" });
    expect(taken[0]?.take).toEqual({ ok: false, why: "A moderator has taken this dispute." });
  });

  test("shows what nobody may rule on, and what was closed until a source is found", async () => {
    const viewer = await acting("MODERATOR");
    await db().person.updateMany({
      where: { role: { in: ["MODERATOR", "ADMIN"] }, id: { not: viewer.id } },
      data: { email: null },
    });
    const stuck = await buildDispute({ openedBy: viewer });
    const queue = await getQueue(viewer, { which: "nobody" });
    expect(queue.stuck).toBe(1);
    expect(queue.disputes).toMatchObject([{ number: stuck.number, isStuck: true }]);

    const { number } = await buildRuledDispute({}, { outcome: "DEFERRED_PENDING_SOURCE" });
    expect(numbers(await getQueue(viewer, { which: "waiting" }))).toEqual([number]);
  });

  test("tells the workload", async () => {
    const { workload } = await getQueue(await acting("MODERATOR"), { state: "OPEN" });
    const waiting = await db().dispute.count({ where: { state: "OPEN" } });
    const underReview = await db().dispute.count({ where: { state: "UNDER_REVIEW" } });
    expect(workload).toMatchObject({ waiting, underReview });
    expect(workload.holders.map((holder) => holder.disputes)).toEqual([1, 1]);
    const oldest = await db().dispute.findFirstOrThrow({ where: { number: made.open[0] ?? 0 } });
    expect(workload.oldest).toEqual(oldest.createdAt);
  });
});

test("a full page takes no more queries than one with a single dispute", async () => {
  const viewer = await acting("MODERATOR");
  const [last = 0] = made.open.slice(-1);
  expect(await countQueries(() => listDisputes({}))).toBe(await countQueries(() => listDisputes({ state: "CLOSED" })));
  const short = await countQueries(() => getQueue(viewer, { cursor: last - 1, state: "OPEN" }));
  expect(await countQueries(() => getQueue(viewer, {}))).toBe(short);
});
