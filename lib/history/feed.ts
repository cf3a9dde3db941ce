import { atomFeed } from "@/lib/atom";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { describeChange, plainSentence } from "./describe";
import type { ModerationFilters } from "./filters";
import type { HistoryPage } from "./read";

/** The moderation log as an Atom feed, each decision with its reason. `origin`: the site's own address. Pure. */
export function moderationFeed(filters: ModerationFilters, { changes }: HistoryPage, origin: string): string {
  const full = (path: string) => new URL(path, origin).href;
  const page = paths.moderation();
  return atomFeed({
    title: "Variorum: moderation",
    page: full(withParams(page, filters)),
    self: full(withParams(paths.moderationFeed(), filters)),
    entries: changes.map((change) => {
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
