import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findByIdentity, linkAccount, signInThrough } from "@/lib/people/sign-in-through";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

let made = 0;
const identity = (overrides: { name?: string; providerAccountId?: string } = {}) => ({
  provider: "github",
  service: "GitHub",
  providerAccountId: `account-${(made += 1)}`,
  name: "Cléa Öman",
  ...overrides,
});
const verbsOf = async (personId: string) =>
  (await db().change.findMany({ where: { personId }, orderBy: { id: "asc" } })).map((change) => change.verb);

describe("refused, and nothing is written", () => {
  test("a new person, after too many from one network; a known one still comes in", async () => {
    const known = identity();
    await signInThrough(known, "192.0.2.1");
    await asOwner("UPDATE rate_limit SET points = 20 WHERE key LIKE 'join-address:%'");
    const people = await db().person.count();
    await expectRefusal(signInThrough(identity(), "192.0.2.1"), "TOO_MANY");
    expect(await db().person.count()).toBe(people);
    await signInThrough(known, "192.0.2.1");
  });

  test("to link what opens somebody else's account", async () => {
    const taken = identity();
    const first = await signInThrough(taken, null);
    const other = await buildPerson();
    await expectRefusal(linkAccount(actorOf(other), taken), "CONFLICT");
    expect(await findByIdentity({ provider: taken.provider, providerAccountId: taken.providerAccountId })).toEqual({
      id: first.id,
      sessionEpoch: 0,
    });
    expect(await verbsOf(other.id)).toEqual([]);
  });

  test("to link, from a session that has ended", async () => {
    const person = await buildPerson();
    await expectRefusal(linkAccount({ personId: person.id, epoch: 7 }, identity()), "UNAUTHENTICATED");
  });
});

test("somebody new becomes a reader without address or password, and is known the next time", async () => {
  const somebody = identity({ name: "Ann Example" });
  const joined = await signInThrough(somebody, null);
  expect(await db().person.findUniqueOrThrow({ where: { id: joined.id } })).toMatchObject({
    handle: "ann-example",
    displayName: "Ann Example",
    role: "READER",
    email: null,
    passwordHash: null,
  });
  expect(await verbsOf(joined.id)).toEqual(["person.joined", "person.account-linked"]);
  expect(await signInThrough(somebody, null)).toMatchObject({ id: joined.id });
  expect(await verbsOf(joined.id)).toHaveLength(2);
});

test.each([
  ["Ann Example", /^ann-example-2$/],
  ["Admin", /^admin-2$/],
  ["李", /^reader$/],
  ["", /^reader-2$/],
  ["A very long name that goes on and on and on and on", /^[a-z-]{1,34}$/],
])("from the name %j a free handle is made", async (name, handle) => {
  const { id } = await signInThrough(identity({ name }), null);
  const person = await db().person.findUniqueOrThrow({ where: { id } });
  expect(person.handle).toMatch(handle);
  expect(person.displayName).toBe(name === "" ? person.handle : name);
});

test("the same person in two tabs at the same moment joins once", async () => {
  const somebody = identity();
  const [one, two] = await Promise.all([signInThrough(somebody, null), signInThrough(somebody, null)]);
  expect(one.id).toBe(two.id);
});

test("two people of one name at the same moment both join", async () => {
  const [one, two] = await Promise.all([
    signInThrough(identity({ name: "Twin" }), null),
    signInThrough(identity({ name: "Twin" }), null),
  ]);
  expect(one.id).not.toBe(two.id);
});

test("a linked account opens the account it was linked to; linking it again changes nothing", async () => {
  const person = await buildPerson();
  const somebody = identity();
  await linkAccount(actorOf(person), somebody);
  await linkAccount(actorOf(person), somebody);
  expect(await signInThrough(somebody, null)).toMatchObject({ id: person.id });
  expect(await verbsOf(person.id)).toEqual(["person.account-linked"]);
});
