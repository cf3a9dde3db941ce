/** Enumerations of quotations, in plain words. Pure. */

/** What is asked of a quotation, in the order in which it is asked. */
export const QUESTIONS = ["exists", "verbatim", "translationFaithful", "attributionCorrect", "contextFair"] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_WORDS: Record<Question, { name: string; asks: string }> = {
  exists: { name: "passage", asks: "Does the passage stand where it is said to come from?" },
  verbatim: { name: "wording", asks: "Are the words unaltered?" },
  translationFaithful: { name: "translation", asks: "Is the translation faithful?" },
  attributionCorrect: { name: "attribution", asks: "Are person, work and date right?" },
  contextFair: { name: "context", asks: "Is it fair to its context?" },
};

/** As the database has them. */
export const STORED_QUESTION = {
  exists: "EXISTS",
  verbatim: "VERBATIM",
  translationFaithful: "TRANSLATION_FAITHFUL",
  attributionCorrect: "ATTRIBUTION_CORRECT",
  contextFair: "CONTEXT_FAIR",
} as const satisfies Record<Question, string>;

export const ANSWERS = ["YES", "PARTLY", "NO", "NOT_ESTABLISHED"] as const;
export type Answer = (typeof ANSWERS)[number];

export const ANSWER_WORDS: Record<Answer, string> = {
  YES: "yes",
  PARTLY: "partly",
  NO: "no",
  NOT_ESTABLISHED: "not established",
};

export type QuotationLabel =
  | "VERIFIED"
  | "ALTERED"
  | "MISTRANSLATED"
  | "MISATTRIBUTED"
  | "OUT_OF_CONTEXT"
  | "NOT_FOUND"
  | "UNRESOLVED";

/** What readers see of it: what was found of the words, and nothing about whoever passed them on. */
export const LABEL_WORDS: Record<QuotationLabel, string> = {
  VERIFIED: "agrees with the original",
  ALTERED: "the words differ from the original",
  MISTRANSLATED: "the translation departs from the original",
  MISATTRIBUTED: "the person, work or date is not the one found",
  OUT_OF_CONTEXT: "the context departs from the original",
  NOT_FOUND: "the passage was not found there",
  UNRESOLVED: "at least one point is not established",
};
