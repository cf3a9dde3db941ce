import type { Answer, Question, QuotationLabel } from "./vocabulary";

export interface Reading {
  label: QuotationLabel;
  /** The questions whose answers led to it, in the order of the rule; all that were asked, for VERIFIED. */
  because: Question[];
}

/** What departs from the original, the first that applies naming the whole. */
const DEPARTURES: readonly [Question, QuotationLabel][] = [
  ["attributionCorrect", "MISATTRIBUTED"],
  ["verbatim", "ALTERED"],
  ["translationFaithful", "MISTRANSLATED"],
  ["contextFair", "OUT_OF_CONTEXT"],
];

/**
 * The label of a quotation, from its five findings. The first line that applies decides:
 *
 * 1. the passage is not there → NOT_FOUND;
 * 2. whether it is there is not established → UNRESOLVED: nothing else can be said of it;
 * 3. person, work or date is not, or only partly, right → MISATTRIBUTED: whose words they are
 *    is what a quotation says first;
 * 4. the words are not, or only partly, unaltered, or only part of the passage is there → ALTERED;
 * 5. the translation is not, or only partly, faithful → MISTRANSLATED;
 * 6. the context is not, or only partly, treated fairly → OUT_OF_CONTEXT;
 * 7. anything that was asked is not established → UNRESOLVED;
 * 8. else → VERIFIED.
 *
 * What is established so goes before what is not: a doubt about the context does not cover up that
 * the author is another. `translated`: the words are given in another language than the original's;
 * where they are not, the question of the translation does not arise and its answer counts for nothing.
 */
export function labelOf(answers: Readonly<Record<Question, Answer>>, translated: boolean): Reading {
  if (answers.exists === "NO") return { label: "NOT_FOUND", because: ["exists"] };
  if (answers.exists === "NOT_ESTABLISHED") return { label: "UNRESOLVED", because: ["exists"] };

  const asked = DEPARTURES.filter(([question]) => translated || question !== "translationFaithful");
  const departs = (question: Question) => answers[question] === "NO" || answers[question] === "PARTLY";
  for (const [question, label] of asked) {
    if (departs(question)) return { label, because: [question] };
    if (question === "verbatim" && answers.exists === "PARTLY") return { label, because: ["exists"] };
  }
  const open = asked.map(([question]) => question).filter((question) => answers[question] === "NOT_ESTABLISHED");
  if (open.length > 0) return { label: "UNRESOLVED", because: open };
  return { label: "VERIFIED", because: ["exists", ...asked.map(([question]) => question)] };
}
