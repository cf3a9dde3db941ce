import { Fragment, type ReactNode } from "react";
import { ChangeLine } from "@/components/history/change-line";
import type { DisputePage } from "@/lib/disputes/read";
import { Answers, Comment } from "./thread";

interface DiscussionProps {
  dispute: DisputePage;
  /** What the viewer may do with a comment, by its id. */
  commentActions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** Comments about the question as a whole, and who took or released the dispute, in the order in which they happened. */
export function Discussion({ dispute, commentActions }: DiscussionProps) {
  const comments = dispute.comments.filter((comment) => comment.positionId === null);
  const entries = [
    ...comments
      .filter((comment) => comment.answersId === null)
      .map((comment) => ({
        id: comment.id,
        at: comment.createdAt,
        entry: (
          <li className="py-4">
            <Comment comment={comment}>{commentActions?.get(comment.id)}</Comment>
            <Answers answers={comments.filter((other) => other.answersId === comment.id)} actions={commentActions} />
          </li>
        ),
      })),
    ...dispute.course.map((change) => ({ id: change.id, at: change.at, entry: <ChangeLine change={change} /> })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (entries.length === 0) return <p className="text-soft">Nobody has commented on the question as a whole yet.</p>;
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {entries.map(({ id, entry }) => (
        <Fragment key={id}>{entry}</Fragment>
      ))}
    </ol>
  );
}
