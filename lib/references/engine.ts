import CSL from "citeproc";
import { LOCALE_TEXTS, STYLE_TEXTS } from "@/lib/generated/csl";
import { type CslNode, mended } from "./csl-tree";
import type { DateWords } from "./dates";
import { withMonths } from "./months";
import { RUNS_FORMAT } from "./output";
import { OWN_TERMS } from "./terms/terms";
import { LANGUAGES, LANGUAGE_FACTS, type Language, type ReferenceLook, STYLES, STYLE_FACTS } from "./vocabulary";

/** The processor for one style in one language, and what our words for dates are made of. */
export interface Engine {
  processor: CSL.Engine;
  /** What it asks for by id; set anew for each list. */
  items: Map<string, unknown>;
  words: DateWords;
}

/** To make one takes as long as to format hundreds of references, and some ten megabytes. */
const KEPT = 16;
const engines = new Map<string, Engine>();

/**
 * Does something with the engine for this look, which is kept for the next one who wants it. Nothing in `work` can
 * wait for anything, so no two ever use the same engine at once; one that failed is thrown away.
 * @throws Error for a style or language that is not in the vocabulary: nothing is used in its place.
 */
export function withEngine<T>(look: ReferenceLook, work: (engine: Engine) => T): T {
  const key = `${look.style} ${look.language}`;
  const engine = engines.get(key) ?? makeEngine(look);
  engines.delete(key);
  const result = work(engine);
  engines.set(key, engine);
  // A map keeps the order in which things were put in: the first was not asked for the longest.
  for (const oldest of [...engines.keys()].slice(0, Math.max(0, engines.size - KEPT))) engines.delete(oldest);
  return result;
}

function makeEngine({ style, language }: ReferenceLook): Engine {
  if (!STYLES.includes(style) || !LANGUAGES.includes(language)) {
    throw new Error(`There is no style “${style}” in the language “${language}”.`);
  }
  const items = new Map<string, unknown>();
  const sys = { retrieveLocale: localeNamed, retrieveItem: (id: string) => items.get(id) };
  CSL.Output.Formats.runs = RUNS_FORMAT;
  const sheet = mended(STYLE_FACTS[style].csl, JSON.parse(STYLE_TEXTS[style]));
  const processor = new CSL.Engine(sys, sheet, LANGUAGE_FACTS[language].csl, true);
  processor.setOutputFormat("runs");
  // It would read a note for further fields, and a locator for its label; ours come with a name.
  Object.assign(processor.opt.development_extensions, { field_hack: false, locator_label_parse: false });
  // A dash for "the same author as above" tells nothing in a list that is cut into groups, or of one.
  delete processor.bibliography.opt["subsequent-author-substitute"];
  // Its keys are whole citations, and it would fail at "constructor", which every plain object has already.
  Object.setPrototypeOf(processor.registry.ambigcites, null);
  const words: DateWords = {
    language,
    circa: processor.getTerm("circa", "short"),
    before: processor.getTerm("bc", "long"),
    tellsCirca: STYLE_TEXTS[style].includes("is-uncertain-date"),
  };
  return { processor, items, words };
}

/** The published locale with our words for what it leaves in English, and months as they stand after a day. */
function localeNamed(csl: string): CslNode {
  const language = LANGUAGES.find((one) => LANGUAGE_FACTS[one].csl === csl);
  if (language === undefined) throw new Error(`There is no locale “${csl}”.`);
  const locale: CslNode = JSON.parse(LOCALE_TEXTS[language]);
  locale.children.push({ name: "terms", attrs: {}, children: ownTerms(language) });
  return withMonths(language, locale);
}

const ownTerms = (language: Language): CslNode[] =>
  Object.entries(OWN_TERMS[language]).map(([key, words]) => {
    const [name = "", form = "long"] = key.split(" ");
    const [one, many] = typeof words === "string" ? [words, words] : words;
    const children = [
      { name: "single", attrs: {}, children: [one] },
      { name: "multiple", attrs: {}, children: [many] },
    ];
    return { name: "term", attrs: { name, form }, children: one === many ? [one] : children };
  });
