import type { Terms } from "./terms";

/** What the published French locale leaves in English. */
export const fr: Terms = {
  "collection-editor short": ["éd.", "éd."],
  "number short": ["nᵒ", "nᵒˢ"],
  "review-of": "recension de",
  "review-of short": "rec. de",
  "hearing verb": "témoignage de",
};
