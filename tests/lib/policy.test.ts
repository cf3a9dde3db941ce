import { describe, expect, test } from "vitest";
import * as disputePolicy from "@/lib/dispute-policy";
import type { DisputeFacts } from "@/lib/dispute-policy";
import * as mainPolicy from "@/lib/policy";
import * as proposalPolicy from "@/lib/proposal-policy";
import * as reportPolicy from "@/lib/report-policy";
import type { ActingPerson, Permission, Role } from "@/lib/policy";

const policy = { ...mainPolicy, ...disputePolicy, ...proposalPolicy, ...reportPolicy };

/*
 * Who may do what: every verb, in every situation, for every role. A cell names the roles that may,
 * by their first letters, in the order Reader Editor Moderator Admin. One table, and long, so that it
 * can be read from end to end: that no verb is left out shows only when all of them stand together.
 */

const ME = "me";
const OTHER = "somebody else";

type Situations<T> = Record<string, (me: ActingPerson) => T>;
type Rule<T> = (person: ActingPerson, thing: T) => Permission;

interface Row {
  verb: string;
  situation: string;
  expected: string;
  ask: (person: ActingPerson) => Permission;
}

const rows: Row[] = [];

/** Asks one verb in each of its situations. Leaving a situation out, or adding one that is none, does not compile. */
function walk<K extends string, T>(
  verb: keyof typeof policy,
  can: Rule<T>,
  situations: Record<K, (me: ActingPerson) => T>,
  expected: Record<NoInfer<K>, string>,
): void {
  for (const situation of Object.keys(situations) as K[]) {
    const ask = (person: ActingPerson) => can(person, situations[situation](person));
    rows.push({ verb, situation, expected: expected[situation], ask });
  }
}

const ALWAYS = { always: () => undefined };

const THING = {
  standing: () => ({ withdrawn: false }),
  withdrawn: () => ({ withdrawn: true }),
};
/** A claim or a source may be protected for a time. */
const PROTECTABLE = { ...THING, protected: () => ({ withdrawn: false, protected: true }) };
/** A claim may also have gone for good. */
const CLAIM = {
  ...THING,
  merged: () => ({ withdrawn: true, became: "MERGED" as const }),
  split: () => ({ withdrawn: true, became: "SPLIT" as const }),
};

const RIGHTS = {
  public: () => ({ rights: "PUBLIC" as const }),
  members: () => ({ rights: "MEMBERS" as const }),
  "private copy": () => ({ rights: "PRIVATE_COPY" as const }),
};

const owned = (owner: string, withdrawn: boolean) => () => ({ withdrawn, createdById: owner, personId: owner });
const OWNED = {
  mine: owned(ME, false),
  "mine, withdrawn": owned(ME, true),
  "another's": owned(OTHER, false),
  "another's, withdrawn": owned(OTHER, true),
};

// ── Documents, claims, sources ──

walk("canAddDocument", policy.canAddDocument, ALWAYS, { always: "-EMA" });
walk("canAddVersion", policy.canAddVersion, ALWAYS, { always: "-EMA" });
walk("canAttachText", policy.canAttachText, ALWAYS, { always: "-EMA" });
walk("canDecideAnchor", policy.canDecideAnchor, ALWAYS, { always: "-EMA" });
walk("canChangeRights", policy.canChangeRights, ALWAYS, { always: "--MA" });
walk("canReadText", policy.canReadText, RIGHTS, { public: "REMA", members: "REMA", "private copy": "-EMA" });

