import Link from "next/link";
import { CommentForm, RestoreCommentForm, WithdrawCommentForm } from "@/components/disputes/comment-form";
import type { Option } from "@/components/ui/inputs";
import { ReportLink } from "@/components/reports/report-link";
import { canReport } from "@/lib/report-policy";
import { HiddenWords } from "@/app/workbench/hidden-words";
import type { CommentView } from "@/lib/disputes/comments";
import { newRequestKey } from "@/lib/form-action";
import { type CommentPlace, paths } from "@/lib/paths";
import { type DisputeFacts, canCommentOnDispute } from "@/lib/dispute-policy";
import { type ActingPerson, canRestoreComment, canWithdrawComment } from "@/lib/policy";
import { commentAction, restoreCommentAction, withdrawCommentAction } from "../actions";

interface CommentActionsProps {
  viewer: ActingPerson;
  number: number;
  facts: DisputeFacts;
  comment: CommentView;
  /** Where it stands. */
  place: CommentPlace;
  citations: readonly Option[];
  /** The comment that is being answered. */
  answering: string | undefined;
  /** Of a withdrawn or hidden comment, when the viewer may read them. */
  words: string | undefined;
}

/** What the viewer may do with a comment. */
export async function CommentActions(props: CommentActionsProps) {
  const { viewer, number, facts: dispute, comment, place, citations, answering, words } = props;
  const facts = { personId: comment.personId, withdrawn: comment.body === null };
  const form = { requestKey: await newRequestKey(), commentId: comment.id };
  if (comment.body === null && comment.withdrawnReason === null) {
    return (
      <HiddenWords viewer={viewer} personId={comment.personId} text={{ of: "comment", id: comment.id }} words={words} />
    );
  }
  if (comment.body === null) {
    if (words === undefined || !canRestoreComment(viewer, facts).ok) return null;
    return <RestoreCommentForm action={restoreCommentAction} {...form} words={words} />;
  }
  const answer = { action: commentAction, requestKey: await newRequestKey(), number, citations };
  const mayAnswer = canCommentOnDispute(viewer, dispute).ok;
  return (
    <>
      {mayAnswer && answering === comment.id && (
        <div className="mt-3 max-w-measure">
          <CommentForm {...answer} answers={comment.id} />
        </div>
      )}
      {mayAnswer && answering !== comment.id && (
        <p className="mt-1 font-sans text-sm">
          <Link href={paths.answerComment(number, place, comment.id)} prefetch={false}>
            Answer
          </Link>
        </p>
      )}
      {canReport(viewer, { aboutId: comment.personId }).ok && (
        <p>
          <ReportLink of="comment" id={comment.id} about={`the comment of ${comment.person.displayName}`} />
        </p>
      )}
      {canWithdrawComment(viewer, facts).ok && <WithdrawCommentForm action={withdrawCommentAction} {...form} />}
    </>
  );
}
