import { Fragment, type ReactNode } from "react";
import { ChangeLine } from "@/components/history/change-line";
import type { CommentView } from "@/lib/disputes/comments";
import { type DiscussionPage, isWithin } from "@/lib/disputes/discussion-page";
import type { DisputePage } from "@/lib/disputes/read";
import { DiscussionPager } from "./discussion-pager";
import { OneThread, threadsOf } from "./thread";

interface DiscussionProps {
  /** Of the dispute. */
  number: number;
  /** About the question as a whole, of one page. */
  comments: readonly CommentView[];
  /** Undefined while nobody has commented. */
  discussion: DiscussionPage | undefined;
  course: DisputePage["course"];
  /** What the viewer may do with a comment, by its id. */
  commentActions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** Comments about the question as a whole, and who took or released the dispute, in the order in which they happened. */
export function Discussion({ number, comments, discussion, course, commentActions }: DiscussionProps) {
  const happened = discussion ? course.filter((change) => isWithin(discussion, change.at)) : course;
  const entries = [
    ...threadsOf(comments).map((thread) => ({
      id: thread.id,
      at: thread.begins?.createdAt ?? discussion?.from ?? new Date(0),
      entry: (
        <li className="py-4">
          <OneThread number={number} thread={thread} actions={commentActions} />
        </li>
      ),
    })),
    ...happened.map((change) => ({ id: change.id, at: change.at, entry: <ChangeLine change={change} /> })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (entries.length === 0) return <p className="text-soft">Nobody has commented on the question as a whole yet.</p>;
  return (
    <>
      <ol className="divide-y divide-rule border-y border-rule">
        {entries.map(({ id, entry }) => (
          <Fragment key={id}>{entry}</Fragment>
        ))}
      </ol>
      {discussion && <DiscussionPager number={number} position={null} discussion={discussion} />}
    </>
  );
}