walk("canAddClaim", policy.canAddClaim, ALWAYS, { always: "-EMA" });
walk("canAddOccurrence", policy.canAddOccurrence, CLAIM, {
  standing: "-EMA",
  withdrawn: "----",
  merged: "----",
  split: "----",
});
walk("canRewordClaim", policy.canRewordClaim, PROTECTABLE, { standing: "-EMA", withdrawn: "----", protected: "--MA" });
walk("canProtectClaim", policy.canProtectClaim, PROTECTABLE, {
  standing: "--MA",
  withdrawn: "----",
  protected: "--MA",
});
walk("canEndClaimProtection", policy.canEndClaimProtection, PROTECTABLE, {
  standing: "----",
  withdrawn: "----",
  protected: "--MA",
});
walk(
  "canGiveEstimate",
  policy.canGiveEstimate,
  {
    "asks how many": () => ({ withdrawn: false, quantity: true }),
    "asks something else": () => ({ withdrawn: false, quantity: false }),
    withdrawn: () => ({ withdrawn: true, quantity: true }),
    protected: () => ({ withdrawn: false, quantity: true, protected: true }),
  },
  { protected: "--MA", "asks how many": "-EMA", "asks something else": "----", withdrawn: "----" },
);
walk(
  "canWithdrawEstimate",
  policy.canWithdrawEstimate,
  {
    "has a figure": () => ({ withdrawn: false, hasFigure: true }),
    "has none": () => ({ withdrawn: false, hasFigure: false }),
    withdrawn: () => ({ withdrawn: true, hasFigure: true }),
    protected: () => ({ withdrawn: false, hasFigure: true, protected: true }),
  },
  { protected: "--MA", "has a figure": "-EMA", "has none": "----", withdrawn: "----" },
);
walk("canWithdrawClaim", policy.canWithdrawClaim, THING, { standing: "--MA", withdrawn: "----" });
walk("canRestoreClaim", policy.canRestoreClaim, CLAIM, {
  standing: "----",
  withdrawn: "--MA",
  merged: "----",
  split: "----",
});

// Merging and splitting: by whoever wrote everything alone, else by a moderator.
const claimOf = (facts: Partial<mainPolicy.ClaimFacts>): mainPolicy.ClaimFacts => ({
  withdrawn: false,
  writerIds: [ME],
  contributorIds: [ME],
  ...facts,
});
const SHAPED = {
  "all mine": () => claimOf({}),
  "another's wording": () => claimOf({ writerIds: [ME, OTHER] }),
  "with another's source": () => claimOf({ contributorIds: [OTHER] }),
  withdrawn: () => claimOf({ withdrawn: true }),
  merged: () => claimOf({ withdrawn: true, became: "MERGED" }),
  protected: () => claimOf({ protected: true }),
};
walk("canSplitClaim", policy.canSplitClaim, SHAPED, {
  "all mine": "-EMA",
  "another's wording": "--MA",
  "with another's source": "--MA",
  withdrawn: "----",
  merged: "----",
  protected: "--MA",
});
walk(
  "canMergeClaims",
  (person, claim: mainPolicy.ClaimFacts) => policy.canMergeClaims(person, { claim, into: claimOf({}) }),
  SHAPED,
  {
    "all mine": "-EMA",
    "another's wording": "--MA",
    "with another's source": "--MA",
    withdrawn: "----",
    merged: "----",
    protected: "--MA",
  },
);
// What others attached to the claim that is kept stays where it is, so it is no obstacle.
walk(
  "canMergeClaims",
  (person, into: mainPolicy.ClaimFacts) => policy.canMergeClaims(person, { claim: claimOf({}), into }),
  SHAPED,
  {
    "all mine": "-EMA",
    "another's wording": "--MA",
    "with another's source": "-EMA",
    withdrawn: "----",
    merged: "----",
    protected: "--MA",
  },
);

walk("canAddSource", policy.canAddSource, ALWAYS, { always: "-EMA" });
walk("canReviseSource", policy.canReviseSource, PROTECTABLE, {
  standing: "-EMA",
  withdrawn: "----",
  protected: "--MA",
});
walk("canProtectSource", policy.canProtectSource, PROTECTABLE, {
  standing: "--MA",
  withdrawn: "----",
  protected: "--MA",
});
walk("canEndSourceProtection", policy.canEndSourceProtection, PROTECTABLE, {
  standing: "----",
  withdrawn: "----",
  protected: "--MA",
});
walk("canWithdrawSource", policy.canWithdrawSource, THING, { standing: "--MA", withdrawn: "----" });
walk("canRestoreSource", policy.canRestoreSource, THING, { standing: "----", withdrawn: "--MA" });

