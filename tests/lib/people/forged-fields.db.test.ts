import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { openDispute } from "@/lib/disputes/open";
import { openDisputeInput, rulingInput } from "@/lib/disputes/schema";
import { acceptInvitation, registerInvited } from "@/lib/people/accept-invitation";
import { changePassword } from "@/lib/people/change-password";
import { changeProfile } from "@/lib/people/change-profile";
import { changeRole } from "@/lib/people/change-role";
import { confirmByAdmin } from "@/lib/people/confirm-registration";
import { createPerson } from "@/lib/people/create";
import { invite } from "@/lib/people/invite";
import {
  acceptInvitationInput,
  passwordInput,
  profileInput,
  registerInvitedInput,
  roleInput,
} from "@/lib/people/schema";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildTakenDispute, openingOf, rulingOf } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const PASSWORD = "correct horse battery";
const personOf = (id: string) => db().person.findUniqueOrThrow({ where: { id } });

/** What somebody might add to a form: who they would like to be, and to have done it. */
async function forged() {
  const admin = await buildPerson({ role: "ADMIN" });
  return {
    id: admin.id,
    personId: admin.id,
    actor: { personId: admin.id },
    openedById: admin.id,
    moderatorId: admin.id,
    role: "ADMIN",
    epoch: admin.sessionEpoch,
    suspendedAt: "",
    invitationId: null,
  };
}

test("a profile and a password are the acting person's own, whoever the form names, and give no role", async () => {
  const more = await forged();
  const { id } = await createPerson({ handle: "forger", displayName: "Forger", password: PASSWORD }, "COMMAND");
  const before = await personOf(more.personId);
  await changeProfile({ personId: id }, profileInput.parse({ displayName: "Another", about: "", ...more }));
  const passwords = { currentPassword: PASSWORD, newPassword: "another horse battery" };
  await changePassword({ personId: id }, passwordInput.parse({ ...passwords, ...more }));
  expect(await personOf(id)).toMatchObject({ role: "READER", displayName: "Another" });
  expect(await personOf(more.personId)).toEqual(before);
});

test("an invitation gives its own role, to whoever is here and to whoever joins", async () => {
  const more = await forged();
  const admin = await buildPerson({ role: "ADMIN" });
  const invitation = async () => (await invite(actorOf(admin), { note: "" })).token;
  const reader = await buildPerson({ role: "READER" });
  await acceptInvitation(actorOf(reader), acceptInvitationInput.parse({ token: await invitation(), ...more }));
  expect(await personOf(reader.id)).toMatchObject({ role: "EDITOR" });

  const typed = { displayName: "Ann", handle: "ann-forged", email: "ann-forged@example.org", password: PASSWORD };
  await registerInvited(registerInvitedInput.parse({ ...typed, token: await invitation(), ...more }), null);
  const { id } = await db().registration.findFirstOrThrow({ where: { handle: "ann-forged" } });
  await confirmByAdmin(actorOf(admin), { registrationId: id });
  expect(await db().person.findUniqueOrThrow({ where: { handle: "ann-forged" } })).toMatchObject({ role: "EDITOR" });
});

test("nobody but an admin gives a role, whoever the form says they are", async () => {
  const more = await forged();
  for (const role of ["READER", "EDITOR", "MODERATOR"] as const) {
    const person = await buildPerson({ role });
    const input = roleInput.parse({ ...more, handle: person.handle, from: role, role: "ADMIN", reason: "I ask." });
    await expectRefusal(changeRole(actorOf(person), input), "FORBIDDEN");
    expect(await personOf(person.id)).toMatchObject({ role });
  }
});

test("a dispute and a ruling are in the name of whoever acts", async () => {
  const more = await forged();
  const reader = await buildPerson({ role: "READER" });
  const { slug: claim, id: claimId } = await buildClaim();
  await openDispute(actorOf(reader), openDisputeInput.parse({ ...openingOf({ claim }), ...more }));
  expect(await db().dispute.findFirstOrThrow({ where: { claimId } })).toMatchObject({ openedById: reader.id });

  const { dispute, moderator } = await buildTakenDispute();
  const ruling = rulingInput.parse({ ...rulingOf(dispute), ...more });
  await expectRefusal(rule(actorOf(reader), ruling), "FORBIDDEN");
  await rule(actorOf(moderator), ruling);
  expect(await db().ruling.findFirstOrThrow({ where: { disputeId: dispute.id } })).toMatchObject({
    moderatorId: moderator.id,
  });
  const changes = await db().change.findMany({ where: { personId: more.personId } });
  expect(changes).toEqual([]);
});
