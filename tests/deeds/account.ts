import { z } from "zod";
import { db } from "@/lib/db";
import { follow, unfollow } from "@/lib/follows/follow";
import { markRead } from "@/lib/follows/mark-read";
import { followInput, markReadInput, rhythmInput } from "@/lib/follows/schema";
import { setRhythm } from "@/lib/follows/set-rhythm";
import { newId } from "@/lib/id";
import { askToChangeEmail } from "@/lib/people/change-email";
import { changePassword } from "@/lib/people/change-password";
import { changeProfile } from "@/lib/people/change-profile";
import { makeSecret } from "@/lib/people/codes";
import { deleteAccount } from "@/lib/people/delete-account";
import { sealFor } from "@/lib/people/factor";
import { hashPassword } from "@/lib/people/password";
import { turnOffSecondFactor } from "@/lib/people/remove-second-factor";
import {
  deleteAccountInput,
  emailChangeInput,
  passwordInput,
  prepareFactorInput,
  profileInput,
  turnOffFactorInput,
  turnOnFactorInput,
} from "@/lib/people/schema";
import { prepareSecondFactor, turnOnSecondFactor } from "@/lib/people/second-factor";
import { signOutEverywhere } from "@/lib/people/sign-out-everywhere";
import { canChangeOwnProfile, canDeleteOwnAccount, canSecureOwnAccount } from "@/lib/policy";
import { codeAt } from "../factories/codes.ts";
import { buildClaim } from "../factories/claims.ts";
import { type Deed, type Fields, type Person, always, deed, ownAffair } from "./deed.ts";
import { other } from "./things.ts";

/** What somebody does with their own account, and what is told them. */

const on = (name: string) => `(account)/account/actions.ts#${name}`;
const onFollow = (name: string) => `workbench/follow/actions.ts#${name}`;

export const PASSWORD = "correct horse battery staple";
let hashed: Promise<string> | undefined;

/** Gives somebody the password of all of these tests. */
export async function withPassword({ id }: Person): Promise<Fields> {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  await db().person.update({ where: { id }, data: { passwordHash } });
  return { password: PASSWORD };
}

/** A second factor that waits or is on, and the code that its app shows. */
async function withFactor(me: Person, confirmedAt: Date | null): Promise<Fields> {
  const secret = makeSecret();
  const factor = { sealed: sealFor(me.id, { secret }), confirmedAt, lastStep: confirmedAt && 0 };
  await db().secondFactor.upsert({
    where: { personId: me.id },
    create: { personId: me.id, ...factor },
    update: factor,
  });
  return { ...(await withPassword(me)), code: codeAt(secret, Date.now()), kept: "yes" };
}

const aClaim = async () => ({ kind: "claim", name: (await buildClaim({ createdById: (await other()).id })).slug });

async function followed(me: Person): Promise<Fields> {
  const { id: claimId, slug } = await buildClaim({ createdById: (await other()).id });
  await db().follow.create({ data: { id: newId(), personId: me.id, since: newId(), claimId } });
  return { kind: "claim", name: slug };
}

const follows = ({ id }: Person) => db().follow.count({ where: { personId: id, endedAt: null } });
const inbox = ({ id }: Person) => db().inbox.findUnique({ where: { personId: id } });

export const accountDeeds: Deed[] = [
  deed({
    action: on("saveProfile"),
    rule: canChangeOwnProfile,
    schema: profileInput,
    verb: changeProfile,
    situations: always(() => ({ displayName: "Another name", about: newId() })),
  }),
  deed({
    action: on("changePassword"),
    rule: canSecureOwnAccount,
    schema: passwordInput,
    verb: changePassword,
    situations: always(async (me) => {
      await withPassword(me);
      return { currentPassword: PASSWORD, newPassword: PASSWORD };
    }),
  }),
  deed({
    action: on("askForEmailLink"),
    rule: canSecureOwnAccount,
    schema: emailChangeInput,
    verb: (actor, input) => askToChangeEmail(actor, input, null),
    situations: always(async (me) => ({ ...(await withPassword(me)), email: `${newId()}@example.org` })),
    trace: ({ id }) => db().emailChange.findMany({ where: { personId: id } }),
  }),
  deed({
    action: on("prepareFactor"),
    rule: canSecureOwnAccount,
    schema: prepareFactorInput,
    verb: prepareSecondFactor,
    situations: always(withPassword),
    trace: ({ id }) => db().secondFactor.findMany({ where: { personId: id } }),
  }),
  deed({
    action: on("turnOnFactor"),
    rule: canSecureOwnAccount,
    schema: turnOnFactorInput,
    verb: turnOnSecondFactor,
    situations: always((me) => withFactor(me, null)),
  }),
  deed({
    action: on("turnOffFactor"),
    rule: canSecureOwnAccount,
    schema: turnOffFactorInput,
    verb: turnOffSecondFactor,
    situations: always((me) => withFactor(me, new Date())),
  }),
  deed({
    action: onFollow("followAction"),
    rule: ownAffair,
    schema: followInput,
    verb: follow,
    situations: always(aClaim),
    trace: follows,
  }),
  deed({
    action: onFollow("unfollowAction"),
    rule: ownAffair,
    schema: followInput,
    verb: unfollow,
    situations: always(followed),
    trace: follows,
  }),
  deed({
    action: onFollow("markReadAction"),
    rule: ownAffair,
    schema: markReadInput,
    verb: markRead,
    situations: always(() => ({ upto: newId() })),
    trace: inbox,
  }),
  deed({
    action: onFollow("rhythmAction"),
    rule: ownAffair,
    schema: rhythmInput,
    verb: setRhythm,
    situations: always(() => ({ rhythm: "DAILY" })),
    trace: inbox,
  }),
  deed({
    action: on("signOutEverywhere"),
    rule: canSecureOwnAccount,
    schema: z.object({}),
    verb: (actor) => signOutEverywhere(actor),
    situations: always(() => ({})),
    changesWho: true,
  }),
  deed({
    action: on("deleteMyAccount"),
    rule: canDeleteOwnAccount,
    schema: deleteAccountInput,
    verb: deleteAccount,
    situations: always(async (me) => ({ ...(await withPassword(me)), confirmation: me.handle })),
    changesWho: true,
  }),
];
