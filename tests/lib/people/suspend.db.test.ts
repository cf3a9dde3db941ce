import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { reinstate, suspend } from "@/lib/people/suspend";
import { useDatabase } from "../../database.ts";
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
