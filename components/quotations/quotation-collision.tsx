"use client";

import { useContext } from "react";
import { Collision, type FieldWords } from "@/components/ui/collision";
import { FormContext } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/inputs";
import { type Rows, rowNumbers } from "@/lib/quotations/form-values";
import { ANSWER_WORDS, QUESTIONS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";
import { LINK_LABELS, RENDERING_LABELS } from "./row-fields";
import { wordsWords } from "./words-fields";

/** The other's version of a quotation beside one's own, every field of every row that either has. */
export function QuotationCollision({ theirs, citations }: { theirs: unknown; citations: readonly Option[] }) {
  const { state } = useContext(FormContext);
  const mine = "values" in state ? state.values : {};
  const other = typeof theirs === "object" && theirs !== null && "values" in theirs ? Object(theirs.values) : {};
  const both = { ...mine, ...other };
  const named = Object.fromEntries(citations.map(({ value, word }) => [value, word]));
  const fields: FieldWords = {
    ...wordsWords("content"),
    ...rowWords("renderings", "Rendering", RENDERING_LABELS, rowNumbers(both, "renderings"), named),
    ...Object.assign({}, ...QUESTIONS.map((question) => findingWords(question, named))),
    ...rowWords("trail", "Step", LINK_LABELS, rowNumbers(both, "trail"), named),
  };
  return <Collision theirs={theirs} fields={fields} />;
}

function rowWords(
  rows: Rows,
  one: string,
  labels: Readonly<Record<string, string>>,
  numbers: readonly number[],
  citations: Readonly<Record<string, string>>,
): FieldWords {
  const words: Record<string, Record<string, string>> = {
    citationId: citations,
    gap: { true: "not known", false: "" },
  };
  return Object.fromEntries(
    numbers.flatMap((number) =>
      Object.entries(labels).map(([name, label]) => [
        `content.${rows}.${number}.${name}`,
        { label: `${one} ${number + 1}: ${label.toLowerCase()}`, ...(words[name] && { words: words[name] }) },
      ]),
    ),
  );
}

function findingWords(question: (typeof QUESTIONS)[number], citations: Readonly<Record<string, string>>): FieldWords {
  const within = `content.findings.${question}`;
  const { asks } = QUESTION_WORDS[question];
  return {
    [`${within}.answer`]: { label: asks, words: ANSWER_WORDS, unset: "NOT_ESTABLISHED" },
    [`${within}.note`]: { label: `${asks} What it rests on` },
    [`${within}.citations[]`]: { label: `${asks} Sources`, words: citations },
  };
}
