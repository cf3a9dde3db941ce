import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReleaseForm, TakeForm, WithdrawForm } from "@/components/disputes/case-forms";
import { CommentForm, RestoreCommentForm, WithdrawCommentForm } from "@/components/disputes/comment-form";
import { DisputeView } from "@/components/disputes/dispute-view";
import { RulingForm } from "@/components/disputes/ruling-form";
import { getViewer } from "@/lib/auth";
import { isUndecided } from "@/lib/disputes/contested";
import {
  type CommentView,
  type DisputePage,
  getDisputeFacts,
  getDisputePage,
  readWithdrawnWords,
} from "@/lib/disputes/read";
import { numberIn } from "@/lib/disputes/schema";
import { newRequestKey } from "@/lib/form-action";
import {
  type ActingPerson,
  type DisputeFacts,
  canCommentOnDispute,
  canReleaseDispute,
  canRestoreComment,
  canRule,
  canSeeQueue,
  canTakeDispute,
  canWithdrawComment,
  canWithdrawDispute,
} from "@/lib/policy";
import {
  commentAction,
  releaseAction,
  restoreCommentAction,
  ruleAction,
  takeAction,
  withdrawAction,
  withdrawCommentAction,
} from "../actions";

export const instant = false;

interface Props {
  params: Promise<{ number: string }>;
}

const readPage = (segment: string) => {
  const number = numberIn(segment);
  return number === null ? null : getDisputePage(number);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dispute = await readPage((await params).number);
  return dispute ? { title: dispute.question } : {};
}

export default async function WorkbenchDisputePage({ params }: Props) {
  const [viewer, dispute] = await Promise.all([getViewer(), readPage((await params).number)]);
  const facts = dispute && (await getDisputeFacts(dispute.number));
  if (!dispute || !facts) notFound();
  if (!viewer) return <DisputeView dispute={dispute} />;
  const words = canSeeQueue(viewer).ok ? await readWithdrawnWords(dispute.number) : new Map<string, string>();
  const commentActions = new Map(
    dispute.comments.map((comment) => [
      comment.id,
      <CommentActions key={comment.id} viewer={viewer} comment={comment} words={words.get(comment.id)} />,
    ]),
  );
  return (
    <DisputeView
      dispute={dispute}
      actions={isUndecided(dispute.state) && <CaseActions viewer={viewer} number={dispute.number} facts={facts} />}
      commentActions={commentActions}
      commentForm={
        canCommentOnDispute(viewer, facts).ok && (
          <CommentForm action={commentAction} requestKey={await newRequestKey()} number={dispute.number} />
        )
      }
      rulingForm={canRule(viewer, facts).ok ? await rulingForm(dispute) : undefined}
    />
  );
}

async function rulingForm({ number, version, subject }: DisputePage) {
  return (
    <div className="max-w-[52rem]">
      <RulingForm
        action={ruleAction}
        requestKey={await newRequestKey()}
        number={number}
        version={version}
        targetVersion={subject.currentVersion}
      />
    </div>
  );
}

/** What the viewer may do with the case; a moderator who may not take it is told why. */
async function CaseActions({ viewer, number, facts }: { viewer: ActingPerson; number: number; facts: DisputeFacts }) {
  const take = canTakeDispute(viewer, facts);
  const mayRelease = canReleaseDispute(viewer, facts).ok;
  const form = { requestKey: await newRequestKey(), number };
  return (
    <div className="space-y-3">
      {take.ok && <TakeForm action={takeAction} {...form} />}
      {mayRelease && <ReleaseForm action={releaseAction} {...form} />}
      {!take.ok && !mayRelease && canSeeQueue(viewer).ok && <p className="font-sans text-sm text-soft">{take.why}</p>}
      {canWithdrawDispute(viewer, facts).ok && <WithdrawForm action={withdrawAction} {...form} />}
    </div>
  );
}

interface CommentActionsProps {
  viewer: ActingPerson;
  comment: CommentView;
  /** Of a withdrawn comment, when the viewer may read them. */
  words: string | undefined;
}

async function CommentActions({ viewer, comment, words }: CommentActionsProps) {
  const facts = { personId: comment.personId, withdrawn: comment.body === null };
  const form = { requestKey: await newRequestKey(), commentId: comment.id };
  if (canWithdrawComment(viewer, facts).ok) return <WithdrawCommentForm action={withdrawCommentAction} {...form} />;
  if (words === undefined || !canRestoreComment(viewer, facts).ok) return null;
  return <RestoreCommentForm action={restoreCommentAction} {...form} words={words} />;
}
