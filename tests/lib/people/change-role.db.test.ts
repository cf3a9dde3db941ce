import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { actorNamed, setEmailByCommand, setPasswordByCommand, setRoleByCommand } from "@/lib/people/by-command";
import { changeRole } from "@/lib/people/change-role";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const to = (handle: string, from: "READER" | "EDITOR" | "MODERATOR" | "ADMIN", role: typeof from) => ({
  handle,
  from,
  role,
  reason: "They asked to help.",
});
const roleOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).role;
const changesAbout = (id: string) => db().change.findMany({ where: { subjectId: id } });

describe("refused, and nothing is written", () => {
  test("for a moderator", async () => {
    const reader = await buildPerson({ role: "READER" });
    const moderator = await buildPerson({ role: "MODERATOR" });
    await expectRefusal(changeRole(actorOf(moderator), to(reader.handle, "READER", "EDITOR")), "FORBIDDEN");
    expect(await roleOf(reader.id)).toBe("READER");
    expect(await changesAbout(reader.id)).toEqual([]);
  });

  test("for oneself", async () => {
    const admin = await buildPerson({ role: "ADMIN" });
    await expectRefusal(changeRole(actorOf(admin), to(admin.handle, "ADMIN", "READER")), "FORBIDDEN");
  });

  test("for an unknown person", async () => {
    const admin = await buildPerson({ role: "ADMIN" });
    await expectRefusal(changeRole(actorOf(admin), to("no-such-person", "READER", "EDITOR")), "NOT_FOUND");
  });

  test("when the role is no longer the one that was seen", async () => {
    const admin = await buildPerson({ role: "ADMIN" });
    const editor = await buildPerson();
    const refusal = await expectRefusal(changeRole(actorOf(admin), to(editor.handle, "READER", "MODERATOR")), "STALE");
    expect(refusal.message).toMatch(/^This person is an editor by now/);
    expect(await roleOf(editor.id)).toBe("EDITOR");
  });
});

test("an admin changes a role, with a reason, and the session stays", async () => {
  const admin = await buildPerson({ role: "ADMIN" });
  const reader = await buildPerson({ role: "READER" });
  await changeRole(actorOf(admin), to(reader.handle, "READER", "EDITOR"));
  expect(await db().person.findUniqueOrThrow({ where: { id: reader.id } })).toMatchObject({
    role: "EDITOR",
    sessionEpoch: 0,
  });
  expect(await changesAbout(reader.id)).toMatchObject([
    {
      verb: "person.role-changed",
      personId: admin.id,
      role: "ADMIN",
      detail: { from: "READER", to: "EDITOR", reason: "They asked to help." },
    },
  ]);
});

test("two admins who demote each other at the same moment leave one", async () => {
  await db().person.updateMany({ where: { role: "ADMIN" }, data: { role: "READER" } });
  const [one, two] = [await buildPerson({ role: "ADMIN" }), await buildPerson({ role: "ADMIN" })];
  const both = await Promise.allSettled([
    changeRole(actorOf(one), to(two.handle, "ADMIN", "READER")),
    changeRole(actorOf(two), to(one.handle, "ADMIN", "READER")),
  ]);
  const refused = both.filter((outcome) => outcome.status === "rejected");
  expect(refused.map((outcome) => outcome.reason.code)).toEqual(["FORBIDDEN"]);
  expect(await db().person.count({ where: { role: "ADMIN" } })).toBe(1);
});

describe("on the command line", () => {
  test("the last admin stays one", async () => {
    await db().person.updateMany({ where: { role: "ADMIN" }, data: { role: "READER" } });
    const admin = await buildPerson({ role: "ADMIN" });
    // A suspended admin can do nothing, so they do not count.
    await buildPerson({ role: "ADMIN", suspended: true });
    await expectRefusal(setRoleByCommand(admin.handle, "EDITOR"), "CONFLICT");
    expect(await roleOf(admin.id)).toBe("ADMIN");
  });

  test("a role is given and recorded", async () => {
    const reader = await buildPerson({ role: "READER" });
    await setRoleByCommand(reader.handle, "ADMIN");
    expect(await changesAbout(reader.id)).toMatchObject([
      { verb: "person.role-changed", personId: reader.id, detail: { from: "READER", to: "ADMIN" } },
    ]);
    await expectRefusal(setRoleByCommand("no-such-person", "ADMIN"), "NOT_FOUND");
  });

  test("a password is given, and sessions end", async () => {
    const person = await buildPerson();
    await expect(setPasswordByCommand(person.handle, "short")).rejects.toThrow();
    await expectRefusal(setPasswordByCommand("no-such-person", "long enough to be one"), "NOT_FOUND");
    await setPasswordByCommand(person.handle, "long enough to be one");
    expect((await db().person.findUniqueOrThrow({ where: { id: person.id } })).sessionEpoch).toBe(1);
    expect(await changesAbout(person.id)).toMatchObject([{ verb: "person.password-changed" }]);
  });
});

describe("on the command line, an address", () => {
  test("is refused that is none, is another's, or for nobody", async () => {
    const [person, other] = [await buildPerson(), await buildPerson()];
    await setEmailByCommand(other.handle, "taken@example.org");
    await expect(setEmailByCommand(person.handle, "no address")).rejects.toThrow();
    await expectRefusal(setEmailByCommand("no-such-person", "free@example.org"), "NOT_FOUND");
    await expectRefusal(setEmailByCommand(person.handle, "Taken@example.org"), "CONFLICT");
    expect(await changesAbout(person.id)).toEqual([]);
  });

  test("is given, and sessions end", async () => {
    const person = await buildPerson();
    await setEmailByCommand(person.handle, "given@example.org");
    const row = await db().person.findUniqueOrThrow({ where: { id: person.id } });
    expect(row).toMatchObject({ email: "given@example.org", sessionEpoch: 1 });
    expect(await changesAbout(person.id)).toMatchObject([{ verb: "person.email-changed", detail: {} }]);
  });
});

describe("in whose name a command acts", () => {
  test("that of whoever has the handle", async () => {
    const editor = await buildPerson({ role: "EDITOR" });
    expect(await actorNamed(editor.handle)).toMatchObject({ personId: editor.id });
  });

  test("nobody's, when no handle is given or nobody has it; and it says which", async () => {
    await expect(actorNamed(undefined)).rejects.toThrow("Say with --as who does it");
    await expect(actorNamed("no-such-person")).rejects.toThrow("Nobody here has the handle “no-such-person”");
  });
});
