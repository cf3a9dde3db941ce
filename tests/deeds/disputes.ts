import { db } from "@/lib/db";
import * as policy from "@/lib/dispute-policy";
import { addPosition } from "@/lib/disputes/add-position";
import { appeal } from "@/lib/disputes/appeal";
import { attachEvidence } from "@/lib/disputes/attach-evidence";
import { commentOnDispute } from "@/lib/disputes/comment";
import { joinPosition } from "@/lib/disputes/join-position";
import { openDispute } from "@/lib/disputes/open";
import { releaseDispute } from "@/lib/disputes/release";
import { restoreComment } from "@/lib/disputes/restore-comment";
import {
  addPositionInput,
  appealInput,
  attachEvidenceInput,
  commentInput,
  disputeNumberInput,
  joinPositionInput,
  openDisputeInput,
  rulingInput,
  targetOf,
  withdrawCommentInput,
  withdrawDisputeInput,
} from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { newId } from "@/lib/id";
import { canRestoreComment, canWithdrawComment } from "@/lib/policy";
import { reshapingOf } from "@/lib/reshaping/form";
import { rule } from "@/lib/rulings/rule";
import { buildClaim } from "../factories/claims.ts";
import { type Case, type CaseName, buildCase, cases } from "./cases.ts";
import { type Deed, type Person, always, deed } from "./deed.ts";
import { REASON, citationOf, other, ownedIn } from "./things.ts";

/** What is done in a dispute. */

const on = (name: string) => `workbench/disputes/actions.ts#${name}`;

const LONG_ENOUGH = "Both count the same people, in the same years and in the same two republics, as the tables show.";
const BODY = "The table counts one republic only.";

const numbered = ({ number }: Case) => ({ number: String(number) });
const said = (one: Case) => ({ ...numbered(one), body: BODY });

const SPOKEN: CaseName[] = [
  ["open", "uninvolved"],
  ["open", "opener"],
  ["taken by me", "uninvolved"],
  ["taken by another", "uninvolved"],
  ["closed", "uninvolved"],
  ["appealed", "uninvolved"],
  ["withdrawn", "uninvolved"],
];
const TAKEN: CaseName[] = [
  ["open", "uninvolved"],
  ["open", "opener"],
  ["open", "author"],
  ["open", "holder"],
  ["open", "checker"],
  ["taken by another", "uninvolved"],
  ["taken 48 hours ago", "uninvolved"],
  ["closed", "uninvolved"],
  ["appealed", "uninvolved"],
];
const RULED: CaseName[] = [
  ["taken by me", "uninvolved"],
  ["taken by me", "opener"],
  ["taken by me", "author"],
  ["taken by me", "holder"],
  ["taken by me", "checker"],
  ["open", "uninvolved"],
  ["taken by another", "uninvolved"],
  ["closed", "uninvolved"],
];
const APPEALED: CaseName[] = [
  ["closed", "opener"],
  ["closed", "author"],
  ["closed", "holder"],
  ["closed", "uninvolved"],
  ["open", "opener"],
  ["appealed", "opener"],
];

/** Evidence for a position, which I hold or do not. */
const evidenceFor =
  (...[state, part]: CaseName) =>
  async (me: Person) => {
    const { number, claimId, facts } = await buildCase(me, state, part);
    const { id: citationId } = await citationOf((await other()).id, { claimId });
    return {
      thing: { dispute: facts, holderIds: facts.holderIds },
      fields: { number: String(number), position: "1", citationId },
    };
  };

const comments = (first: "standing" | "withdrawn") =>
  ownedIn(first, async (personId, columns) => {
    const { id: disputeId } = await buildCase(await other(), "open", "opener");
    const { id } = await db().disputeComment.create({
      data: { id: newId(), disputeId, personId, body: BODY, ...columns },
    });
    return { commentId: id, reason: REASON };
  });

