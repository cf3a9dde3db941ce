import { z } from "zod";
import { applied, claimNamed } from "./applied";
import { checkDetail } from "./check-detail";
import { HEALTH_DETAIL } from "./health-detail";
import { MERGE_DETAIL } from "./merge-detail";

/** The closed union of what can happen: verb, in the past tense, and its typed detail. */

const reason = z.string();
const fields = z.array(z.string());
/** Ids of the citations that a position rested on when it was put; absent in the earliest. */
const evidence = z.array(z.string()).optional();
/** How many claims' places are certain. */
const standing = z.number();
/** `number` is the document's version; `reason` is empty when none was given. */
const anchorDecided = z.object({ title: z.string(), number: z.number(), quote: z.string(), reason });
/** `until`: ISO 8601, UTC. */
const protectedFor = z.object({ until: z.string(), reason });
const ids = z.array(z.string());
/** Number of the proposal that was accepted; the person it was done to is then whoever proposed it. */
const proposal = z.number().optional();
/** A claim's figure, with its scope. */
const figure = z.record(z.string(), z.unknown());
/** Whether a claim's figure or quotation went along when it was merged. `EXCHANGED`: the other's went the other way. */
const carried = z.enum(["NONE", "MOVED", "STAYED", "EXCHANGED"]);
/** The citation that another repeats, and the title of its source. */
const repeats = z.object({ citationId: z.string(), title: z.string() });

