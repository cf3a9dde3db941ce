import { fieldTexts } from "@/lib/citations/field-texts";
import { citationContent } from "@/lib/citations/schema";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { fieldTexts as quotationTexts } from "@/lib/quotations/field-texts";
import { quotationContent } from "@/lib/quotations/schema";
import { QUESTIONS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";
import { CSL_TYPE_WORDS, HEALTH_WORDS, SAW_WORDS } from "@/lib/sources/vocabulary";
import type { Content } from "./parts";
import { nested } from "./quotation-fields";
import type { ProposalTarget } from "./vocabulary";

/** A proposed field in plain words, so that what stood there and what is proposed can be laid over each other. Pure. */

const TYPE_NAMES = Object.fromEntries(Object.entries(CLAIM_TYPE_WORDS).map(([type, { name }]) => [type, name]));

const WORDS: Record<ProposalTarget, Readonly<Record<string, Readonly<Record<string, string>>>>> = {
  CLAIM: { type: TYPE_NAMES, checkability: CHECKABILITY_WORDS },
  FIGURE: {},
  QUOTATION: {},
  CITATION: {},
  SOURCE: { type: CSL_TYPE_WORDS, health: HEALTH_WORDS, seen: SAW_WORDS },
};

/** `names` are those of the claim's citations by their ids, for what a citation repeats. "" where nothing is said. */
export function partText(
  target: ProposalTarget,
  field: string,
  part: Content,
  names: Readonly<Record<string, string>>,
): string {
  if (target === "QUOTATION") return quotationText(field, part, names);
  // A figure reads the same wherever it stands.
  if (target === "CITATION" || target === "FIGURE") return citationText(field, part, names);
  return Object.values(part)
    .map((value) => WORDS[target][field]?.[String(value)] ?? String(value))
    .join("\n");
}

/** The lines of a citation's text that a field of it fills. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  stance: ["Stance"],
  summary: ["What it says"],
  locator: ["Place in the source"],
  excerpt: ["In its own words", "Language of these", "Translation"],
  bearsOn: ["Bears on"],
  role: ["Kind of source", "Why of this kind"],
  reliability: ["Grade of the source"],
  credibility: ["Grade of the information"],
  gradesReason: ["Why graded so"],
  derivesFrom: ["Repeats"],
  estimate: ["Figure", "What is counted"],
};

/** A citation that says as little as one can, around the field. */
const SHELL = citationContent.parse({ stance: "CONTEXT", summary: "-" });

function citationText(field: string, part: Content, names: Readonly<Record<string, string>>): string {
  const [first, ...others] = LINES[field] ?? [];
  return fieldTexts({ ...SHELL, ...part }, names)
    .filter(({ name, text }) => text !== "" && (name === first || others.includes(name)))
    .map(({ name, text }) => (name === first ? text : `${name}: ${text}`))
    .join("\n");
}

/** The same of what is said of a quotation. */
const QUOTATION_LINES: Readonly<Record<string, readonly string[]>> = {
  saidBy: ["Said to be by"],
  asGiven: ["As given", "Language of the words as given"],
  originalWording: ["Original", "Language of the original"],
  originAuthor: ["Author of the original"],
  originWork: ["Work"],
  originDate: ["Date"],
  originLocator: ["Place in the work"],
  translationNote: ["On the translation"],
  fidelityNote: ["On the wording"],
  renderings: ["Renderings"],
  ...Object.fromEntries(QUESTIONS.map((question) => [question, [QUESTION_WORDS[question].asks]])),
  trail: ["Who quotes whom"],
};

const QUOTATION_SHELL = { saidBy: "-", asGiven: "-", originalLanguage: "und" };

function quotationText(field: string, part: Content, names: Readonly<Record<string, string>>): string {
  if (Object.keys(part).length === 0) return "";
  const lines = QUOTATION_LINES[field] ?? [];
  return quotationTexts(quotationContent.parse(nested({ ...QUOTATION_SHELL, ...part })), names)
    .filter(({ name, text }) => text !== "" && lines.includes(name))
    .map(({ name, text }) => (name === lines[0] ? text : `${name}: ${text}`))
    .join("\n");
}
