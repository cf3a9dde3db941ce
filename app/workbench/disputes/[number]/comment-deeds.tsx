import type { ReactNode } from "react";
import type { Option } from "@/components/ui/inputs";
import type { CommentView } from "@/lib/disputes/comments";
import { readWithdrawnWords } from "@/lib/disputes/read";
import { type DisputeFacts, canSeeQueue } from "@/lib/dispute-policy";
import type { ActingPerson } from "@/lib/policy";
import { CommentActions } from "./comment-actions";

interface CommentDeeds {
  viewer: ActingPerson;
  number: number;
  facts: DisputeFacts;
  /** Those on the page. */
  comments: readonly CommentView[];
  /** Which page of its discussion it is. */
  page: number;
  /** Numbers of the positions by their ids. */
  positions: ReadonlyMap<string, number>;
  citations: readonly Option[];
  answering: string | undefined;
  /** The words of what is hidden, for whoever may read them. */
  hidden: ReadonlyMap<string, string>;
}

/** What the viewer may do with each comment on the page, by its id. */
export async function commentDeeds({ comments, page, positions, hidden, ...all }: CommentDeeds) {
  const withdrawn = canSeeQueue(all.viewer).ok ? await readWithdrawnWords(comments) : new Map<string, string>();
  return new Map(
    comments.map((comment): [string, ReactNode] => [
      comment.id,
      <CommentActions
        key={comment.id}
        {...all}
        comment={comment}
        place={{ position: positions.get(comment.positionId ?? "") ?? null, page }}
        words={withdrawn.get(comment.id) ?? hidden.get(comment.id)}
      />,
    ]),
  );
}
