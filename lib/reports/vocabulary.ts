/** Values of a report's enumerations with their plain words. Pure: the screen may import it. */

export const REPORT_KINDS = ["SPAM", "HARASSMENT", "PERSONAL_DATA"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_KIND_WORDS: Record<ReportKind, { name: string; means: string }> = {
  SPAM: { name: "spam", means: "Advertising, or the same again and again." },
  HARASSMENT: { name: "harassment", means: "It attacks, threatens or mocks a person." },
  PERSONAL_DATA: { name: "personal data", means: "It gives away something private of somebody." },
};

/** A text that is reported or hidden, as a word after "a" or "the". */
export const TEXT_WORDS = {
  comment: "comment",
  position: "position",
  note: "confidence note",
  question: "question",
  appeal: "appeal",
  proposal: "proposal",
  profile: "name",
  person: "person",
} as const;
export type ReportedKind = keyof typeof TEXT_WORDS;

export const REPORT_OUTCOMES = ["HIDDEN", "WARNED", "SUSPENDED", "DISMISSED"] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
export const REPORT_OUTCOME_WORDS: Record<ReportOutcome, { name: string; done: string; means: string }> = {
  HIDDEN: {
    name: "hide the text",
    done: "the text is hidden",
    means:
      "Only moderators still read it, and its place says so. Of a person it is the name and what they say of themselves: the handle stands there until they set another.",
  },
  WARNED: {
    name: "warn the person",
    done: "the person is warned",
    means:
      "They read your words on their account page, and in a mail if the site sends any. The log says that, not why.",
  },
  SUSPENDED: {
    name: "suspend the person",
    done: "the person is suspended",
    means: "They read, and write nothing more. Your words become the reason, which everybody can read.",
  },
  DISMISSED: { name: "dismiss the report", done: "dismissed", means: "Nothing happens, and nobody is told." },
};
