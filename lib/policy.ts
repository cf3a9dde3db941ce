import { AppError } from "@/lib/errors";

/** Who may do what, read aloud. The screen and the door ask the same function. Of sources, merging them and their page scans, disputes and proposals: lib/source-policy.ts, lib/merge-policy.ts, lib/scan-policy.ts, lib/dispute-policy.ts, lib/proposal-policy.ts. */

export const ROLES = ["READER", "EDITOR", "MODERATOR", "ADMIN"] as const;
export type Role = (typeof ROLES)[number];

/** A person as the database has them at this moment. */
export interface ActingPerson {
  id: string;
  role: Role;
  suspended: boolean;
  /** They act through a session, so their daily quota counts. Absent for the command line and the corpus. */
  inSession?: true;
}

export type Permission = { ok: true } | { ok: false; why: string };

const yes: Permission = { ok: true };
const no = (why: string): Permission => ({ ok: false, why });

/** Turns a refusal into an error. @throws AppError FORBIDDEN with the reason. */
export function demand(permission: Permission): void {
  if (!permission.ok) throw new AppError("FORBIDDEN", permission.why);
}

const RANK: Record<Role, number> = { READER: 0, EDITOR: 1, MODERATOR: 2, ADMIN: 3 };

/** The roles mount: a moderator may do what an editor may. */
export function atLeast(person: ActingPerson, role: Role, deed: string): Permission {
  if (person.suspended) return no("Your account is suspended. You can read, but not write.");
  if (RANK[person.role] >= RANK[role]) return yes;
  const who = { READER: "signed-in people", EDITOR: "editors", MODERATOR: "moderators", ADMIN: "admins" }[role];
  return no(`Only ${who} can ${deed}.`);
}

export function first(...permissions: Permission[]): Permission {
  return permissions.find((permission) => !permission.ok) ?? yes;
}

export const when = (condition: boolean, why: string): Permission => (condition ? yes : no(why));

export const ownOrModerator = (person: ActingPerson, ownerId: string, deed: string): Permission =>
  ownerId === person.id ? atLeast(person, "READER", deed) : atLeast(person, "MODERATOR", `${deed} of somebody else`);

// ── Documents and claims ──

export const canAddDocument = (person: ActingPerson) => atLeast(person, "EDITOR", "add documents");
export const canAddVersion = (person: ActingPerson) => atLeast(person, "EDITOR", "add a version of a document");
export const canAttachText = (person: ActingPerson) => atLeast(person, "EDITOR", "attach a document's text");
export const canDecideAnchor = (person: ActingPerson) =>
  atLeast(person, "EDITOR", "decide where a claim stands in a text");
/** To publish a text, or to stop showing it, is a question of law as much as of the record. */
export const canChangeRights = (person: ActingPerson) => atLeast(person, "MODERATOR", "change a document's rights");

export type Rights = "PUBLIC" | "MEMBERS" | "PRIVATE_COPY";

/** Who may read a document's text, and the words around a quote; `person` is null for whoever is not signed in. */
export function canReadText(person: ActingPerson | null, document: { rights: Rights }): Permission {
  if (document.rights === "PUBLIC") return yes;
  if (person === null) {
    return no(
      document.rights === "MEMBERS" ? "The text is shown to signed-in people only." : "The text is not published here.",
    );
  }
  return document.rights === "MEMBERS" ? yes : atLeast(person, "EDITOR", "read the text of a private copy");
}

export interface Withdrawable {
  withdrawn: boolean;
  /** Withdrawn for good, because other claims stand in its place; absent or null else. */
  became?: "MERGED" | "SPLIT" | null;
  /** Only moderators change it at present; absent for what cannot be protected. */
  protected?: boolean;
}
export interface Owned {
  createdById: string;
}

const BECAME = {
  MERGED: "This claim was merged into another, which has everything that was attached to it.",
  SPLIT: "This claim was split into several. Look at its parts.",
} as const;
const MERGED_SOURCE = "This source was merged into another, which has its citations.";

/** Why a thing that was merged or split does not stand any more; null for every other. */
const became = (thing: Withdrawable, what: string) =>
  thing.became ? (what === "source" ? MERGED_SOURCE : BECAME[thing.became]) : null;

export const standing = (thing: Withdrawable, what: string) =>
  when(!thing.withdrawn, became(thing, what) ?? `This ${what} is withdrawn. Restore it first.`);