// ── Citations: on a claim that stands or does not; one's own or another's ──

walk("canAttachCitation", policy.canAttachCitation, PROTECTABLE, {
  standing: "-EMA",
  withdrawn: "----",
  protected: "--MA",
});
const ATTACHED = {
  ...OWNED,
  "mine, on a protected claim": () => ({ ...owned(ME, false)(), protected: true }),
};
walk("canReviseCitation", policy.canReviseCitation, ATTACHED, {
  "mine, on a protected claim": "--MA",
  mine: "-EMA",
  "mine, withdrawn": "----",
  "another's": "--MA",
  "another's, withdrawn": "----",
});
// Whoever attached it may take it back, even when they are an editor no more.
walk("canWithdrawCitation", policy.canWithdrawCitation, ATTACHED, {
  "mine, on a protected claim": "--MA",
  mine: "REMA",
  "mine, withdrawn": "----",
  "another's": "--MA",
  "another's, withdrawn": "----",
});
walk("canRestoreCitation", policy.canRestoreCitation, OWNED, {
  mine: "----",
  "mine, withdrawn": "--MA",
  "another's": "----",
  "another's, withdrawn": "--MA",
});
walk("canCheckCitation", policy.canCheckCitation, OWNED, {
  mine: "-EMA",
  "mine, withdrawn": "----",
  "another's": "-EMA",
  "another's, withdrawn": "----",
});

// ── Quotations ──

walk("canSaveQuotation", policy.canSaveQuotation, PROTECTABLE, {
  standing: "-EMA",
  withdrawn: "----",
  protected: "--MA",
});

// ── Confidence notes ──

const NOTED = {
  "on a claim": () => ({ withdrawn: false, opinion: false }),
  "on an opinion": () => ({ withdrawn: false, opinion: true }),
  "on a withdrawn claim": () => ({ withdrawn: true, opinion: false }),
};
walk("canSignNote", policy.canSignNote, NOTED, {
  "on a claim": "-EMA",
  "on an opinion": "----",
  "on a withdrawn claim": "----",
});
walk("canRecordSearch", policy.canRecordSearch, THING, { standing: "-EMA", withdrawn: "----" });
walk("canWithdrawSearch", policy.canWithdrawSearch, OWNED, {
  mine: "REMA",
  "mine, withdrawn": "----",
  "another's": "--MA",
  "another's, withdrawn": "----",
});
walk("canRestoreSearch", policy.canRestoreSearch, THING, { standing: "----", withdrawn: "--MA" });
walk("canWithdrawNote", policy.canWithdrawNote, OWNED, {
  mine: "REMA",
  "mine, withdrawn": "----",
  "another's": "--MA",
  "another's, withdrawn": "----",
});
walk("canRestoreNote", policy.canRestoreNote, OWNED, {
  mine: "----",
  "mine, withdrawn": "--MA",
  "another's": "----",
  "another's, withdrawn": "--MA",
});

// ── Disputes: in each state, for who has nothing to do with it, opened it, or wrote what it is about ──

const STATES = [
  "open",
  "taken by me",
  "taken by another",
  "taken 48 hours ago",
  "closed",
  "appealed",
  "withdrawn",
] as const;
const PARTS = ["uninvolved", "opener", "author", "holder", "checker", "earlier"] as const;
type Case = `${(typeof STATES)[number]}, ${(typeof PARTS)[number]}`;

const FACTS: Record<(typeof STATES)[number], Pick<DisputeFacts, "state" | "takenById" | "takenByName">> = {
  open: { state: "OPEN", takenById: null, takenByName: null },
  "taken by me": { state: "UNDER_REVIEW", takenById: ME, takenByName: "Me" },
  "taken by another": { state: "UNDER_REVIEW", takenById: OTHER, takenByName: "Other" },
  "taken 48 hours ago": { state: "UNDER_REVIEW", takenById: OTHER, takenByName: "Other" },
  closed: { state: "CLOSED", takenById: ME, takenByName: "Me" },
  appealed: { state: "APPEALED", takenById: null, takenByName: null },
  withdrawn: { state: "WITHDRAWN", takenById: null, takenByName: null },
};

