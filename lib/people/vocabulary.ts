import { ROLES, type Role } from "@/lib/policy";

/** Words about people. Pure: the screen may import it. */

export { ROLES, type Role };

export const ROLE_WORDS: Record<Role, string> = {
  READER: "reader",
  EDITOR: "editor",
  MODERATOR: "moderator",
  ADMIN: "admin",
};

/** What each role may do, for whoever chooses one. */
export const ROLE_DEEDS: Record<Role, string> = {
  READER: "opens disputes and joins discussions",
  EDITOR: "adds claims, attaches sources and counter-sources, writes confidence notes",
  MODERATOR: "rules on disputes, withdraws and restores, suspends people",
  ADMIN: "gives roles and invites editors",
};

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** How long an invitation stands. */
export const INVITATION_DAYS = 7;

/** How a person came to be here: as in the history verb `person.joined`. */
export type JoinedVia = "REGISTRATION" | "INVITATION" | "OAUTH" | "COMMAND" | "CORPUS";

/** Handles that would lend a newcomer an authority they have not. */
export const RESERVED_HANDLES: readonly string[] = [
  "admin",
  "administrator",
  "corpus",
  "editor",
  "moderator",
  "root",
  "support",
  "system",
  "variorum",
];

export type InvitationState = "STANDS" | "USED" | "REVOKED" | "EXPIRED";

export const INVITATION_STATE_WORDS: Record<InvitationState, string> = {
  STANDS: "not used yet",
  USED: "used",
  REVOKED: "revoked",
  EXPIRED: "expired",
};
