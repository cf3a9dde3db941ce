import Link from "next/link";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { DiscussionPart } from "@/lib/disputes/read";
import { questionWords } from "@/lib/disputes/vocabulary";
import { paths } from "@/lib/paths";
import { Discussion } from "./discussion";
import { DiscussionPager } from "./discussion-pager";
import { ExampleNotice } from "./example-notice";
import { Thread } from "./thread";

interface DiscussionPartProps {
  part: DiscussionPart;
  /** What the viewer may do with a comment, by its id. */
  commentActions?: ReadonlyMap<string, ReactNode>;
  /** Beneath the comments. */
  commentForm?: ReactNode;
}

/** A further page of what is said of a position, or of the question as a whole. */
export function DiscussionPartView({ part, commentActions, commentForm }: DiscussionPartProps) {
  const { number, question, position, example, comments, discussion, course } = part;
  const first = paths.discussion(number, { position, page: 1 });
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Disputes", href: paths.disputes() },
          { word: `Dispute ${number}`, href: paths.dispute(number) },
          { word: `Page ${discussion.page}` },
        ]}
      />
      <div className="mt-5 lg:mt-8">
        <PageHeading
          lead={
            <>
              Of dispute {number}: <Link href={first}>{questionWords(question)}</Link>
            </>
          }
        >
          {titleOf(part)}
        </PageHeading>
      </div>
      {example && (
        <div className="mt-5">
          <ExampleNotice />
        </div>
      )}
      <div className="mt-8 max-w-[52rem]">
        {position === null ? (
          <Discussion {...{ number, comments, discussion, course, commentActions }} />
        ) : (
          <>
            <Thread number={number} comments={comments} actions={commentActions} />
            <DiscussionPager {...{ number, position, discussion }} />
          </>
        )}
        {commentForm && <div className="mt-6 max-w-measure">{commentForm}</div>}
      </div>
    </article>
  );
}

/** What the page is called, in the window's title too. */
export const titleOf = ({ position, discussion: { page } }: Pick<DiscussionPart, "position" | "discussion">): string =>
  `${position === null ? "Discussion" : `Said of position ${position}`}, page ${page}`;