const CASES = Object.fromEntries(
  STATES.flatMap((state) =>
    PARTS.map((part) => [
      `${state}, ${part}`,
      (): DisputeFacts => ({
        ...FACTS[state],
        openedById: part === "opener" ? ME : OTHER,
        authorIds: part === "author" ? [OTHER, ME] : [OTHER],
        holderIds: part === "opener" || part === "holder" ? [OTHER, ME] : [OTHER],
        checkerIds: part === "checker" ? [ME] : [],
        earlierIds: part === "earlier" ? [OTHER, ME] : [OTHER],
        isLapsed: state === "taken 48 hours ago",
        ruledByIds: [],
        isAppealed: state === "appealed",
        isAppealable: state === "closed",
      }),
    ]),
  ),
) as Record<Case, () => DisputeFacts>;

/** A row for each state; its cells stand for who is uninvolved, the opener, and whoever wrote, holds, checked or was in it before. */
const grid = (cells: Record<(typeof STATES)[number], [string, string, string]>) =>
  Object.fromEntries(
    STATES.flatMap((state) => PARTS.map((part, column) => [`${state}, ${part}`, cells[state][Math.min(column, 2)]])),
  ) as Record<Case, string>;

walk("canOpenDispute", policy.canOpenDispute, ALWAYS, { always: "REMA" });
walk("canSeeQueue", policy.canSeeQueue, ALWAYS, { always: "--MA" });
walk(
  "canCommentOnDispute",
  policy.canCommentOnDispute,
  CASES,
  grid({
    open: ["REMA", "REMA", "REMA"],
    "taken by me": ["REMA", "REMA", "REMA"],
    "taken by another": ["REMA", "REMA", "REMA"],
    "taken 48 hours ago": ["REMA", "REMA", "REMA"],
    closed: ["----", "----", "----"],
    appealed: ["REMA", "REMA", "REMA"],
    withdrawn: ["----", "----", "----"],
  }),
);
walk(
  "canTakePosition",
  policy.canTakePosition,
  CASES,
  grid({
    open: ["REMA", "REMA", "REMA"],
    "taken by me": ["----", "----", "----"],
    "taken by another": ["REMA", "REMA", "REMA"],
    "taken 48 hours ago": ["REMA", "REMA", "REMA"],
    closed: ["----", "----", "----"],
    appealed: ["REMA", "REMA", "REMA"],
    withdrawn: ["----", "----", "----"],
  }),
);
walk(
  "canAttachEvidence",
  policy.canAttachEvidence,
  {
    "a position I hold": () => ({ dispute: CASES["open, holder"](), holderIds: [OTHER, ME] }),
    "another position": () => ({ dispute: CASES["open, holder"](), holderIds: [OTHER] }),
    "a position I hold, closed": () => ({ dispute: CASES["closed, holder"](), holderIds: [ME] }),
  },
  { "a position I hold": "REMA", "another position": "----", "a position I hold, closed": "----" },
);
walk(
  "canWithdrawDispute",
  policy.canWithdrawDispute,
  CASES,
  grid({
    open: ["----", "REMA", "----"],
    "taken by me": ["----", "----", "----"],
    "taken by another": ["----", "----", "----"],
    "taken 48 hours ago": ["----", "----", "----"],
    closed: ["----", "----", "----"],
    appealed: ["----", "----", "----"],
    withdrawn: ["----", "----", "----"],
  }),
);
walk(
  "canTakeDispute",
  policy.canTakeDispute,
  CASES,
  grid({
    open: ["--MA", "----", "----"],
    "taken by me": ["----", "----", "----"],
    "taken by another": ["----", "----", "----"],
    "taken 48 hours ago": ["--MA", "----", "----"],
    closed: ["----", "----", "----"],
    appealed: ["--MA", "----", "----"],
    withdrawn: ["----", "----", "----"],
  }),
);
walk(
  "canReleaseDispute",
  policy.canReleaseDispute,
  CASES,
  grid({
    open: ["----", "----", "----"],
    "taken by me": ["--MA", "--MA", "--MA"],
    "taken by another": ["---A", "---A", "---A"],
    "taken 48 hours ago": ["---A", "---A", "---A"],
    closed: ["----", "----", "----"],
    appealed: ["----", "----", "----"],
    withdrawn: ["----", "----", "----"],
  }),
);
// Nobody rules on what they opened or wrote, whoever they are.
walk(
  "canRule",
  policy.canRule,
  CASES,
  grid({
    open: ["----", "----", "----"],
    "taken by me": ["--MA", "----", "----"],
    "taken by another": ["----", "----", "----"],
    "taken 48 hours ago": ["----", "----", "----"],
    closed: ["----", "----", "----"],
    appealed: ["----", "----", "----"],
    withdrawn: ["----", "----", "----"],
  }),
);
walk(
  "canAppeal",
  policy.canAppeal,
  {
    "open, opener": CASES["open, opener"],
    "under review, opener": CASES["taken by another, opener"],
    "closed, uninvolved": CASES["closed, uninvolved"],
    "closed, opener": CASES["closed, opener"],
    "closed, author": CASES["closed, author"],
    "closed, holder": CASES["closed, holder"],
    "closed, checker": CASES["closed, checker"],
    "closed, who was in it before": CASES["closed, earlier"],
    "closed, opener, after 30 days": () => ({ ...CASES["closed, opener"](), isAppealable: false }),
    "closed, opener, a second time": () => ({ ...CASES["closed, opener"](), isAppealed: true }),
    "closed, author by my own ruling": () => ({ ...CASES["closed, author"](), ruledByIds: [ME] }),
  },
  {
    "open, opener": "----",
    "under review, opener": "----",
    "closed, uninvolved": "----",
    "closed, opener": "REMA",
    "closed, author": "REMA",
    "closed, holder": "REMA",
    "closed, checker": "----",
    "closed, who was in it before": "----",
    "closed, opener, after 30 days": "----",
    "closed, opener, a second time": "----",
    "closed, author by my own ruling": "----",
  },
);
walk("canWithdrawComment", policy.canWithdrawComment, OWNED, {
  mine: "REMA",
  "mine, withdrawn": "----",
  "another's": "--MA",
  "another's, withdrawn": "----",
});
walk("canRestoreComment", policy.canRestoreComment, OWNED, {
  mine: "----",
  "mine, withdrawn": "--MA",
  "another's": "----",
  "another's, withdrawn": "--MA",
});

