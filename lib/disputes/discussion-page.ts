/** How a long discussion is cut into pages. Pure. */

/** Comments to a page: a moderator has a form beneath each, and a case several discussions. */
export const COMMENTS_PAGE = 25;

/** Which page of a discussion is shown, and of how many comments. */
export interface DiscussionPage {
  /** Null for the question as a whole. */
  positionId: string | null;
  page: number;
  /** Comments on all pages. */
  total: number;
  /** When the first thread of this page began, null on the first page; and that of the next, null on the last. */
  from: Date | null;
  until: Date | null;
}

/** What happened while the threads of this page began, so that it stands once, on the page where it belongs. */
export const isWithin = ({ from, until }: Pick<DiscussionPage, "from" | "until">, at: Date): boolean =>
  (from === null || at >= from) && (until === null || at < until);
