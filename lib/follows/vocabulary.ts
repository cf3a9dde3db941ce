/** What can be followed, in words and addresses. Pure. */

export const FOLLOW_KINDS = ["claim", "document", "source", "person", "dispute"] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];

export const FOLLOW_KIND_WORDS: Record<FollowKind, string> = {
  claim: "Claims",
  document: "Documents",
  source: "Sources",
  person: "People",
  dispute: "Disputes",
};

/** The first part of their addresses. */
export const PLACE_OF = {
  claim: "claims",
  document: "documents",
  source: "sources",
  person: "people",
  dispute: "disputes",
} as const satisfies Record<FollowKind, string>;

export const RHYTHMS = ["NONE", "DAILY", "IMMEDIATELY"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const RHYTHM_WORDS: Record<Rhythm, string> = {
  NONE: "None",
  DAILY: "Once a day at most",
  IMMEDIATELY: "At once",
};

/** Things one person may follow, apart from the disputes they are in. */
export const FOLLOWS_MAX = 500;
