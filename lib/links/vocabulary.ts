/** How links stand, in plain words. Pure. */

export const LINK_STATE_WORDS = {
  FINE: "it is there",
  REFUSED: "its server does not let the link checker in, which says nothing about the page",
  UNASKED: "not asked",
  FAILING: "it failed; it is asked again each day before it counts as dead",
  DEAD: "it counts as dead",
} as const;
export type LinkState = keyof typeof LINK_STATE_WORDS;

/** Pages of web archives that make a copy of an address; people go there themselves. */
export const SAVE_A_COPY = [
  { name: "Internet Archive", at: (address: string) => `https://web.archive.org/save/${address}` },
  { name: "archive.today", at: (address: string) => `https://archive.today/?run=1&url=${encodeURIComponent(address)}` },
] as const;