export const disputeDeeds: Deed[] = [
  deed({
    action: "workbench/claims/[slug]/actions.ts#dispute",
    rule: policy.canOpenDispute,
    schema: openDisputeInput,
    prepare: (form) => ({ ...form, target: targetOf(form.target) }),
    verb: (actor, input) => openDispute(actor, input),
    situations: always(async () => ({
      claim: (await buildClaim({ createdById: (await other()).id })).slug,
      target: "CLAIM",
      "reasons[]": ["SCOPE_MISMATCH"],
      question: "Does the figure count the same people?",
      position: BODY,
    })),
  }),
  deed({
    action: on("addPositionAction"),
    rule: policy.canTakePosition,
    schema: addPositionInput,
    verb: addPosition,
    situations: cases(SPOKEN, said),
  }),
  deed({
    action: on("joinPositionAction"),
    rule: policy.canTakePosition,
    schema: joinPositionInput,
    verb: joinPosition,
    situations: cases(
      [
        ["open", "uninvolved"],
        ["taken by me", "uninvolved"],
        ["closed", "uninvolved"],
      ],
      (one) => ({
        ...numbered(one),
        position: "1",
      }),
    ),
  }),
  deed({
    action: on("attachEvidenceAction"),
    rule: policy.canAttachEvidence,
    schema: attachEvidenceInput,
    verb: attachEvidence,
    situations: {
      "a position I hold": evidenceFor("open", "holder"),
      "another position": evidenceFor("open", "uninvolved"),
      "a position I hold, closed": evidenceFor("closed", "holder"),
    },
  }),
  deed({
    action: on("commentAction"),
    rule: policy.canCommentOnDispute,
    schema: commentInput,
    verb: commentOnDispute,
    situations: cases(SPOKEN, said),
  }),
  deed({
    action: on("takeAction"),
    rule: policy.canTakeDispute,
    schema: disputeNumberInput,
    verb: takeDispute,
    situations: cases(TAKEN, numbered),
  }),
  deed({
    action: on("releaseAction"),
    rule: policy.canReleaseDispute,
    schema: disputeNumberInput,
    verb: releaseDispute,
    situations: cases(
      [
        ["taken by me", "uninvolved"],
        ["taken by another", "uninvolved"],
        ["taken 48 hours ago", "uninvolved"],
        ["open", "uninvolved"],
      ],
      numbered,
    ),
  }),
  deed({
    action: on("withdrawAction"),
    rule: policy.canWithdrawDispute,
    schema: withdrawDisputeInput,
    verb: withdrawDispute,
    situations: cases(
      [
        ["open", "opener"],
        ["open", "uninvolved"],
        ["taken by another", "opener"],
        ["withdrawn", "opener"],
      ],
      (one) => ({
        ...numbered(one),
        reason: REASON,
      }),
    ),
  }),
  deed({
    action: on("appealAction"),
    rule: policy.canAppeal,
    schema: appealInput,
    verb: appeal,
    situations: cases(APPEALED, (one) => ({ ...numbered(one), reasons: LONG_ENOUGH })),
  }),
  deed({
    action: on("ruleAction"),
    rule: policy.canRule,
    schema: rulingInput,
    prepare: (form) => ({ ...form, change: reshapingOf(form) }),
    verb: (actor, input) => rule(actor, input),
    situations: cases(RULED, (one) => ({
      ...numbered(one),
      version: "1",
      targetVersion: "1",
      outcome: "UPHELD_AS_IS",
      reasons: LONG_ENOUGH,
      scope: "This wording.",
      reopenIf: "A census table.",
      interest: "None.",
    })),
  }),
  deed({
    action: on("withdrawCommentAction"),
    rule: canWithdrawComment,
    schema: withdrawCommentInput,
    verb: withdrawComment,
    situations: comments("standing"),
  }),
  deed({
    action: on("restoreCommentAction"),
    rule: canRestoreComment,
    schema: withdrawCommentInput,
    verb: restoreComment,
    situations: comments("withdrawn"),
  }),
];
