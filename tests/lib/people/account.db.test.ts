import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changePassword } from "@/lib/people/change-password";
import { changeProfile } from "@/lib/people/change-profile";
import { createPerson } from "@/lib/people/create";
import { signIn } from "@/lib/people/sign-in";
import { signOutEverywhere } from "@/lib/people/sign-out-everywhere";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const BEFORE = "correct horse battery";
const AFTER = "staple and something else";

async function member(handle: string) {
  const email = `${handle}@example.org`;
  const person = await createPerson({ handle, displayName: handle, email, password: BEFORE }, "COMMAND");
  return { ...person, email };
}
const changesOf = async (personId: string) =>
  (await db().change.findMany({ where: { personId }, orderBy: { id: "asc" } })).filter(
    (change) => change.verb !== "person.joined",
  );

describe("a new password is refused", () => {
  test("when the current one is wrong, at its field", async () => {
    const person = await member("wrong");
    const deed = changePassword(actorOf(person), { currentPassword: "not it", newPassword: AFTER });
    const refusal = await expectRefusal(deed, "INVALID");
    expect(Object.keys(refusal.fields)).toEqual(["currentPassword"]);
    await signIn({ email: person.email, password: BEFORE }, null);
    expect(await changesOf(person.id)).toEqual([]);
  });

  test("after ten attempts", async () => {
    const person = await member("guesser");
    const guess = () => changePassword(actorOf(person), { currentPassword: "not it", newPassword: AFTER });
    for (let n = 0; n < 10; n += 1) await expectRefusal(guess(), "INVALID");
    await expectRefusal(guess(), "TOO_MANY");
  });

  test("where there is none", async () => {
    const person = await buildPerson();
    const deed = changePassword(actorOf(person), { currentPassword: "anything", newPassword: AFTER });
    await expectRefusal(deed, "CONFLICT");
  });

  test("from a session that has ended", async () => {
    const person = await member("ended");
    await signOutEverywhere(actorOf(person));
    const deed = changePassword(actorOf(person), { currentPassword: BEFORE, newPassword: AFTER });
    await expectRefusal(deed, "UNAUTHENTICATED");
  });
});

test("a new password ends every session but the one it returns", async () => {
  const person = await member("careful");
  const kept = await changePassword(actorOf(person), { currentPassword: BEFORE, newPassword: AFTER });
  expect(kept).toEqual({ id: person.id, sessionEpoch: 1 });
  await expectRefusal(changeProfile(actorOf(person), { displayName: "X", about: "" }), "UNAUTHENTICATED");
  await changeProfile(actorOf(kept), { displayName: "Careful", about: "" });
  await expectRefusal(signIn({ email: person.email, password: BEFORE }, null), "INVALID");
  await signIn({ email: person.email, password: AFTER }, null);
  expect((await changesOf(person.id)).map(({ verb }) => verb)).toEqual([
    "person.password-changed",
    "person.profile-changed",
  ]);
});

test("the same new password sent twice at the same moment is set once", async () => {
  const person = await member("hasty");
  const both = await Promise.allSettled(
    [1, 2].map(() => changePassword(actorOf(person), { currentPassword: BEFORE, newPassword: AFTER })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await changesOf(person.id)).toHaveLength(1);
});

test("a suspended person may still change their password and sign out everywhere", async () => {
  const person = await member("careless");
  await db().person.update({
    where: { id: person.id },
    data: { suspendedAt: new Date(), suspensionReason: "Suspended." },
  });
  const kept = await changePassword(actorOf(person), { currentPassword: BEFORE, newPassword: AFTER });
  await signOutEverywhere(actorOf(kept));
  expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).sessionEpoch).toBe(2);
});

describe("a profile", () => {
  test("of a suspended person stays as it is", async () => {
    const person = await buildPerson({ suspended: true });
    await expectRefusal(changeProfile(actorOf(person), { displayName: "Other", about: "" }), "FORBIDDEN");
  });

  test("changes, and history says in what", async () => {
    const person = await buildPerson();
    await changeProfile(actorOf(person), { displayName: person.displayName, about: "I read archives." });
    expect(await changesOf(person.id)).toMatchObject([
      { verb: "person.profile-changed", subjectId: person.id, detail: { fields: ["about"] } },
    ]);
  });

  test("sent unchanged leaves no trace", async () => {
    const person = await buildPerson();
    await changeProfile(actorOf(person), { displayName: person.displayName, about: person.about });
    expect(await changesOf(person.id)).toEqual([]);
  });
});

test("signing out everywhere ends every session and is recorded", async () => {
  const person = await buildPerson();
  await signOutEverywhere(actorOf(person));
  await expectRefusal(signOutEverywhere(actorOf(person)), "UNAUTHENTICATED");
  expect(await changesOf(person.id)).toMatchObject([{ verb: "person.signed-out-everywhere" }]);
});

test("signing out everywhere from two browsers at the same moment works in both", async () => {
  const person = await buildPerson();
  const both = await Promise.allSettled([signOutEverywhere(actorOf(person)), signOutEverywhere(actorOf(person))]);
  const faults = both.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(faults).toEqual(["UNAUTHENTICATED"]);
});
