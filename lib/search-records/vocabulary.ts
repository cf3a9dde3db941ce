/** What may have been looked for, in plain words. Pure: the screen may import it. */

export const LOOKED_FOR = ["COUNTER_SOURCE", "SOURCE", "ORIGINAL_WORDING"] as const;
export type LookedFor = (typeof LOOKED_FOR)[number];

export const LOOKED_FOR_WORDS: Record<LookedFor, string> = {
  COUNTER_SOURCE: "a source that disputes it",
  SOURCE: "a source that supports it",
  ORIGINAL_WORDING: "the original wording",
};

/** What came of a search. */
export const SEARCH_OUTCOMES = ["NONE", "SOMETHING"] as const;
export const SEARCH_OUTCOME_WORDS: Record<(typeof SEARCH_OUTCOMES)[number], string> = {
  NONE: "found none",
  SOMETHING: "found something",
};
