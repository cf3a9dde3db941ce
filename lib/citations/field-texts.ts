import type { EstimateView } from "@/lib/estimates/view";
import { figureWords, scopeWords } from "@/lib/estimates/words";
import { languageName } from "@/lib/format";
import { locatorWords } from "./locator";
import type { CitationContent } from "./schema";
import {
  CREDIBILITY_WORDS,
  OVERLAP_REASON_WORDS,
  RELIABILITY_WORDS,
  SOURCE_ROLE_WORDS,
  STANCE_WORDS,
} from "./vocabulary";

/** What a citation says, field by field in plain words, so that two of its versions can be laid over each other. Pure. */

export interface FieldText {
  name: string;
  /** "" where nothing is said. */
  text: string;
}

/** `names` are those of the claim's citations by their ids, for what the citation repeats. */
export function fieldTexts(content: CitationContent, names: Readonly<Record<string, string>>): FieldText[] {
  const { locator, locatorLabel, excerptLanguage, credibility } = content;
  const estimate = estimateOf(content);
  return [
    { name: "Stance", text: STANCE_WORDS[content.stance] },
    { name: "Place in the source", text: locator === undefined ? "" : locatorWords(locatorLabel ?? null, locator) },
    { name: "Bears on", text: content.bearsOn },
    { name: "What it says", text: content.summary },
    { name: "In its own words", text: content.excerpt },
    { name: "Language of these", text: excerptLanguage === undefined ? "" : languageName(excerptLanguage) },
    { name: "Translation", text: content.excerptTranslation },
    { name: "Figure", text: estimate ? figureWords(estimate) : "" },
    { name: "What is counted", text: estimate ? scopeWords(estimate) : "" },
    { name: "Repeats", text: repeatWords(content, names) },
    { name: "Kind of source", text: SOURCE_ROLE_WORDS[content.role] },
    { name: "Why of this kind", text: content.roleReason },
    { name: "Grade of the source", text: RELIABILITY_WORDS[content.reliability] },
    {
      name: "Grade of the information",
      text: (CREDIBILITY_WORDS as Record<number, string>)[credibility] ?? String(credibility),
    },
    { name: "Why graded so", text: content.gradesReason },
  ];
}

function repeatWords({ derivesFrom, overlapReason }: CitationContent, names: Readonly<Record<string, string>>): string {
  if (derivesFrom === undefined || overlapReason === undefined) return "";
  return `${names[derivesFrom] ?? "another citation"}: ${OVERLAP_REASON_WORDS[overlapReason]}`;
}

/** The estimate of a version, as the current ones are read. */
function estimateOf({ estimate }: CitationContent): EstimateView | null {
  if (!estimate) return null;
  const { low = null, best = null, high = null, period = null } = estimate;
  return { ...estimate, low, best, high, period };
}