// ── Proposals: of what one may change at once there is nothing to propose, and nobody decides on their own ──

const proposable = (facts: Partial<mainPolicy.Withdrawable> = {}) => ({
  target: "CLAIM" as const,
  withdrawn: false,
  ...facts,
});
const figured = (facts: Partial<mainPolicy.Withdrawable & { quantity: boolean }> = {}) => ({
  target: "FIGURE" as const,
  withdrawn: false,
  quantity: true,
  ...facts,
});
const attached = (createdById: string, isProtected = false) => ({
  target: "CITATION" as const,
  withdrawn: false,
  createdById,
  protected: isProtected,
});
walk(
  "canPropose",
  policy.canPropose,
  {
    "a claim or a source": () => proposable(),
    "a protected claim or source": () => proposable({ protected: true }),
    "a withdrawn claim or source": () => proposable({ withdrawn: true }),
    "my citation": () => attached(ME),
    "my citation on a protected claim": () => attached(ME, true),
    "another's citation": () => attached(OTHER),
    "the figure of a claim": () => figured(),
    "the figure of a protected claim": () => figured({ protected: true }),
    "a figure of a claim that does not ask how many": () => figured({ quantity: false }),
  },
  {
    "a claim or a source": "R---",
    "a protected claim or source": "RE--",
    "a withdrawn claim or source": "----",
    "my citation": "R---",
    "my citation on a protected claim": "RE--",
    "another's citation": "RE--",
    "the figure of a claim": "R---",
    "the figure of a protected claim": "RE--",
    "a figure of a claim that does not ask how many": "----",
  },
);
const PROPOSED = {
  "mine, of a claim": () => ({ personId: ME, thing: proposable() }),
  "another's, of a claim": () => ({ personId: OTHER, thing: proposable() }),
  "another's, of a protected claim": () => ({ personId: OTHER, thing: proposable({ protected: true }) }),
  "another's, of a withdrawn claim": () => ({ personId: OTHER, thing: proposable({ withdrawn: true }) }),
  "another's, of my citation": () => ({ personId: OTHER, thing: attached(ME) }),
  "another's, of another's citation": () => ({ personId: OTHER, thing: attached(OTHER) }),
};
walk("canAcceptProposal", policy.canAcceptProposal, PROPOSED, {
  "mine, of a claim": "----",
  "another's, of a claim": "-EMA",
  "another's, of a protected claim": "--MA",
  "another's, of a withdrawn claim": "----",
  "another's, of my citation": "-EMA",
  "another's, of another's citation": "--MA",
});
walk("canRejectProposal", policy.canRejectProposal, PROPOSED, {
  "mine, of a claim": "----",
  "another's, of a claim": "-EMA",
  "another's, of a protected claim": "--MA",
  "another's, of a withdrawn claim": "-EMA",
  "another's, of my citation": "-EMA",
  "another's, of another's citation": "--MA",
});
walk("canWithdrawProposal", policy.canWithdrawProposal, PROPOSED, {
  "mine, of a claim": "REMA",
  "another's, of a claim": "----",
  "another's, of a protected claim": "----",
  "another's, of a withdrawn claim": "----",
  "another's, of my citation": "----",
  "another's, of another's citation": "----",
});