export const CHANGE_DETAIL = {
  "person.joined": z.object({ via: z.enum(["REGISTRATION", "INVITATION", "OAUTH", "COMMAND", "CORPUS", "SYSTEM"]) }),
  /** By an admin, where no mail leaves. */
  "person.confirmed": z.object({}),
  "person.role-changed": z.object({ from: z.string(), to: z.string(), reason }),
  "person.suspended": z.object({ reason }),
  "person.reinstated": z.object({ reason }),
  /** What for, only the person and the moderators know. */
  "person.warned": z.object({}),
  /** Their name and what they say of themselves. */
  "person.profile-hidden": z.object({}),
  "person.profile-shown": z.object({}),
  "person.profile-changed": z.object({ fields }),
  "person.password-changed": z.object({}),
  "person.second-factor-on": z.object({}),
  "person.second-factor-off": z.object({}),
  "person.second-factor-reset": z.object({ reason }),
  /** `left`: how many are left. */
  "person.recovery-code-used": z.object({ left: z.number() }),
  /** Somebody showed them, whoever it was. */
  "person.wrong-codes": z.object({}),
  /** Neither address is told. */
  "person.email-changed": z.object({}),
  "person.account-linked": z.object({ provider: z.string() }),
  "person.signed-out-everywhere": z.object({}),
  "person.deleted": z.object({}),
  "invitation.made": z.object({ invitationId: z.string(), role: z.string() }),
  "invitation.revoked": z.object({ invitationId: z.string() }),
  "invitation.used": z.object({ invitationId: z.string() }),

  ...MERGE_DETAIL,

  "document.added": z.object({ title: z.string() }),
  "document.version-added": z.object({ title: z.string(), number: z.number(), standing, doubtful: z.number(), reason }),
  "document.text-attached": z.object({ title: z.string(), number: z.number(), standing, doubtful: z.number() }),
  "document.rights-changed": z.object({ title: z.string(), from: z.string(), to: z.string(), reason }),
  "anchor.confirmed": anchorDecided,
  "anchor.placed": anchorDecided,
  "anchor.given-up": anchorDecided,

  /** `file`: name of the one that it was imported from. */
  "source.added": z.object({ title: z.string(), file: z.string().optional() }),
  "source.revised": z.object({
    /** Absent in the earliest. */
    version: z.number().optional(),
    fields,
    reason,
    from: z.record(z.string(), z.unknown()),
    proposal,
  }),
  "source.protected": protectedFor,
  "source.protection-ended": z.object({ reason }),
  "source.withdrawn": z.object({ reason }),
  "source.restored": z.object({ reason }),
  ...HEALTH_DETAIL,

  /** `sha256`: of the file, so that the chain vouches for it; `page`: as a citation names the place. */
  "scan.added": z.object({ scanId: z.string(), page: z.string(), type: z.string(), sha256: z.string() }),
  "scan.withdrawn": z.object({ scanId: z.string(), page: z.string(), sha256: z.string(), reason }),
  "scan.rights-changed": z.object({ scanId: z.string(), page: z.string(), from: z.string(), to: z.string(), reason }),

  "claim.added": z.object({ statement: z.string() }),
  "claim.placed": z.object({ title: z.string(), paragraph: z.number(), quote: z.string() }),
  "claim.reworded": z.object({ version: z.number(), fields, from: z.string(), to: z.string(), reason, proposal }),
  "claim.estimate-given": z.object({
    version: z.number(),
    fields,
    /** Null when there was none. */
    before: figure.nullable(),
    /** Both in words; the first "" when there was none. */
    from: z.string(),
    to: z.string(),
    reason,
    proposal,
  }),
  /** `from`: in words. */
  "claim.estimate-withdrawn": z.object({ version: z.number(), before: figure, from: z.string(), reason }),
  "claim.protected": protectedFor,
  "claim.protection-ended": z.object({ reason }),
  "claim.withdrawn": z.object({ reason }),
  "claim.restored": z.object({ reason }),
  /** Of the claim that went into another: what went along, by its id, and what stayed behind because the other has its own. */
  "claim.merged": z.object({
    into: claimNamed,
    reason,
    moved: z.object({ citations: ids, notes: ids, occurrences: ids, disputes: z.array(z.number()) }),
    figure: carried,
    quotation: carried,
  }),
  "claim.received": z.object({ from: claimNamed, reason }),
  /** Of the claim that was split: where everything went, by its id. What is not named stayed. */
  "claim.split": z.object({
    parts: z.array(claimNamed.extend({ occurrences: ids, citations: ids, notes: ids })),
    reason,
  }),
  "claim.split-off": z.object({ from: claimNamed, statement: z.string(), reason }),

  "citation.attached": z.object({ stance: z.string(), title: z.string(), repeats: repeats.optional() }),
  "citation.revised": z.object({
    version: z.number(),
    title: z.string(),
    fields,
    reason,
    /** Only when that was changed; null when it now repeats none. */
    repeats: repeats.nullable().optional(),
    proposal,
  }),
  "citation.withdrawn": z.object({ title: z.string(), reason }),
  "citation.restored": z.object({ title: z.string(), reason }),
  "citation.copied": z.object({ title: z.string(), from: z.string() }),
  "citation.checked": checkDetail,

  "quotation.recorded": z.object({ words: z.string(), proposal }),
  "quotation.revised": z.object({ version: z.number(), fields, reason, proposal }),
  "search.recorded": z.object({
    recordId: z.string(),
    lookedFor: z.string(),
    places: z.array(z.string()),
    /** Whether anything was found. */
    found: z.boolean(),
  }),
  "search.withdrawn": z.object({ recordId: z.string(), lookedFor: z.string(), reason }),
  "search.restored": z.object({ recordId: z.string(), lookedFor: z.string(), reason }),

  "note.signed": z.object({ level: z.string(), finding: z.string() }),
  "note.replaced": z.object({ level: z.string(), finding: z.string(), previousLevel: z.string() }),
  "note.withdrawn": z.object({ reason }),
  "note.restored": z.object({ reason }),
  "note.hidden": z.object({}),
  "note.shown": z.object({}),

  "dispute.opened": z.object({ number: z.number(), question: z.string(), reasons: z.array(z.string()), evidence }),
  "dispute.commented": z.object({
    number: z.number(),
    position: z.number().optional(),
    /** Of the citation that it talks about; absent in the earliest, and where it talks about none. */
    citationVersion: z.number().optional(),
  }),
  /** Of whoever had it for more than 48 hours, when it was taken over. The earliest keep a name, which is not told: it may be hidden. */
  "dispute.taken": z.object({ number: z.number(), from: z.string().optional() }),
  "dispute.released": z.object({ number: z.number() }),
  "dispute.withdrawn": z.object({ number: z.number(), reason }),
  "dispute.ruled": z.object({
    number: z.number(),
    outcome: z.string(),
    /** 2: it answers an appeal. Absent in the earliest. */
    ruling: z.number().optional(),
    reason: reason.default(""),
    applied: z.array(applied).optional(),
  }),
  "dispute.appealed": z.object({ number: z.number(), reason }),
  "dispute.question-hidden": z.object({ number: z.number() }),
  "dispute.question-shown": z.object({ number: z.number() }),
  "dispute.appeal-hidden": z.object({ number: z.number() }),
  "dispute.appeal-shown": z.object({ number: z.number() }),
  "position.added": z.object({ number: z.number(), position: z.number(), evidence }),
  "position.joined": z.object({
    number: z.number(),
    position: z.number(),
    /** The one that they held before; null when they held none. */
    before: z.number().nullable(),
  }),
  "position.evidence-attached": z.object({ number: z.number(), position: z.number(), title: z.string() }),
  "proposal.made": z.object({ number: z.number(), fields, reason }),
  "proposal.rejected": z.object({ number: z.number(), fields, reason }),
  "proposal.withdrawn": z.object({ number: z.number(), fields }),
  /** `by`: number of the one that was accepted. */
  "proposal.superseded": z.object({ number: z.number(), fields, by: z.number() }),
  "proposal.reason-hidden": z.object({ number: z.number() }),
  "proposal.reason-shown": z.object({ number: z.number() }),
  "comment.withdrawn": z.object({ number: z.number(), reason }),
  "comment.restored": z.object({ number: z.number(), reason }),
  "comment.hidden": z.object({ number: z.number() }),
  "comment.shown": z.object({ number: z.number() }),
  "position.hidden": z.object({ number: z.number(), position: z.number() }),
  "position.shown": z.object({ number: z.number(), position: z.number() }),
  /** Neither names whom it is about: such rows are given to the person they name. */
  "report.made": z.object({ number: z.number(), kind: z.string() }),
  "report.decided": z.object({ number: z.number(), outcome: z.string() }),
} as const;

