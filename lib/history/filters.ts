import { z } from "zod";
import { id, maybe, slug } from "@/lib/fields";
import type { Verb } from "./changes";

/** How the public log may be narrowed down. Pure. */

export const CHANGE_KINDS = [
  "claim",
  "citation",
  "search",
  "note",
  "dispute",
  "proposal",
  "source",
  "document",
  "person",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_KIND_WORDS: Record<ChangeKind, string> = {
  claim: "claims",
  citation: "sources on claims",
  search: "search records",
  note: "confidence notes",
  dispute: "disputes",
  proposal: "proposals",
  source: "the library",
  document: "documents",
  person: "people",
};

/** How the verbs of each kind begin. */
export const KIND_PREFIXES: Record<ChangeKind, readonly string[]> = {
  claim: ["claim.", "quotation."],
  citation: ["citation."],
  search: ["search."],
  note: ["note."],
  dispute: ["dispute.", "comment.", "position."],
  proposal: ["proposal."],
  source: ["source."],
  document: ["document.", "anchor."],
  person: ["person."],
};

const handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,40}$/, "A handle.");

/** What moderators and admins decide, and the appeals against it, by kind. */
export const MODERATION_VERBS = {
  ruling: ["dispute.ruled", "dispute.appealed"],
  protection: ["claim.protected", "claim.protection-ended", "source.protected", "source.protection-ended"],
  suspension: ["person.suspended", "person.reinstated"],
  conduct: [
    "comment.hidden",
    "comment.shown",
    "position.hidden",
    "position.shown",
    "note.hidden",
    "note.shown",
    "dispute.question-hidden",
    "dispute.question-shown",
    "dispute.appeal-hidden",
    "dispute.appeal-shown",
    "proposal.reason-hidden",
    "proposal.reason-shown",
    "person.profile-hidden",
    "person.profile-shown",
    "person.warned",
  ],
  role: ["person.role-changed"],
  access: ["person.second-factor-reset"],
} as const satisfies Record<string, readonly Verb[]>;
export type ModerationKind = keyof typeof MODERATION_VERBS;
export const MODERATION_KINDS = Object.keys(MODERATION_VERBS) as ModerationKind[];

export const MODERATION_KIND_WORDS: Record<ModerationKind, string> = {
  ruling: "rulings and appeals",
  protection: "protections",
  suspension: "suspensions",
  conduct: "hidden texts and warnings",
  role: "changes of role",
  access: "second factors taken off",
};

export const changeFilters = z.object({
  /** Handle of whoever did it. */
  person: maybe(handle),
  kind: maybe(z.enum(CHANGE_KINDS)),
  /** Slug. */
  claim: maybe(slug),
  /** Slug. */
  source: maybe(slug),
  /** Id of the last change of the page before. */
  cursor: maybe(id),
});
export type ChangeFilters = z.infer<typeof changeFilters>;

export const moderationFilters = z.object({
  /** Handle of whoever decided. */
  by: maybe(handle),
  /** Handle of whom it was decided about. */
  about: maybe(handle),
  kind: maybe(z.enum(MODERATION_KINDS)),
  /** Id of the last decision of the page before. */
  cursor: maybe(id),
});
export type ModerationFilters = z.infer<typeof moderationFilters>;