// ── Reports: nobody handles what they reported, nor what is reported of them ──

walk(
  "canReport",
  policy.canReport,
  { "another's text, or another": () => ({ aboutId: OTHER }), "my own": () => ({ aboutId: ME }) },
  { "another's text, or another": "REMA", "my own": "----" },
);
walk("canSeeReports", policy.canSeeReports, ALWAYS, { always: "--MA" });
walk(
  "canHandleReport",
  policy.canHandleReport,
  {
    "by another, of a third": () => ({ reporterId: OTHER, aboutId: OTHER }),
    "by me": () => ({ reporterId: ME, aboutId: OTHER }),
    "of me": () => ({ reporterId: OTHER, aboutId: ME }),
  },
  { "by another, of a third": "--MA", "by me": "----", "of me": "----" },
);
walk(
  "canShowText",
  policy.canShowText,
  { "another's": () => ({ personId: OTHER }), mine: () => ({ personId: ME }) },
  { "another's": "--MA", mine: "----" },
);

// ── People: towards oneself and each role, suspended or not ──

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

walk("canSuspend", policy.canSuspend, PEOPLE, {
  myself: "----",
  "a reader": "--MA",
  "an editor": "--MA",
  "a moderator": "---A",
  "an admin": "----",
  "a suspended reader": "----",
  "a suspended editor": "----",
  "a suspended moderator": "----",
  "a suspended admin": "----",
});
walk("canReinstate", policy.canReinstate, PEOPLE, {
  myself: "----",
  "a reader": "----",
  "an editor": "----",
  "a moderator": "----",
  "an admin": "----",
  "a suspended reader": "--MA",
  "a suspended editor": "--MA",
  "a suspended moderator": "---A",
  "a suspended admin": "----",
});
walk("canChangeRole", policy.canChangeRole, PEOPLE, {
  myself: "----",
  "a reader": "---A",
  "an editor": "---A",
  "a moderator": "---A",
  "an admin": "---A",
  "a suspended reader": "---A",
  "a suspended editor": "---A",
  "a suspended moderator": "---A",
  "a suspended admin": "---A",
});
walk("canResetSecondFactor", policy.canResetSecondFactor, PEOPLE, {
  myself: "----",
  "a reader": "---A",
  "an editor": "---A",
  "a moderator": "---A",
  "an admin": "---A",
  "a suspended reader": "---A",
  "a suspended editor": "---A",
  "a suspended moderator": "---A",
  "a suspended admin": "---A",
});
walk("canInvite", policy.canInvite, ALWAYS, { always: "---A" });
walk("canConfirmRegistration", policy.canConfirmRegistration, ALWAYS, { always: "---A" });
walk("canAcceptInvitation", policy.canAcceptInvitation, ALWAYS, { always: "R---" });
walk("canChangeOwnProfile", policy.canChangeOwnProfile, ALWAYS, { always: "REMA" });
walk("canSecureOwnAccount", policy.canSecureOwnAccount, ALWAYS, { always: "REMA" });
walk("canDeleteOwnAccount", policy.canDeleteOwnAccount, ALWAYS, { always: "REMA" });