export type Verb = keyof typeof CHANGE_DETAIL;
export type Detail<V extends Verb> = z.infer<(typeof CHANGE_DETAIL)[V]>;

/** What the change was done to; only the ids that apply. */
export interface Subject {
  claimId?: string;
  sourceId?: string;
  citationId?: string;
  noteId?: string;
  disputeId?: string;
  commentId?: string;
  documentId?: string;
  /** The person it was done to. */
  subjectId?: string;
}

export type NewChange = { [V in Verb]: { verb: V; detail: Detail<V> } & Subject }[Verb];

/** A row as it is read back: verb and detail belong together. */
export type ReadChange = { [V in Verb]: { verb: V; detail: Detail<V> } }[Verb];

/** What makes the confidence notes signed before it stale: the database raises the claim's evidenceVersion with each. */
export const EVIDENCE_VERBS = [
  "claim.reworded",
  "claim.estimate-given",
  "claim.estimate-withdrawn",
  "claim.received",
  "claim.split-off",
  "claim.sources-merged",
  "claim.sources-unmerged",
  "citation.attached",
  "citation.revised",
  "citation.withdrawn",
  "citation.restored",
  "citation.flagged",
  "quotation.recorded",
  "quotation.revised",
] as const satisfies readonly Verb[];

/** Kept in history, shown to the person who did it only: they concern nobody else. */
export const PRIVATE_VERBS: readonly Verb[] = [
  "person.password-changed",
  "person.email-changed",
  "person.second-factor-on",
  "person.second-factor-off",
  "person.recovery-code-used",
  "person.wrong-codes",
  "person.account-linked",
  "person.signed-out-everywhere",
  "invitation.made",
  "invitation.revoked",
  "invitation.used",
  "report.made",
  "report.decided",
];

/** @throws z.ZodError when a stored row does not have the shape its verb promises. */
export function parseChange(verb: string, detail: unknown): ReadChange {
  const known = z.enum(Object.keys(CHANGE_DETAIL) as [Verb, ...Verb[]]).parse(verb);
  return { verb: known, detail: CHANGE_DETAIL[known].parse(detail) } as ReadChange;
}
