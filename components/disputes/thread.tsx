import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import type { CommentView } from "@/lib/disputes/comments";
import { paths } from "@/lib/paths";
import { CitationLink } from "./evidence-link";

interface ThreadProps {
  /** Of the dispute. */
  number: number;
  comments: readonly CommentView[];
  /** What the viewer may do with a comment, by its id. */
  actions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** A thread: the comment that begins it, absent where that stands on an earlier page, with its answers. */
export interface ThreadView {
  id: string;
  begins: CommentView | null;
  answers: CommentView[];
}

/** Comments as threads, in the order in which those began. */
export function threadsOf(comments: readonly CommentView[]): ThreadView[] {
  const threads = new Map<string, ThreadView>();
  for (const comment of comments) {
    const id = comment.answersId ?? comment.id;
    const thread = threads.get(id) ?? { id, begins: null, answers: [] };
    threads.set(id, thread);
    if (comment.answersId === null) thread.begins = comment;
    else thread.answers.push(comment);
  }
  return [...threads.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Comments in the order in which they were made, each with its answers beneath it. */
export function Thread({ number, comments, actions }: ThreadProps) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {threadsOf(comments).map((thread) => (
        <li key={thread.id} className="py-3">
          <OneThread number={number} thread={thread} actions={actions} />
        </li>
      ))}
    </ol>
  );
}

interface OneThreadProps extends Pick<ThreadProps, "number" | "actions"> {
  thread: ThreadView;
}

export function OneThread({ number, thread: { id, begins, answers }, actions }: OneThreadProps) {
  return (
    <>
      {begins ? (
        <Comment number={number} comment={begins}>
          {actions?.get(id)}
        </Comment>
      ) : (
        <p className="font-sans text-sm text-soft">
          Further answers to <Link href={paths.comment(number, id)}>a comment on an earlier page</Link>
        </p>
      )}
      {answers.length > 0 && (
        <ol className="mt-2 space-y-3 border-l border-edge pl-4" aria-label="Answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Comment number={number} comment={answer}>
                {actions?.get(answer.id)}
              </Comment>
            </li>
          ))}
        </ol>
      )}
    </>
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

interface CommentProps {
  number: number;
  comment: CommentView;
  children: ReactNode;
}

/** What somebody said, at its own address; of a withdrawn comment its place and the reason, of a hidden one its place. */
function Comment({ number, comment, children }: CommentProps) {
  return (
    <div id={`comment-${comment.id}`} className="min-w-0 scroll-mt-4 target:bg-wash">
      <p className="font-sans text-sm">
        <PersonLink person={comment.person} />
        <span className="text-faint">, </span>
        <Link href={paths.comment(number, comment.id)} prefetch={false} className="text-faint hover:text-accent">
          <DateTime at={comment.createdAt} />
        </Link>
      </p>
      {comment.body === null ? (
        <Absent what="comment" withdrawnReason={comment.withdrawnReason} />
      ) : (
        <>
          {comment.citation && (
            <p className="font-sans text-xs text-soft">
              About <CitationLink cited={comment.citation} />
            </p>
          )}
          <Prose text={comment.body} people={comment.mentions} className="mt-1" />
        </>
      )}
      {children}
    </div>
  );
}
