import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getQueue } from "@/lib/disputes/queue";
import type { Role } from "@/lib/policy";
import { useDatabase } from "../../database.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

let viewer: Awaited<ReturnType<typeof acting>>;
let number: number;

const acting = async (role: Role) => ({ ...(await buildPerson({ role })), suspended: false });
const prepare = (personId: string) => db().secondFactor.create({ data: { personId, sealed: "sealed" } });
const turnOn = (personId: string) =>
  db().secondFactor.update({ where: { personId }, data: { confirmedAt: new Date(), lastStep: 0 } });
const stuck = async () => (await getQueue(viewer, { which: "nobody" })).disputes.map((dispute) => dispute.number);

beforeAll(() => {
  process.env.REQUIRE_SECOND_FACTOR = "admins";
});

/** A dispute that its opener, the only moderator, may not rule on. */
beforeEach(async () => {
  await db().person.updateMany({ where: { role: { in: ["MODERATOR", "ADMIN"] } }, data: { role: "READER" } });
  viewer = await acting("MODERATOR");
  number = (await buildDispute({ openedBy: viewer })).number;
});

test("whoever is held back for want of a second factor may not rule; once it is on, they may", async () => {
  const { id } = await acting("ADMIN");
  expect(await stuck()).toContain(number);
  await prepare(id);
  expect(await stuck()).toContain(number);
  await turnOn(id);
  expect(await stuck()).not.toContain(number);
});

test("whoever needs none may rule without", async () => {
  await acting("MODERATOR");
  expect(await stuck()).not.toContain(number);
});

test("whoever cannot sign in may not rule, and whoever signs in only through another service may", async () => {
  const { id } = await acting("MODERATOR");
  await db().person.update({ where: { id }, data: { email: null } });
  expect(await stuck()).toContain(number);
  await db().linkedAccount.create({ data: { provider: "oidc", providerAccountId: id, personId: id } });
  expect(await stuck()).not.toContain(number);
});

test("with more who may rule, the queue takes no more queries", async () => {
  const queue = () => countQueries(() => getQueue(viewer, {}));
  const few = await queue();
  for (let n = 0; n < 8; n += 1) {
    const { id } = await acting("ADMIN");
    await prepare(id);
    await turnOn(id);
  }
  expect(await queue()).toBe(few);
});
