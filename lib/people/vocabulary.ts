import { ROLES, type Role } from "@/lib/policy";

/** Words about people. Pure: the screen may import it. */

export { ROLES, type Role };

export const ROLE_WORDS: Record<Role, string> = {
  READER: "reader",
  EDITOR: "editor",
  MODERATOR: "moderator",
  ADMIN: "admin",
};

/** What somebody in each role may do: "you can …". */
export const ROLE_DEEDS: Record<Role, string> = {
  READER: "open disputes and join discussions",
  EDITOR: "add claims, attach sources and counter-sources, write confidence notes",
  MODERATOR: "do what editors do, rule on disputes, withdraw and restore, suspend people",
  ADMIN: "do what moderators do, give roles, invite editors",
};

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** How long an invitation stands. */
export const INVITATION_DAYS = 7;

/** How long a registration waits: for a link in a mail to be used, or for an admin where no mail leaves. */
export const REGISTRATION_HOURS = 48;
export const REGISTRATION_DAYS_WITHOUT_MAIL = 30;

/** How long a link for a new password stands. */
export const PASSWORD_LINK_HOURS = 2;
/** How long a link for another e-mail address works. */
export const EMAIL_LINK_MINUTES = 60;

/** As whom somebody stands in history who deleted their account: the database holds the row to both. */
export const FORMER_NAME = "Former editor";
const FORMER_PREFIX = "former-";
export const formerHandle = (personId: string): string => FORMER_PREFIX + personId.replaceAll("-", "");

/** How a person came to be here: as in the history verb `person.joined`. */
export type JoinedVia = "REGISTRATION" | "INVITATION" | "OAUTH" | "COMMAND" | "CORPUS" | "SYSTEM";

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

/** True for a handle that would pass for an office, or for somebody who left. */
export const isReserved = (handle: string): boolean =>
  RESERVED_HANDLES.includes(handle) || handle.startsWith(FORMER_PREFIX);

export type InvitationState = "STANDS" | "USED" | "REVOKED" | "EXPIRED";

export const INVITATION_STATE_WORDS: Record<InvitationState, string> = {
  STANDS: "not used yet",
  USED: "used",
  REVOKED: "revoked",
  EXPIRED: "expired",
};
