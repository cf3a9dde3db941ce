import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { acceptInvitation, registerInvited } from "@/lib/people/accept-invitation";
import { confirmByAdmin } from "@/lib/people/confirm-registration";
import { invite, revokeInvitation } from "@/lib/people/invite";
import { inviteInput, registerInvitedInput } from "@/lib/people/schema";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** An invitation that stands. */
async function invitation() {
  const admin = await buildPerson({ role: "ADMIN" });
  const { token } = await invite(actorOf(admin), inviteInput.parse({ note: "For Ann" }));
  const row = await db().invitation.findFirstOrThrow({ where: { createdById: admin.id } });
  return { admin, token, id: row.id };
}

const filledIn = (token: string, handle = `invited-${randomUUID().slice(0, 8)}`) =>
  registerInvitedInput.parse({
    token,
    displayName: "Invited",
    handle,
    email: `${handle}@example.org`,
    password: "correct horse battery",
  });

/** Registers with an invitation and has it confirmed. */
async function join(input: ReturnType<typeof filledIn>) {
  await registerInvited(input, null);
  return confirm(input.handle);
}

async function confirm(handle: string) {
  const admin = await buildPerson({ role: "ADMIN" });
  const { id } = await db().registration.findFirstOrThrow({ where: { handle } });
  await confirmByAdmin(actorOf(admin), { registrationId: id });
  return db().person.findUniqueOrThrow({ where: { handle } });
}

describe("refused, and nothing is written", () => {
  test("to invite, for a moderator", async () => {
    const moderator = await buildPerson({ role: "MODERATOR" });
    await expectRefusal(invite(actorOf(moderator), { note: "" }), "FORBIDDEN");
    expect(await db().invitation.count()).toBe(0);
  });

  test("to make one twice from one form: its secret is shown once", async () => {
    const admin = await buildPerson({ role: "ADMIN" });
    const input = inviteInput.parse({ requestKey: randomUUID() });
    await invite(actorOf(admin), input);
    await expectRefusal(invite(actorOf(admin), input), "CONFLICT");
    expect(await db().invitation.count({ where: { createdById: admin.id } })).toBe(1);
  });

  test("to accept one that is unknown, revoked or expired", async () => {
    const reader = actorOf(await buildPerson({ role: "READER" }));
    const revoked = await invitation();
    await revokeInvitation(actorOf(revoked.admin), { invitationId: revoked.id });
    const expired = await invitation();
    await asOwner(
      `UPDATE invitation SET created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
       WHERE id = '${expired.id}'`,
    );
    for (const token of ["a".repeat(43), revoked.token, expired.token]) {
      await expectRefusal(acceptInvitation(reader, { token }), "CONFLICT");
      const people = await db().person.count();
      await expectRefusal(registerInvited(filledIn(token), null), "CONFLICT");
      expect(await db().person.count()).toBe(people);
      expect(await db().registration.count()).toBe(0);
    }
  });

  test("to accept one, for an editor and for a suspended reader; it still stands", async () => {
    const { id, token } = await invitation();
    await expectRefusal(acceptInvitation(actorOf(await buildPerson()), { token }), "FORBIDDEN");
    const suspended = await buildPerson({ role: "READER", suspended: true });
    await expectRefusal(acceptInvitation(actorOf(suspended), { token }), "FORBIDDEN");
    expect((await db().invitation.findUniqueOrThrow({ where: { id } })).usedById).toBeNull();
  });

  test("to revoke one that is unknown, used, or somebody else's to revoke", async () => {
    const { admin, id, token } = await invitation();
    await expectRefusal(revokeInvitation(actorOf(admin), { invitationId: randomUUID() }), "NOT_FOUND");
    await expectRefusal(revokeInvitation(actorOf(await buildPerson()), { invitationId: id }), "FORBIDDEN");
    await join(filledIn(token));
    await expectRefusal(revokeInvitation(actorOf(admin), { invitationId: id }), "CONFLICT");
  });

  test("to register with a handle that is taken; the invitation still stands", async () => {
    const { token } = await invitation();
    const taken = await buildPerson();
    await expectRefusal(registerInvited(filledIn(token, taken.handle), null), "CONFLICT");
    await join(filledIn(token));
  });

  test("to confirm who registered with an invitation that was revoked since", async () => {
    const { admin, id, token } = await invitation();
    const input = filledIn(token);
    await registerInvited(input, null);
    await revokeInvitation(actorOf(admin), { invitationId: id });
    await expectRefusal(confirm(input.handle), "CONFLICT");
    expect(await db().person.count({ where: { handle: input.handle } })).toBe(0);
  });
});

test("the secret is not kept, and the invitation stands for seven days", async () => {
  const { id, token } = await invitation();
  const row = await db().invitation.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(7 * 24 * 60 * 60 * 1000);
  expect(row).toMatchObject({ role: "EDITOR", note: "For Ann" });
});

test("whoever registers with it is an editor once that is confirmed, and it works once", async () => {
  const { id, token } = await invitation();
  const joined = await join(filledIn(token));
  expect(joined.role).toBe("EDITOR");
  expect(await db().change.findMany({ where: { personId: joined.id }, orderBy: { id: "asc" } })).toMatchObject([
    { verb: "person.joined", role: "READER", detail: { via: "INVITATION" } },
    { verb: "person.role-changed", detail: { from: "READER", to: "EDITOR", reason: "By invitation." } },
    { verb: "invitation.used", detail: { invitationId: id } },
  ]);
  await expectRefusal(registerInvited(filledIn(token), null), "CONFLICT");
});

test("a reader who is signed in becomes an editor", async () => {
  const { id, token } = await invitation();
  const reader = await buildPerson({ role: "READER" });
  await acceptInvitation(actorOf(reader), { token });
  expect((await db().person.findUniqueOrThrow({ where: { id: reader.id } })).role).toBe("EDITOR");
  expect((await db().invitation.findUniqueOrThrow({ where: { id } })).usedById).toBe(reader.id);
  expect(await db().change.findMany({ where: { personId: reader.id }, orderBy: { id: "asc" } })).toMatchObject([
    { verb: "person.role-changed", role: "READER", detail: { from: "READER", to: "EDITOR" } },
    { verb: "invitation.used", detail: { invitationId: id } },
  ]);
});

test("of two who register with the same link and are confirmed at the same moment, one gets an account", async () => {
  const { token } = await invitation();
  const both = [filledIn(token), filledIn(token)];
  for (const input of both) await registerInvited(input, null);
  const all = await Promise.allSettled(both.map(({ handle }) => confirm(handle)));
  expect(all.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db().person.count({ where: { handle: { in: both.map(({ handle }) => handle) } } })).toBe(1);
});

test("of many with the same link at the same moment, one gets it", async () => {
  const { token } = await invitation();
  const input = filledIn(token);
  await registerInvited(input, null);
  const readers = await Promise.all(Array.from({ length: 5 }, () => buildPerson({ role: "READER" })));
  const all = await Promise.allSettled([
    ...readers.map((reader) => acceptInvitation(actorOf(reader), { token })),
    confirm(input.handle),
  ]);
  expect(all.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
});
