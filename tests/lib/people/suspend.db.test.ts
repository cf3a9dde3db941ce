import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changeProfile } from "@/lib/people/change-profile";
import { reinstate, suspend } from "@/lib/people/suspend";
import { untilSomebodyWaits, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reason = "Sent the same advertisement to nine disputes.";
const changesAbout = (id: string) => db().change.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });

describe("refused, and nothing is written", () => {
  test("for an editor", async () => {
    const reader = await buildPerson({ role: "READER" });
    await expectRefusal(suspend(actorOf(await buildPerson()), { handle: reader.handle, reason }), "FORBIDDEN");
    expect(await changesAbout(reader.id)).toEqual([]);
  });

  test("for oneself, for an equal and for an admin", async () => {
    const moderator = await buildPerson({ role: "MODERATOR" });
    const equal = await buildPerson({ role: "MODERATOR" });
    const admin = await buildPerson({ role: "ADMIN" });
    for (const { handle } of [moderator, equal, admin]) {
      await expectRefusal(suspend(actorOf(moderator), { handle, reason }), "FORBIDDEN");
    }
  });

  test("for an unknown person, and for one who is suspended already", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(suspend(moderator, { handle: "no-such-person", reason }), "NOT_FOUND");
    const suspended = await buildPerson({ suspended: true });
    await expectRefusal(suspend(moderator, { handle: suspended.handle, reason }), "FORBIDDEN");
  });

  test("to reinstate whoever is not suspended", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const editor = await buildPerson();
    await expectRefusal(reinstate(moderator, { handle: editor.handle, reason }), "FORBIDDEN");
  });

  test("of two moderators at the same moment, one", async () => {
    const editor = await buildPerson();
    const deeds = [await buildPerson({ role: "MODERATOR" }), await buildPerson({ role: "MODERATOR" })].map(
      (moderator) => suspend(actorOf(moderator), { handle: editor.handle, reason }),
    );
    const both = await Promise.allSettled(deeds);
    expect(both.filter((outcome) => outcome.status === "rejected")).toHaveLength(1);
    expect(await changesAbout(editor.id)).toHaveLength(1);
  });
});

test("a person is suspended and reinstated, both with a reason that stays in history", async () => {
  const moderator = await buildPerson({ role: "MODERATOR" });
  const editor = await buildPerson();
  await suspend(actorOf(moderator), { handle: editor.handle, reason });
  const suspended = await db().person.findUniqueOrThrow({ where: { id: editor.id } });
  expect(suspended).toMatchObject({ suspensionReason: reason, sessionEpoch: editor.sessionEpoch });
  expect(suspended.suspendedAt).not.toBeNull();

  await reinstate(actorOf(moderator), { handle: editor.handle, reason: "It was not them." });
  expect(await db().person.findUniqueOrThrow({ where: { id: editor.id } })).toMatchObject({
    suspendedAt: null,
    suspensionReason: null,
  });
  expect(await changesAbout(editor.id)).toMatchObject([
    { verb: "person.suspended", personId: moderator.id, detail: { reason } },
    { verb: "person.reinstated", personId: moderator.id, detail: { reason: "It was not them." } },
  ]);
});

describe("a suspension holds at once, in every session there is", () => {
  const profile = { displayName: "Another name", about: "" };

  test("in all that were open before it", async () => {
    const editor = await buildPerson();
    const sessions = [actorOf(editor), actorOf(editor), { personId: editor.id }];
    await suspend(actorOf(await buildPerson({ role: "MODERATOR" })), { handle: editor.handle, reason });
    for (const session of sessions) await expectRefusal(changeProfile(session, profile), "FORBIDDEN");
    expect(await db().person.findUnique({ where: { id: editor.id } })).toMatchObject({
      displayName: editor.displayName,
    });
  });

  test("for a deed that began before it and is written after it", async () => {
    const editor = await buildPerson();
    let deed: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.person.update({
        where: { id: editor.id },
        data: { suspendedAt: new Date(), suspensionReason: reason },
      });
      deed = expectRefusal(changeProfile(actorOf(editor), profile), "FORBIDDEN");
      await untilSomebodyWaits();
    });
    await deed;
  });
});
