"use server";

import { addPosition } from "@/lib/disputes/add-position";
import { appeal } from "@/lib/disputes/appeal";
import { attachEvidence } from "@/lib/disputes/attach-evidence";
import { commentOnDispute } from "@/lib/disputes/comment";
import { joinPosition } from "@/lib/disputes/join-position";
import { releaseDispute } from "@/lib/disputes/release";
import { restoreComment } from "@/lib/disputes/restore-comment";
import {
  addPositionInput,
  appealInput,
  attachEvidenceInput,
  commentInput,
  disputeNumberInput,
  joinPositionInput,
  rulingInput,
  withdrawCommentInput,
  withdrawDisputeInput,
} from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { withdrawComment } from "@/lib/disputes/withdraw-comment";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { reshapingOf } from "@/lib/reshaping/form";
import { rule } from "@/lib/rulings/rule";
import { tags } from "@/lib/tags";

interface Touched {
  number: number;
  /** Slug. */
  claim: string;
}

/** The claim's page shows its disputes and whether it is contested; lists show both. */
const touched = (_input: unknown, { number, claim }: Touched) => [tags.dispute(number), tags.claim(claim), tags.lists];

const onItsPage = (_input: unknown, { number }: Touched) => paths.dispute(number);

export const addPositionAction = formAction({
  schema: addPositionInput,
  verb: addPosition,
  refresh: touched,
  next: (_input, { number }) => `${paths.dispute(number)}#positions`,
});

export const joinPositionAction = formAction({
  schema: joinPositionInput,
  verb: joinPosition,
  refresh: touched,
  next: ({ number, position }) => paths.position(number, position),
});

export const attachEvidenceAction = formAction({
  schema: attachEvidenceInput,
  verb: attachEvidence,
  refresh: touched,
  next: ({ number, position }) => paths.position(number, position),
});

export const commentAction = formAction({
  schema: commentInput,
  verb: commentOnDispute,
  refresh: touched,
  next: (_input, { number, commentId }) => paths.comment(number, commentId),
});

export const takeAction = formAction({
  schema: disputeNumberInput,
  verb: takeDispute,
  refresh: touched,
  next: onItsPage,
});

export const releaseAction = formAction({
  schema: disputeNumberInput,
  verb: releaseDispute,
  refresh: touched,
  next: onItsPage,
});

export const withdrawAction = formAction({
  schema: withdrawDisputeInput,
  verb: withdrawDispute,
  refresh: touched,
  next: onItsPage,
});

export const appealAction = formAction({
  schema: appealInput,
  verb: appeal,
  refresh: touched,
  next: (_input, { number }) => `${paths.dispute(number)}#ruling`,
});

export const ruleAction = formAction({
  schema: rulingInput,
  verb: rule,
  prepare: (form) => ({ ...form, change: reshapingOf(form) }),
  // It may change citations, which pages of sources show, and take other disputes along.
  refresh: (_input, { number, claims }) => [
    tags.dispute(number),
    ...claims.map(tags.claim),
    tags.sources,
    tags.disputes,
    tags.lists,
  ],
  next: (_input, { number }) => `${paths.dispute(number)}#ruling`,
});

export const withdrawCommentAction = formAction({
  schema: withdrawCommentInput,
  verb: withdrawComment,
  refresh: touched,
  next: onItsPage,
});

export const restoreCommentAction = formAction({
  schema: withdrawCommentInput,
  verb: restoreComment,
  refresh: touched,
  next: onItsPage,
});
