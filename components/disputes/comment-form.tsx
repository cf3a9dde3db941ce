"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, Select, TextArea } from "@/components/ui/inputs";

interface CommentFormProps {
  action: FormAction;
  requestKey: string;
  number: number;
  /** Of the claim, which a comment may say that it talks about. */
  citations: readonly Option[];
  /** Under which position it stands; absent: about the question as a whole. */
  position?: number;
  /** The comment that it answers. */
  answers?: string;
}

export function CommentForm({ action, requestKey, number, citations, position, answers }: CommentFormProps) {
  const label = answers ? "Answer" : position === undefined ? "Comment" : `Comment on position ${position}`;
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={answers ? "Answer" : "Comment"}
      pending="Sending…"
      look="quiet"
      draft={`dispute/${number}/comment/${answers ?? position ?? ""}`}
      label={label}
    >
      <input type="hidden" name="number" value={number} />
      {position !== undefined && <input type="hidden" name="position" value={position} />}
      {answers !== undefined && <input type="hidden" name="answers" value={answers} />}
      <TextArea
        name="body"
        label={answers ? "Your answer" : "Your comment"}
        hint="About the question, not about people. Everybody can read it, with your name. “@” and a handle has somebody told."
        maxLength={3000}
      />
      {citations.length > 0 && (
        <Select name="citationId" label="The citation that it talks about" options={citations} empty="None" optional />
      )}
    </Form>
  );
}

interface CommentDeedProps {
  action: FormAction;
  requestKey: string;
  commentId: string;
}

/** For its author and for moderators. */
export function WithdrawCommentForm({ action, requestKey, commentId }: CommentDeedProps) {
  return (
    <Disclosure summary="Withdraw this comment">
      <Form action={action} requestKey={requestKey} submit="Withdraw" look="quiet" label="Withdraw this comment">
        <input type="hidden" name="commentId" value={commentId} />
        <TextArea
          name="reason"
          label="Reason"
          hint="It stands in the comment's place. A moderator can restore the comment."
          maxLength={2000}
          rows={2}
        />
      </Form>
    </Disclosure>
  );
}

/** For moderators, who see what they restore. */
export function RestoreCommentForm({ action, requestKey, commentId, words }: CommentDeedProps & { words: string }) {
  return (
    <Disclosure summary="Read and restore this comment">
      <blockquote className="my-2 max-w-measure border-l border-edge pl-4 whitespace-pre-line">{words}</blockquote>
      <Form action={action} requestKey={requestKey} submit="Restore" look="quiet" label="Restore this comment">
        <input type="hidden" name="commentId" value={commentId} />
        <TextArea name="reason" label="Reason" hint="Everybody can read it." maxLength={2000} rows={2} />
      </Form>
    </Disclosure>
  );
}
