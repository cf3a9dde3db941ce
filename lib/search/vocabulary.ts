/** How claims may be narrowed down, with plain words. Pure: the screen may import it. */

export const BALANCES = ["MORE_SUPPORTING", "MORE_DISPUTING", "BOTH_SIDES", "NO_COUNTER_SOURCE", "NO_SOURCE"] as const;
export type BalanceFilter = (typeof BALANCES)[number];

/** By how many sources support and how many dispute. */
export const BALANCE_WORDS: Record<BalanceFilter, string> = {
  MORE_SUPPORTING: "more sources support it",
  MORE_DISPUTING: "more sources dispute it",
  BOTH_SIDES: "sources on both sides",
  NO_COUNTER_SOURCE: "no counter-source",
  NO_SOURCE: "no source",
};

export const CONTESTED = ["yes", "no"] as const;
export const CONTESTED_WORDS: Record<(typeof CONTESTED)[number], string> = {
  yes: "contested",
  no: "not contested",
};
