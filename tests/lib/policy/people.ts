import type { ActingPerson, Role } from "@/lib/policy";
import * as policy from "@/lib/policy";
import { ALWAYS, OTHER, type Row, type Situations, walk } from "./asking.ts";

/** People: towards oneself and each role, suspended or not. */

const towards = (role: Role, suspended: boolean) => () => ({ id: OTHER, role, suspended });

const PEOPLE = {
  myself: (me: ActingPerson) => me,
  "a reader": towards("READER", false),
  "an editor": towards("EDITOR", false),
  "a moderator": towards("MODERATOR", false),
  "an admin": towards("ADMIN", false),
  "a suspended reader": towards("READER", true),
  "a suspended editor": towards("EDITOR", true),
  "a suspended moderator": towards("MODERATOR", true),
  "a suspended admin": towards("ADMIN", true),
} satisfies Situations<ActingPerson>;

export const personRows: Row[] = [
  ...walk("canSuspend", policy.canSuspend, PEOPLE, {
    myself: "----",
    "a reader": "--MA",
    "an editor": "--MA",
    "a moderator": "---A",
    "an admin": "----",
    "a suspended reader": "----",
    "a suspended editor": "----",
    "a suspended moderator": "----",
    "a suspended admin": "----",
  }),
  ...walk("canReinstate", policy.canReinstate, PEOPLE, {
    myself: "----",
    "a reader": "----",
    "an editor": "----",
    "a moderator": "----",
    "an admin": "----",
    "a suspended reader": "--MA",
    "a suspended editor": "--MA",
    "a suspended moderator": "---A",
    "a suspended admin": "----",
  }),
  ...walk("canChangeRole", policy.canChangeRole, PEOPLE, {
    myself: "----",
    "a reader": "---A",
    "an editor": "---A",
    "a moderator": "---A",
    "an admin": "---A",
    "a suspended reader": "---A",
    "a suspended editor": "---A",
    "a suspended moderator": "---A",
    "a suspended admin": "---A",
  }),
  ...walk("canResetSecondFactor", policy.canResetSecondFactor, PEOPLE, {
    myself: "----",
    "a reader": "---A",
    "an editor": "---A",
    "a moderator": "---A",
    "an admin": "---A",
    "a suspended reader": "---A",
    "a suspended editor": "---A",
    "a suspended moderator": "---A",
    "a suspended admin": "---A",
  }),
  ...walk("canInvite", policy.canInvite, ALWAYS, { always: "---A" }),
  ...walk("canConfirmRegistration", policy.canConfirmRegistration, ALWAYS, { always: "---A" }),
  ...walk("canAcceptInvitation", policy.canAcceptInvitation, ALWAYS, { always: "R---" }),
  ...walk("canChangeOwnProfile", policy.canChangeOwnProfile, ALWAYS, { always: "REMA" }),
  ...walk("canSecureOwnAccount", policy.canSecureOwnAccount, ALWAYS, { always: "REMA" }),
  ...walk("canDeleteOwnAccount", policy.canDeleteOwnAccount, ALWAYS, { always: "REMA" }),
];
