/** Values of an estimate's enumerations with their plain words. Pure: the screen may import it. */

export const COMPARATORS = ["EXACT", "ABOUT", "AT_LEAST", "AT_MOST", "BETWEEN"] as const;
export type Comparator = (typeof COMPARATORS)[number];
/** As they stand before a figure. */
export const COMPARATOR_WORDS: Record<Comparator, string> = {
  EXACT: "exactly",
  ABOUT: "about",
  AT_LEAST: "at least",
  AT_MOST: "at most",
  BETWEEN: "between",
};

export const CAUSES = [
  "ALL_CAUSES",
  "EXECUTION",
  "FAMINE",
  "CAMP_OR_PRISON",
  "DEPORTATION",
  "COMBAT",
  "EXCESS_MORTALITY",
  "OTHER",
  "UNSTATED",
] as const;
export type Cause = (typeof CAUSES)[number];
export const CAUSE_WORDS: Record<Cause, string> = {
  ALL_CAUSES: "all causes",
  EXECUTION: "execution",
  FAMINE: "famine",
  CAMP_OR_PRISON: "camp or prison",
  DEPORTATION: "deportation",
  COMBAT: "combat",
  EXCESS_MORTALITY: "excess mortality",
  OTHER: "other",
  UNSTATED: "not stated",
};

export const METHODS = [
  "ARCHIVAL_COUNT",
  "NAME_LIST",
  "CENSUS_DEMOGRAPHY",
  "SURVEY",
  "MODEL",
  "EXTRAPOLATION",
  "EYEWITNESS",
  "OFFICIAL_STATEMENT",
  "UNSTATED",
] as const;
export type Method = (typeof METHODS)[number];
export const METHOD_WORDS: Record<Method, string> = {
  ARCHIVAL_COUNT: "count from archives",
  NAME_LIST: "list of names",
  CENSUS_DEMOGRAPHY: "censuses and demography",
  SURVEY: "survey",
  MODEL: "model",
  EXTRAPOLATION: "extrapolation",
  EYEWITNESS: "eyewitnesses",
  OFFICIAL_STATEMENT: "official statement",
  UNSTATED: "not stated",
};

/** The fields of an estimate that are chosen from a list and so always have a value. */
export const CHOSEN = ["comparator", "cause", "method"] as const;