/** What a suspended person may still do: read, and look after their own account. */
const EVEN_SUSPENDED = ["canReadText", "canSecureOwnAccount", "canDeleteOwnAccount"];

const as = (role: Role, suspended = false): ActingPerson => ({ id: ME, role, suspended });
const cell = (allowed: (role: Role) => boolean) =>
  policy.ROLES.map((role) => (allowed(role) ? role.charAt(0) : "-")).join("");

const spoken = (verb: string) =>
  verb.slice("can".length).replace(/(?!^)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** The whole table as a page of the documentation, asked of the policy and not of what is expected of it. */
function inWords(all: readonly Row[]): string {
  const head = ["deed", "situation", ...policy.ROLES.map((role) => role.toLowerCase())];
  const body = all.map(({ verb, situation, ask }) => {
    const cells = policy.ROLES.map((role) => (ask(as(role)).ok ? "yes" : "–"));
    return [spoken(verb), situation, ...cells];
  });
  const widths = head.map((name, column) =>
    Math.max(...[head, ...body].map((line) => line[column]?.length ?? 0), name.length),
  );
  const written = (line: string[]) => `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return `# Who may do what

Made of \`lib/policy.ts\`, \`lib/dispute-policy.ts\`, \`lib/proposal-policy.ts\` and \`lib/report-policy.ts\` by \`npm run permissions\`, and held to them by a test. Each line is a deed in one situation: the state of the thing, and what the person has to do with it. Whoever is not signed in may only read. A suspended person may only read and look after their own account.

${[written(head), written(widths.map((width) => "-".repeat(width))), ...body.map(written)].join("\n")}
`;
}

describe("who may do what", () => {
  test.each(rows)("$verb, $situation: $expected", ({ ask, expected }) => {
    expect(cell((role) => ask(as(role)).ok)).toBe(expected);
  });

  test("a suspended person writes nothing, whatever their role", () => {
    const allowed = rows.filter(({ ask }) => policy.ROLES.some((role) => ask(as(role, true)).ok));
    expect([...new Set(allowed.map(({ verb }) => verb))]).toEqual(EVEN_SUSPENDED);
  });

  test("every refusal says why, in a sentence", () => {
    for (const { verb, situation, ask } of rows) {
      for (const person of policy.ROLES.flatMap((role) => [as(role), as(role, true)])) {
        const permission = ask(person);
        if (!permission.ok) expect(permission.why, `${verb}, ${situation}`).toMatch(/^[A-Z].+\.$/);
      }
    }
  });

  test("docs/permissions.md says the same; npm run permissions writes it anew", async () => {
    await expect(inWords(rows)).toMatchFileSnapshot("../../docs/permissions.md");
  });

  test("the table leaves no verb out", () => {
    const verbs = Object.keys(policy).filter((name) => name.startsWith("can"));
    expect([...new Set(rows.map(({ verb }) => verb))].toSorted()).toEqual(verbs.toSorted());
  });
});
