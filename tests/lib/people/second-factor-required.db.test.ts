import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changeProfile } from "@/lib/people/change-profile";
import { deleteAccount } from "@/lib/people/delete-account";
import { prepareSecondFactor, readSecondFactor, turnOnSecondFactor } from "@/lib/people/second-factor";
import { suspend } from "@/lib/people/suspend";
import { needsSecondFactor } from "@/lib/second-factor-rule";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";
import { codeAt } from "../../factories/codes.ts";

useDatabase();

beforeAll(() => {
  process.env.REQUIRE_SECOND_FACTOR = "moderators";
});

const reason = "Sent the same advertisement to nine disputes.";

test("of moderators and admins it is asked for, of others not", () => {
  expect((["READER", "EDITOR", "MODERATOR", "ADMIN"] as const).map(needsSecondFactor)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test("in a session, a moderator without one does what an editor may, and is told why they may no more", async () => {
  const [moderator, editor] = [await buildPerson({ role: "MODERATOR" }), await buildPerson()];
  const refusal = await expectRefusal(suspend(actorOf(moderator), { handle: editor.handle, reason }), "FORBIDDEN");
  expect(refusal.message).toContain("needs a second factor");
  await changeProfile(actorOf(moderator), { displayName: "Still here", about: "" });
  const refused = await expectRefusal(suspend(actorOf(editor), { handle: moderator.handle, reason }), "FORBIDDEN");
  expect(refused.message).toBe("Only moderators can suspend a person.");
});

test("the last admin does not get out by having none: no account is deleted that leaves nobody", async () => {
  await db().person.updateMany({ where: { role: "ADMIN" }, data: { role: "READER" } });
  const admin = await buildPerson({ role: "ADMIN" });
  await expectRefusal(deleteAccount(actorOf(admin), { confirmation: admin.handle }), "CONFLICT");
  expect(await db().person.findUniqueOrThrow({ where: { id: admin.id } })).toMatchObject({ deletedAt: null });
});

test("once it is on, they may what their role may", async () => {
  const [moderator, editor] = [await buildPerson({ role: "MODERATOR" }), await buildPerson()];
  await prepareSecondFactor(actorOf(moderator), {});
  const factor = await readSecondFactor(moderator.id);
  if (factor.state !== "WAITING") throw new Error("nothing waits");
  const suspendNow = (epoch: number) => suspend({ personId: moderator.id, epoch }, { handle: editor.handle, reason });
  await expectRefusal(suspendNow(moderator.sessionEpoch), "FORBIDDEN");
  const { sessionEpoch } = await turnOnSecondFactor(actorOf(moderator), {
    code: codeAt(factor.secret, Date.now()),
    kept: "yes",
  });
  await suspendNow(sessionEpoch);
});

test("the command line and the corpus are not held to it", async () => {
  const [moderator, editor] = [await buildPerson({ role: "MODERATOR" }), await buildPerson()];
  await suspend({ personId: moderator.id }, { handle: editor.handle, reason });
});
