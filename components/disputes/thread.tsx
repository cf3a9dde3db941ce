import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import { paths } from "@/lib/paths";
import type { CommentView } from "@/lib/disputes/read";
import { CitationLink } from "./evidence-link";

interface ThreadProps {
  comments: readonly CommentView[];
  /** What the viewer may do with a comment, by its id. */
  actions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** Comments in the order in which they were made, each with its answers beneath it. */
export function Thread({ comments, actions }: ThreadProps) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {comments
        .filter((comment) => comment.answersId === null)
        .map((comment) => (
          <li key={comment.id} className="py-3">
            <Comment comment={comment}>{actions?.get(comment.id)}</Comment>
            <Answers answers={comments.filter((other) => other.answersId === comment.id)} actions={actions} />
          </li>
        ))}
    </ol>
  );
}

export function Answers({ answers, actions }: { answers: readonly CommentView[]; actions: ThreadProps["actions"] }) {
  if (answers.length === 0) return null;
  return (
    <ol className="mt-2 space-y-3 border-l border-edge pl-4" aria-label="Answers">
      {answers.map((answer) => (
        <li key={answer.id}>
          <Comment comment={answer}>{actions?.get(answer.id)}</Comment>
        </li>
      ))}
    </ol>
  );
}

/** In place of words that are withdrawn, or that a moderator hid. */
export const Absent = ({ what, withdrawnReason }: { what: string; withdrawnReason: string | null }) =>
  withdrawnReason === null ? (
    <p className="text-faint">
      This {what} is hidden by a moderator (<Link href={paths.moderation()}>log</Link>).
    </p>
  ) : (
    <p className="text-faint">
      This {what} is withdrawn. Reason: {withdrawnReason}
    </p>
  );

/** What somebody said; of a withdrawn comment its place and the reason, of a hidden one its place. */
export function Comment({ comment, children }: { comment: CommentView; children: ReactNode }) {
  return (
    <div id={`comment-${comment.id}`} className="min-w-0 scroll-mt-4">
      <p className="font-sans text-sm">
        <PersonLink person={comment.person} />
        <span className="text-faint">
          , <DateTime at={comment.createdAt} />
        </span>
      </p>
      {comment.body === null ? (
        <Absent what="comment" withdrawnReason={comment.withdrawnReason} />
      ) : (
        <>
          {comment.citation && (
            <p className="font-sans text-xs text-soft">
              About <CitationLink citation={comment.citation} />
            </p>
          )}
          <Prose text={comment.body} people={comment.mentions} className="mt-1" />
        </>
      )}
      {children}
    </div>
  );
}
