/** Values of an import's enumerations with their plain words. Pure: the screen may import it. */

export const VERDICTS = ["DOUBTFUL", "NEW", "SAME", "BROKEN"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What becomes of the entries of a file, as headings. */
export const VERDICT_WORDS: Record<Verdict, { short: string; means: string }> = {
  DOUBTFUL: {
    short: "Doubtful",
    means: "The library has a source that is much alike. Say of each whether it is the same.",
  },
  NEW: { short: "New", means: "The library has nothing like these. They are added, but for what you leave out." },
  SAME: {
    short: "In the library already",
    means: "Nothing is added, and the record that the library has stays as it is.",
  },
  BROKEN: { short: "Not readable", means: "They are left out. Mend them in the file and import it again." },
};

export const DECISIONS = ["SAME", "ADD", "LEAVE"] as const;
export type Decision = (typeof DECISIONS)[number];

export const DECISION_WORDS: Record<Decision, string> = {
  SAME: "It is the same",
  ADD: "It is another: add it",
  LEAVE: "Leave it out",
};

/** The largest file that a page takes; the command line takes any. */
export const FILE_LIMIT = 5_000_000;

export const STATE_WORDS = {
  TAKING: "being sent",
  READING: "being compared with the library",
  READY: "waits for you",
  ADDING: "being added",
  DONE: "done",
} as const;
