import type { AnchorState } from "@/lib/generated/prisma/enums";
import type { ANCHOR_CHOICES, RIGHTS } from "./schema";

/** What may be done with a document's text, in plain words. Pure. */
export const RIGHTS_WORDS: Record<(typeof RIGHTS)[number], { short: string; long: string }> = {
  PUBLIC: { short: "free to read", long: "Anybody may read and copy the text." },
  MEMBERS: { short: "for signed-in people", long: "The text is shown to signed-in people only." },
  PRIVATE_COPY: {
    short: "text not published here",
    long: "The text belongs to somebody else and is not published here. Each claim quotes a few words of it; the rest is told in our own words.",
  },
};

/** What became of a quote in a version of the text. */
export const ANCHOR_WORDS: Record<AnchorState, { short: string; long: string }> = {
  EXACT: { short: "same words, same place", long: "The very words stand where they stood." },
  MOVED: { short: "same words, another place", long: "The very words stand elsewhere in the text, for certain." },
  FUZZY: { short: "a place proposed", long: "This is the likeliest place, but its words or its surroundings differ." },
  ORPHANED: { short: "not found", long: "No place in the text is like it." },
};

/** What a person may decide about it. */
export const CHOICE_WORDS: Record<(typeof ANCHOR_CHOICES)[number], string> = {
  CONFIRM: "confirm the proposed place",
  PLACE: "choose another place",
  GONE: "mark as gone from this version",
};
