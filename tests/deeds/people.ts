import { createHash, randomBytes } from "node:crypto";
import { db } from "@/lib/db";
import { objectOf } from "@/lib/form-state";
import { newId } from "@/lib/id";
import { acceptInvitation } from "@/lib/people/accept-invitation";
import { changeRole } from "@/lib/people/change-role";
import { confirmByAdmin, refuseRegistration } from "@/lib/people/confirm-registration";
import { invite, revokeInvitation } from "@/lib/people/invite";
import { resetSecondFactor } from "@/lib/people/remove-second-factor";
import {
  acceptInvitationInput,
  inviteInput,
  registrationInput,
  resetFactorInput,
  revokeInvitationInput,
  roleInput,
  suspensionInput,
} from "@/lib/people/schema";
import { reinstate, suspend } from "@/lib/people/suspend";
import * as policy from "@/lib/policy";
import { buildPerson } from "../factories/people.ts";
import { type Deed, type Fields, type Person, acting, always, deed } from "./deed.ts";
import { REASON } from "./things.ts";

/** What is done to other people, and who may join. */

const on = (name: string) => `workbench/people/[handle]/actions.ts#${name}`;

/** Towards somebody of each role, suspended or not as said, and towards oneself. */
const towards = (suspended: boolean, fieldsOf: (whom: Person) => Fields | Promise<Fields>) => {
  const toward = (make: (me: Person) => Promise<Person>) => async (me: Person) => {
    const whom = await make(me);
    return { thing: acting(whom), fields: await fieldsOf(whom) };
  };
  const others = policy.ROLES.map((role) => [
    `${suspended ? "a suspended" : "a"} ${role.toLowerCase()}`,
    toward(() => buildPerson({ role, suspended })),
  ]);
  return { ...Object.fromEntries(others), myself: toward((me) => Promise.resolve(me)) };
};

const withReason = ({ handle }: Person) => ({ handle, reason: REASON });
const withRole = (whom: Person) => ({
  ...withReason(whom),
  from: whom.role,
  role: whom.role === "READER" ? "EDITOR" : "READER",
});

async function guarded(whom: Person): Promise<Fields> {
  await db().secondFactor.create({
    data: { personId: whom.id, sealed: "sealed", confirmedAt: new Date(), lastStep: 0 },
  });
  return withReason(whom);
}

const hash = (token: string) => createHash("sha256").update(token).digest("hex");
const TOMORROW = () => new Date(Date.now() + 86_400_000);

/** An invitation that stands, and the secret of its link. */
async function invitation(): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString("base64url");
  const { id: createdById } = await buildPerson({ role: "ADMIN" });
  const { id } = await db().invitation.create({
    data: { id: newId(), tokenHash: hash(token), role: "EDITOR", createdById, expiresAt: TOMORROW() },
  });
  return { id, token };
}

async function registration(): Promise<Fields> {
  const id = newId();
  const handle = `new-${id.slice(-12)}`;
  const email = `${handle}@example.org`;
  const rest = { passwordHash: "unused", tokenHash: hash(id), expiresAt: TOMORROW() };
  await db().registration.create({ data: { id, displayName: "A newcomer", handle, email, ...rest } });
  return { registrationId: id };
}

const waits = (form: FormData) =>
  db().registration.count({ where: { id: registrationInput.parse(objectOf(form)).registrationId } });

export const personDeeds: Deed[] = [
  deed({
    action: on("suspendPerson"),
    rule: policy.canSuspend,
    schema: suspensionInput,
    verb: suspend,
    situations: { ...towards(false, withReason), ...towards(true, withReason) },
  }),
  deed({
    action: on("reinstatePerson"),
    rule: policy.canReinstate,
    schema: suspensionInput,
    verb: reinstate,
    situations: { ...towards(true, withReason), ...towards(false, withReason) },
  }),
  deed({
    action: on("giveRole"),
    rule: policy.canChangeRole,
    schema: roleInput,
    verb: changeRole,
    situations: { ...towards(false, withRole), ...towards(true, withRole) },
  }),
  deed({
    action: on("resetFactor"),
    rule: policy.canResetSecondFactor,
    schema: resetFactorInput,
    verb: resetSecondFactor,
    situations: towards(false, guarded),
  }),
  deed({
    action: "(account)/invitations/actions.ts#makeInvitation",
    rule: policy.canInvite,
    schema: inviteInput,
    verb: invite,
    situations: always(() => ({ note: "For a colleague." })),
  }),
  deed({
    action: "(account)/invitations/actions.ts#revoke",
    rule: policy.canInvite,
    schema: revokeInvitationInput,
    verb: revokeInvitation,
    situations: always(async () => ({ invitationId: (await invitation()).id })),
  }),
  deed({
    action: "(account)/invite/[token]/actions.ts#accept",
    rule: policy.canAcceptInvitation,
    schema: acceptInvitationInput,
    verb: acceptInvitation,
    situations: always(async () => ({ token: (await invitation()).token })),
    changesWho: true,
  }),
  deed({
    action: "(account)/registrations/actions.ts#confirmAsAdmin",
    rule: policy.canConfirmRegistration,
    schema: registrationInput,
    verb: confirmByAdmin,
    situations: always(registration),
  }),
  deed({
    action: "(account)/registrations/actions.ts#refuse",
    rule: policy.canConfirmRegistration,
    schema: registrationInput,
    verb: refuseRegistration,
    situations: always(registration),
    trace: (_, form) => waits(form),
  }),
];
