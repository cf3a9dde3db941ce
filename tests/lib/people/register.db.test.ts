import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { register } from "@/lib/people/register";
import { registerInput } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { asOwner, useDatabase } from "../../database.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (handle: string, overrides: Record<string, string> = {}) =>
  registerInput.parse({
    displayName: "Ann Example",
    handle,
    email: `${handle}@example.org`,
    password: "correct horse battery",
    ...overrides,
  });

describe("refused, and nobody is made", () => {
  test("for a handle that would pass for an office", async () => {
    const refusal = await expectRefusal(register(filledIn("moderator"), null), "INVALID");
    expect(Object.keys(refusal.fields)).toEqual(["handle"]);
    expect(await db().person.count()).toBe(0);
  });

  test("for a known address, in whatever case", async () => {
    await register(filledIn("first"), null);
    const refusal = await expectRefusal(register(filledIn("second", { email: "FIRST@example.org" }), null), "CONFLICT");
    expect(refusal.fields).toEqual({ email: [refusal.message] });
    expect(await db().person.findUnique({ where: { handle: "second" } })).toBeNull();
  });

  test("for too many from one network", async () => {
    await register(filledIn("neighbour"), "192.0.2.1");
    await asOwner("UPDATE rate_limit SET points = 20 WHERE key LIKE 'join-address:%'");
    await expectRefusal(register(filledIn("one-too-many"), "192.0.2.1"), "TOO_MANY");
    await register(filledIn("from-elsewhere"), "192.0.2.2");
  });
});

test("whoever comes by themselves is a reader, whatever the form says, and can sign in", async () => {
  const joined = await register(filledIn("newcomer", { role: "ADMIN" }), null);
  expect(joined).toMatchObject({ handle: "newcomer", role: "READER" });
  expect(await db().change.findMany({ where: { personId: joined.id } })).toMatchObject([
    { verb: "person.joined", role: "READER", detail: { via: "REGISTRATION" } },
  ]);
  const given = { email: "newcomer@example.org", password: "correct horse battery" };
  expect(await signIn(given, null)).toMatchObject({ id: joined.id });
});

test("of two who take a handle at the same moment, one gets it", async () => {
  const both = await Promise.allSettled([
    register(filledIn("wanted", { email: "one@example.org" }), null),
    register(filledIn("wanted", { email: "two@example.org" }), null),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
