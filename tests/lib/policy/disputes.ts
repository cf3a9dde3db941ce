import * as policy from "@/lib/dispute-policy";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { canRestoreComment, canWithdrawComment } from "@/lib/policy";
import { ALWAYS, ME, OTHER, OWNED, type Row, walk } from "./asking.ts";

/** Disputes: in each state, for who has nothing to do with it, opened it, or wrote what it is about. */

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

export const disputeRows: Row[] = [
  ...walk("canOpenDispute", policy.canOpenDispute, ALWAYS, { always: "REMA" }),
  ...walk("canSeeQueue", policy.canSeeQueue, ALWAYS, { always: "--MA" }),
  ...walk(
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
  ),
  ...walk(
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
  ),
  ...walk(
    "canAttachEvidence",
    policy.canAttachEvidence,
    {
      "a position I hold": () => ({ dispute: CASES["open, holder"](), holderIds: [OTHER, ME] }),
      "another position": () => ({ dispute: CASES["open, holder"](), holderIds: [OTHER] }),
      "a position I hold, closed": () => ({ dispute: CASES["closed, holder"](), holderIds: [ME] }),
    },
    { "a position I hold": "REMA", "another position": "----", "a position I hold, closed": "----" },
  ),
  ...walk(
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
  ),
  ...walk(
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
  ),
  ...walk(
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
  ),
  // Nobody rules on what they opened or wrote, whoever they are.
  ...walk(
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
  ),
  ...walk(
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
  ),
  ...walk("canWithdrawComment", canWithdrawComment, OWNED, {
    mine: "REMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  ...walk("canRestoreComment", canRestoreComment, OWNED, {
    mine: "----",
    "mine, withdrawn": "--MA",
    "another's": "----",
    "another's, withdrawn": "--MA",
  }),
];
