/** Values of a source's enumerations with their plain words. Pure: the screen may import it. */

/** How much of the source itself a person has seen. */
export const SAW_WORDS = {
  FULL_TEXT: "the full text",
  EXCERPT: "an excerpt",
  ABSTRACT: "an abstract or description",
  QUOTED_ELSEWHERE: "a quotation of it elsewhere",
  TITLE_PAGE: "the title page only",
  NOTHING: "nothing of the source itself",
} as const;
export const SAWS = ["FULL_TEXT", "EXCERPT", "ABSTRACT", "QUOTED_ELSEWHERE", "TITLE_PAGE", "NOTHING"] as const;

/** Item types of CSL 1.0.2, verbatim, with the words a person chooses from. */
export const CSL_TYPE_WORDS = {
  article: "article (preprint or other)",
  "article-journal": "journal article",
  "article-magazine": "magazine article",
  "article-newspaper": "newspaper article",
  bill: "bill",
  book: "book",
  broadcast: "broadcast",
  chapter: "chapter",
  classic: "classical work",
  collection: "archival collection",
  dataset: "dataset",
  document: "document",
  entry: "entry",
  "entry-dictionary": "dictionary entry",
  "entry-encyclopedia": "encyclopedia entry",
  event: "event",
  figure: "figure",
  graphic: "image",
  hearing: "hearing",
  interview: "interview",
  legal_case: "court case",
  legislation: "law or resolution",
  manuscript: "manuscript or archival file",
  map: "map",
  motion_picture: "film",
  musical_score: "musical score",
  pamphlet: "pamphlet",
  "paper-conference": "conference paper",
  patent: "patent",
  performance: "performance",
  periodical: "periodical",
  personal_communication: "letter or personal communication",
  post: "post",
  "post-weblog": "blog post",
  regulation: "regulation",
  report: "report",
  review: "review",
  "review-book": "book review",
  software: "software",
  song: "sound recording",
  speech: "speech",
  standard: "standard",
  thesis: "thesis",
  treaty: "treaty",
  webpage: "web page",
} as const;
export type CslType = keyof typeof CSL_TYPE_WORDS;
export const CSL_TYPES = Object.keys(CSL_TYPE_WORDS) as [CslType, ...CslType[]];

/** The words for a stored type; the type itself where it is none of these. */
export const cslTypeWord = (type: string): string => (CSL_TYPE_WORDS as Record<string, string>)[type] ?? type;

export const HEALTH_WORDS = {
  OK: "in good order",
  RETRACTED: "retracted",
  CONCERN: "under an expression of concern",
  CORRECTED: "corrected by its publisher",
  DEAD_LINK: "the link is dead",
  SUPERSEDED: "superseded by a later edition",
  FORGED: "held to be forged",
} as const;
export const HEALTHS = ["OK", "RETRACTED", "CONCERN", "CORRECTED", "DEAD_LINK", "SUPERSEDED", "FORGED"] as const;
export type SourceHealth = (typeof HEALTHS)[number];
