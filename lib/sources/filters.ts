import { z } from "zod";
import { languageTag, maybe, searchQuery, slug } from "@/lib/fields";
import { CSL_TYPES } from "./vocabulary";

export const SOURCE_SORTS = ["author", "newest", "oldest", "most-used", "last-added"] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];
export const SOURCE_SORT_WORDS: Record<SourceSort, string> = {
  author: "author",
  newest: "newest first",
  oldest: "oldest first",
  "most-used": "most used first",
  "last-added": "last added first",
};

/** Which sources to list, and how. The same for the page and the API. */
export const sourceFilters = z.object({
  q: searchQuery,
  type: maybe(z.enum(CSL_TYPES)),
  language: maybe(languageTag),
  /** First letter of the author, or of the title where there is none. */
  letter: maybe(z.string().regex(/^\p{L}$/u, "One letter.")),
  sort: maybe(z.enum(SOURCE_SORTS)),
  /** Slug of the last source of the page before. */
  cursor: maybe(slug),
});
export type SourceFilters = z.infer<typeof sourceFilters>;
