import { Pager } from "@/components/ui/pager";
import { COMMENTS_PAGE, type DiscussionPage } from "@/lib/disputes/discussion-page";
import { paths } from "@/lib/paths";

interface DiscussionPagerProps {
  /** Of the dispute. */
  number: number;
  /** Number of the position that is discussed; null for the question as a whole. */
  position: number | null;
  discussion: DiscussionPage;
}

/** To the earlier and the further comments of one discussion; nothing where they are all on one page. */
export function DiscussionPager({ number, position, discussion: { page, total } }: DiscussionPagerProps) {
  const last = Math.min(page * COMMENTS_PAGE, total);
  return (
    <Pager
      what={position === null ? "the discussion" : `comments on position ${position}`}
      previous={page === 1 ? null : paths.discussion(number, { position, page: page - 1 })}
      next={last === total ? null : paths.discussion(number, { position, page: page + 1 })}
      position={`${(page - 1) * COMMENTS_PAGE + 1} to ${last} of ${total}`}
    />
  );
}