export const withdrawn = (thing: Withdrawable, what: string) =>
  first(
    when(thing.withdrawn, `This ${what} is not withdrawn.`),
    when(!thing.became, `${became(thing, what) ?? ""} It is not restored.`),
  );

const ASK = "Open a dispute that asks for the change.";
export const PROPOSE = "Propose the change instead.";

export const unprotected = (person: ActingPerson, thing: Withdrawable, what: string, instead = ASK) =>
  when(
    !thing.protected || RANK[person.role] >= RANK.MODERATOR,
    `This ${what} is protected for a time, so only moderators can change it. ${instead}`,
  );

export const canAddClaim = (person: ActingPerson) => atLeast(person, "EDITOR", "add claims");
export const canAddOccurrence = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "EDITOR", "say where a document makes a claim"), standing(claim, "claim"));
export const canRewordClaim = (person: ActingPerson, claim: Withdrawable) =>
  first(
    atLeast(person, "EDITOR", "revise a claim"),
    standing(claim, "claim"),
    unprotected(person, claim, "claim", PROPOSE),
  );
/** `quantity`: it asks how many, or has a figure already. */
export const canGiveEstimate = (person: ActingPerson, claim: Withdrawable & { quantity: boolean }) =>
  first(
    atLeast(person, "EDITOR", "give a claim’s figure"),
    standing(claim, "claim"),
    unprotected(person, claim, "claim"),
    when(claim.quantity, "This claim does not ask how many. Revise its kind first."),
  );
export const canWithdrawEstimate = (person: ActingPerson, claim: Withdrawable & { hasFigure: boolean }) =>
  first(
    atLeast(person, "EDITOR", "withdraw a claim’s figure"),
    standing(claim, "claim"),
    unprotected(person, claim, "claim"),
    when(claim.hasFigure, "This claim has no figure of its own."),
  );
export const canWithdrawClaim = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "withdraw a claim"), standing(claim, "claim"));
export const canProtectClaim = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "protect a claim"), standing(claim, "claim"));
export const canEndClaimProtection = (person: ActingPerson, claim: Withdrawable) =>
  first(
    atLeast(person, "MODERATOR", "end the protection of a claim"),
    when(claim.protected === true, "This claim is not protected."),
  );
export const canRestoreClaim = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a claim"), withdrawn(claim, "claim"));

/** A claim with everybody who had a hand in it. */
export interface ClaimFacts extends Withdrawable {
  /** Whoever worded it, at any time. */
  writerIds: readonly string[];
  /** Whoever attached, revised, checked, signed, disputed or did anything else on it. */
  contributorIds: readonly string[];
}

export const nobodyElse = (person: ActingPerson, ids: readonly string[]) => ids.every((id) => id === person.id);

const OTHERS =
  "Others wrote this or attached something to it, so a moderator must do it. Open a dispute that asks for it.";

export const canMergeClaims = (person: ActingPerson, { claim, into }: { claim: ClaimFacts; into: ClaimFacts }) =>
  first(
    atLeast(person, "EDITOR", "merge claims"),
    standing(claim, "claim"),
    standing(into, "claim"),
    unprotected(person, claim, "claim"),
    unprotected(person, into, "claim"),
    when(
      RANK[person.role] >= RANK.MODERATOR ||
        nobodyElse(person, [...claim.writerIds, ...into.writerIds, ...claim.contributorIds]),
      OTHERS,
    ),
  );
export const canSplitClaim = (person: ActingPerson, claim: ClaimFacts) =>
  first(
    atLeast(person, "EDITOR", "split a claim"),
    standing(claim, "claim"),
    unprotected(person, claim, "claim"),
    when(
      RANK[person.role] >= RANK.MODERATOR || nobodyElse(person, [...claim.writerIds, ...claim.contributorIds]),
      OTHERS,
    ),
  );

// ── Citations ──

export const canAttachCitation = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "EDITOR", "attach sources"), standing(claim, "claim"), unprotected(person, claim, "claim"));
export const canReviseCitation = (person: ActingPerson, citation: Withdrawable & Owned) =>
  first(
    atLeast(person, "EDITOR", "revise citations"),
    when(
      citation.createdById === person.id || RANK[person.role] >= RANK.MODERATOR,
      "Only whoever attached this citation, or a moderator, can revise it. Propose the change, or open a dispute about it.",
    ),
    standing(citation, "citation"),
    unprotected(person, citation, "claim", PROPOSE),
  );
