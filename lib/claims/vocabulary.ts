/** Values of a claim's enumerations with their plain words. Pure: the screen may import it. */

export const CLAIM_TYPES = [
  "QUANTITY",
  "QUOTATION",
  "ATTRIBUTION",
  "EVENT",
  "RELATION",
  "CHARACTERISATION",
  "BIOGRAPHY",
  "WORK",
  "EVALUATION",
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** What kind of statement it is, and the question that settles it. */
export const CLAIM_TYPE_WORDS: Record<ClaimType, { name: string; asks: string }> = {
  QUANTITY: { name: "quantity", asks: "How many?" },
  QUOTATION: { name: "quotation", asks: "Are these the words, and whose are they?" },
  ATTRIBUTION: { name: "attribution", asks: "Did they hold, write or say this?" },
  EVENT: { name: "event", asks: "Did it happen?" },
  RELATION: { name: "relation", asks: "Is the one linked to the other?" },
  CHARACTERISATION: { name: "characterisation", asks: "Does the label apply?" },
  BIOGRAPHY: { name: "biography", asks: "Is this so of the person?" },
  WORK: { name: "work", asks: "Is this so of the film or book?" },
  EVALUATION: { name: "opinion", asks: "Somebody's judgement, shown as opinion and not scored." },
};

export const CHECKABILITIES = ["YES", "PARTLY", "NO"] as const;
export type Checkability = (typeof CHECKABILITIES)[number];

export const CHECKABILITY_WORDS: Record<Checkability, string> = {
  YES: "can be checked",
  PARTLY: "can be checked in part",
  NO: "cannot be checked",
};

/** An opinion is shown as opinion and never scored. */
export const isOpinion = (claim: { type: ClaimType }): boolean => claim.type === "EVALUATION";
