import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addPosition } from "@/lib/disputes/add-position";
import { commentOnDispute } from "@/lib/disputes/comment";
import { openDispute } from "@/lib/disputes/open";
import { getDisputePage } from "@/lib/disputes/read";
import { deleteAccount } from "@/lib/people/delete-account";
import { getInbox } from "@/lib/follows/read";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute, openingOf } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** Somebody who can sign in, so that there is an inbox to tell them in. */
async function reader() {
  const person = await buildPerson({ role: "READER" });
  return db().person.update({ where: { id: person.id }, data: { email: `${person.handle}@example.org` } });
}
const readers = (count: number) => Promise.all(Array.from({ length: count }, reader));
const naming = (people: readonly { handle: string }[]) => people.map(({ handle }) => `@${handle}`).join(" ");
const told = async (person: { id: string }) => (await getInbox(person.id)).entries.map(({ change }) => change.verb);

describe("naming people is refused, and nobody is told", () => {
  test("more than five in one text", async () => {
    const { number } = await buildDispute();
    const crowd = await readers(6);
    const body = `What do you think, ${naming(crowd)}?`;
    const refusal = await expectRefusal(commentOnDispute(actorOf(await reader()), { number, body }), "INVALID");
    expect(refusal.fields).toHaveProperty("body");
    const claim = (await buildClaim()).slug;
    const opening = await expectRefusal(
      openDispute(actorOf(await reader()), openingOf({ claim, position: body })),
      "INVALID",
    );
    expect(opening.fields).toHaveProperty("position");
    expect(await Promise.all(crowd.map(told))).toEqual(crowd.map(() => []));
    expect(await db().disputeComment.count({ where: { dispute: { number } } })).toBe(0);
  });

  test("more than thirty in a day, however they are spread over texts and disputes", async () => {
    const writer = actorOf(await reader());
    const crowd = await readers(31);
    const disputes = await Promise.all(Array.from({ length: 7 }, () => buildDispute()));
    const comment = (at: number) =>
      commentOnDispute(writer, {
        number: disputes[at]?.number ?? 0,
        body: naming(crowd.slice(at * 5, at * 5 + 5)),
      });
    for (let at = 0; at < 6; at += 1) await comment(at);
    await expectRefusal(comment(6), "TOO_MANY");
    expect((await Promise.all(crowd.map(told))).filter((verbs) => verbs.length > 0)).toHaveLength(30);
  });
});

test("of many texts sent at the same moment, no more than thirty people are told", async () => {
  const writer = actorOf(await reader());
  const crowd = await readers(40);
  const disputes = await Promise.all(Array.from({ length: 8 }, () => buildDispute()));
  const outcomes = await Promise.allSettled(
    disputes.map(({ number }, at) =>
      commentOnDispute(writer, { number, body: naming(crowd.slice(at * 5, at * 5 + 5)) }),
    ),
  );
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(new Set(refused)).toEqual(new Set(["TOO_MANY"]));
  const reached = (await Promise.all(crowd.map(told))).filter((verbs) => verbs.length > 0);
  expect(reached).toHaveLength((disputes.length - refused.length) * 5);
  expect(reached.length).toBeLessThanOrEqual(30);
});

describe("whoever is named", () => {
  test("is told of that deed and of what follows, once each, in a comment, a position and an opening", async () => {
    const [ada, bob, carol] = [await reader(), await reader(), await reader()];
    const writer = actorOf(await reader());
    const claim = (await buildClaim()).slug;
    const { number } = await openDispute(writer, openingOf({ claim, position: `As @${ada.handle} says.` }));
    await commentOnDispute(writer, { number, body: `@${bob.handle}, @${bob.handle}: see the table.` });
    await addPosition(actorOf(await reader()), { number, body: `With @${carol.handle}.`, evidence: [] });
    expect(await told(ada)).toEqual(["position.added", "dispute.commented", "dispute.opened"]);
    expect(await told(bob)).toEqual(["position.added", "dispute.commented"]);
    expect(await told(carol)).toEqual(["position.added"]);
  });

  test("is not the writer, and nobody whose handle is within an address", async () => {
    const [writer, ada] = [await reader(), await reader()];
    const { number } = await buildDispute();
    const body = `I, @${writer.handle}, wrote to x@${ada.handle}.example and https://example.org/@${ada.handle}.`;
    await commentOnDispute(actorOf(writer), { number, body });
    expect(await told(ada)).toEqual([]);
    expect(await db().follow.count({ where: { personId: writer.id } })).toBe(0);
  });

  test("is not called back to a dispute that they stopped following", async () => {
    const ada = await reader();
    const { number, id: disputeId } = await buildDispute();
    await commentOnDispute(actorOf(await reader()), { number, body: `@${ada.handle}?` });
    await db().follow.updateMany({ where: { personId: ada.id, disputeId }, data: { endedAt: new Date() } });
    await commentOnDispute(actorOf(await reader()), { number, body: `@${ada.handle}!` });
    expect(await told(ada)).toEqual([]);
  });
});

test("the page links those who are somebody, with as many queries for many names as for none", async () => {
  const [ada, gone] = [await reader(), await reader()];
  const { number } = await buildDispute();
  const few = await countQueries(() => getDisputePage(number));
  const body = `@${ada.handle}, @${gone.handle} and @nobody-here`;
  await commentOnDispute(actorOf(await reader()), { number, body });
  await deleteAccount(actorOf(gone), { confirmation: gone.handle });
  expect((await getDisputePage(number))?.comments).toMatchObject([{ body, mentions: [ada.handle] }]);
  expect(await countQueries(() => getDisputePage(number))).toBe(few);
});
