/** The citation styles and the languages in which a reference can be given. Pure: the screen may import it. */

export const STYLES = ["apa", "chicago-author-date", "chicago-notes", "mla", "harvard", "vancouver"] as const;
export type Style = (typeof STYLES)[number];

interface StyleFacts {
  word: string;
  /** The name of its file among the published CSL styles. */
  csl: string;
  /** What that file calls itself. An id goes on to the next edition; whoever bundles the styles holds it to this one. */
  title: string;
  /** Where a work is cited: in brackets within the text, or in a note. */
  cites: "in the text" | "in a note";
}

export const STYLE_FACTS: Record<Style, StyleFacts> = {
  apa: {
    word: "APA, 7th edition",
    csl: "apa",
    title: "American Psychological Association 7th edition",
    cites: "in the text",
  },
  "chicago-author-date": {
    word: "Chicago, 17th edition, author and date",
    csl: "chicago-author-date",
    title: "Chicago Manual of Style 17th edition (author-date)",
    cites: "in the text",
  },
  "chicago-notes": {
    word: "Chicago, 17th edition, notes",
    csl: "chicago-fullnote-bibliography",
    title: "Chicago Manual of Style 17th edition (full note)",
    cites: "in a note",
  },
  mla: {
    word: "MLA, 9th edition",
    csl: "modern-language-association",
    title: "Modern Language Association 9th edition",
    cites: "in the text",
  },
  harvard: {
    word: "Harvard (Cite Them Right, 12th edition)",
    csl: "harvard-cite-them-right",
    title: "Cite Them Right 12th edition - Harvard",
    cites: "in the text",
  },
  vancouver: { word: "Vancouver", csl: "vancouver", title: "Vancouver", cites: "in the text" },
};

export const LANGUAGES = ["en-GB", "en-US", "de", "fr", "lv", "pl", "ru", "uk"] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  word: string;
  /** The name of its file among the published CSL locales. */
  csl: string;
}

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  "en-GB": { word: "English (United Kingdom)", csl: "en-GB" },
  "en-US": { word: "English (United States)", csl: "en-US" },
  de: { word: "German", csl: "de-DE" },
  fr: { word: "French", csl: "fr-FR" },
  lv: { word: "Latvian", csl: "lv-LV" },
  pl: { word: "Polish", csl: "pl-PL" },
  ru: { word: "Russian", csl: "ru-RU" },
  uk: { word: "Ukrainian", csl: "uk-UA" },
};

/** In what style, and in which language its own words ("edited by", "accessed") stand. */
export interface ReferenceLook {
  style: Style;
  language: Language;
}

/** Of the reference that a source's record keeps for lists and search. */
export const HOUSE_LOOK: ReferenceLook = { style: "apa", language: "en-US" };
