import type { RIGHTS } from "./schema";

/** What may be done with a document's text, in plain words. Pure. */
export const RIGHTS_WORDS: Record<(typeof RIGHTS)[number], { short: string; long: string }> = {
  PUBLIC: { short: "free to read", long: "Anybody may read and copy the text." },
  MEMBERS: { short: "for signed-in people", long: "The text is shown to signed-in people only." },
  PRIVATE_COPY: {
    short: "text not published here",
    long: "The text belongs to somebody else and is not published here. Each claim quotes a few words of it; the rest is told in our own words.",
  },
};