export const canWithdrawCitation = (person: ActingPerson, citation: Withdrawable & Owned) =>
  first(
    ownOrModerator(person, citation.createdById, "withdraw a citation"),
    standing(citation, "citation"),
    unprotected(person, citation, "claim"),
  );
export const canRestoreCitation = (person: ActingPerson, citation: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a citation"), withdrawn(citation, "citation"));
export const canCheckCitation = (person: ActingPerson, citation: Withdrawable) =>
  first(atLeast(person, "EDITOR", "check citations"), standing(citation, "citation"));

// ── Quotations ──

export const canSaveQuotation = (person: ActingPerson, claim: Withdrawable) =>
  first(
    atLeast(person, "EDITOR", "fill in or revise a quotation"),
    standing(claim, "claim"),
    unprotected(person, claim, "claim"),
  );

// ── Search records ──

export const canRecordSearch = (person: ActingPerson, claim: Withdrawable) =>
  first(atLeast(person, "EDITOR", "record searches"), standing(claim, "claim"));
export const canWithdrawSearch = (person: ActingPerson, search: Withdrawable & { personId: string }) =>
  first(ownOrModerator(person, search.personId, "withdraw a search record"), standing(search, "search record"));
export const canRestoreSearch = (person: ActingPerson, search: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a search record"), withdrawn(search, "search record"));

// ── Confidence notes ──

export const canSignNote = (person: ActingPerson, claim: Withdrawable & { opinion: boolean }) =>
  first(
    atLeast(person, "EDITOR", "write confidence notes"),
    standing(claim, "claim"),
    when(!claim.opinion, "This claim is opinion and is not scored."),
  );
export const canWithdrawNote = (person: ActingPerson, note: Withdrawable & { personId: string }) =>
  first(ownOrModerator(person, note.personId, "withdraw a confidence note"), standing(note, "note"));
export const canRestoreNote = (person: ActingPerson, note: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a confidence note"), withdrawn(note, "note"));

// ── Comments ──

export const canWithdrawComment = (person: ActingPerson, comment: Withdrawable & { personId: string }) =>
  first(ownOrModerator(person, comment.personId, "withdraw a comment"), standing(comment, "comment"));
export const canRestoreComment = (person: ActingPerson, comment: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a comment"), withdrawn(comment, "comment"));

// ── People ──

export const canSuspend = (person: ActingPerson, other: ActingPerson) =>
  first(
    atLeast(person, "MODERATOR", "suspend a person"),
    when(person.id !== other.id, "You cannot suspend yourself."),
    when(RANK[person.role] > RANK[other.role], "You can suspend only people whose role is below yours."),
    when(!other.suspended, "This person is suspended already."),
  );
export const canReinstate = (person: ActingPerson, other: ActingPerson) =>
  first(
    atLeast(person, "MODERATOR", "reinstate a person"),
    when(person.id !== other.id, "You cannot reinstate yourself."),
    when(RANK[person.role] > RANK[other.role], "You can reinstate only people whose role is below yours."),
    when(other.suspended, "This person is not suspended."),
  );
/** Their own they turn off with a code. */
export const canResetSecondFactor = (person: ActingPerson, other: ActingPerson) =>
  first(
    atLeast(person, "ADMIN", "take off a second factor"),
    when(person.id !== other.id, "Turn your own second factor off in your account, or ask another admin."),
  );
export const canChangeRole = (person: ActingPerson, other: ActingPerson) =>
  first(
    atLeast(person, "ADMIN", "change roles"),
    when(person.id !== other.id, "You cannot change your own role. Ask another admin."),
  );
export const canInvite = (person: ActingPerson) => atLeast(person, "ADMIN", "invite editors");
export const canConfirmRegistration = (person: ActingPerson) => atLeast(person, "ADMIN", "confirm registrations");
export const canAcceptInvitation = (person: ActingPerson) =>
  first(
    atLeast(person, "READER", "accept an invitation"),
    when(person.role === "READER", "You can do already what this invitation would let you do."),
  );
export const canChangeOwnProfile = (person: ActingPerson) => atLeast(person, "READER", "change their profile");
/** Password and sessions. They change nothing that others see, so a suspended person may still protect their account. */
export const canSecureOwnAccount = (_person: ActingPerson): Permission => yes;
/** Nobody is held here, a suspended person neither: what they did and what was decided about them stays in history. */
export const canDeleteOwnAccount = (_person: ActingPerson): Permission => yes;
