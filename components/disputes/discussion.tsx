import { Fragment, type ReactNode } from "react";
import { ChangeLine } from "@/components/history/change-line";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import type { CommentView, DisputePage } from "@/lib/disputes/read";

interface DiscussionProps {
  dispute: DisputePage;
  /** What the viewer may do with a comment, by its id. */
  commentActions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** Comments, and who took or released the dispute, in the order in which they happened. */
export function Discussion({ dispute, commentActions }: DiscussionProps) {
  const entries = [
    ...dispute.comments.map((comment) => ({
      id: comment.id,
      at: comment.createdAt,
      entry: <Comment comment={comment}>{commentActions?.get(comment.id)}</Comment>,
    })),
    ...dispute.course.map((change) => ({ id: change.id, at: change.at, entry: <ChangeLine change={change} /> })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (entries.length === 0) return <p className="text-soft">Nobody has commented yet.</p>;
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {entries.map(({ id, entry }) => (
        <Fragment key={id}>{entry}</Fragment>
      ))}
    </ol>
  );
}

function Comment({ comment, children }: { comment: CommentView; children: ReactNode }) {
  return (
    <li id={`comment-${comment.id}`} className="grid gap-x-6 py-4 sm:grid-cols-[10rem_1fr]">
      <p className="label pt-[3px]">
        <DateTime at={comment.createdAt} />
      </p>
      <div className="min-w-0">
        <p className="font-sans text-sm">
          <PersonLink person={comment.person} />
        </p>
        {comment.body === null ? (
          <p className="text-faint">This comment is withdrawn. Reason: {comment.withdrawnReason}</p>
        ) : (
          <Prose text={comment.body} className="mt-1" />
        )}
        {children}
      </div>
    </li>
  );
}
