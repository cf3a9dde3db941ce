import { atomFeed } from "@/lib/atom";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { describeChange, plainSentence } from "./describe";
import type { ModerationFilters } from "./filters";
import type { HistoryPage } from "./read";

interface ChangeFeed {
  title: string;
  /** Paths of the page that it follows, and of the feed itself. */
  page: string;
  self: string;
  /** The site's own address. */
  origin: string;
  history: HistoryPage;
}

/** Changes as an Atom feed, each with the reason that was given. Pure. */
export function changeFeed({ title, page, self, origin, history }: ChangeFeed): string {
  const full = (path: string) => new URL(path, origin).href;
  return atomFeed({
    title,
    page: full(page),
    self: full(self),
    entries: history.changes.map((change) => {
      const { sentence, reason } = describeChange(change);
      const linked = sentence.find((part) => typeof part !== "string");
      return {
        id: change.id,
        title: `${change.person.displayName} ${plainSentence(sentence)}`,
        at: change.at,
        author: change.person.displayName,
        link: full(typeof linked === "object" ? linked.path : page),
        summary: reason,
      };
    }),
  });
}

/** The moderation log as an Atom feed, each decision with its reason. `origin`: the site's own address. Pure. */
export const moderationFeed = (filters: ModerationFilters, history: HistoryPage, origin: string): string =>
  changeFeed({
    title: "Variorum: moderation",
    page: withParams(paths.moderation(), filters),
    self: withParams(paths.moderationFeed(), filters),
    origin,
    history,
  });
