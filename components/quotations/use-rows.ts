"use client";

import { useContext, useEffect, useState } from "react";
import { loadDraft } from "@/components/ui/draft";
import { FormContext } from "@/components/ui/form-context";
import type { FormValues } from "@/lib/form-state";
import { type Rows, rowNumbers } from "@/lib/quotations/form-values";

/**
 * The rows of one group in a quotation's form, by their numbers: those that stand there, those that came
 * back with a form posted without scripts, and those of a draft. A number is never given twice, so that
 * what is typed stays with its row.
 */
export function useRows(rows: Rows, values: FormValues, draft: string) {
  const { state } = useContext(FormContext);
  const [numbers, setNumbers] = useState(() => rowNumbers("values" in state ? state.values : values, rows));
  const [highest, setHighest] = useState(Math.max(-1, ...numbers));
  const [added, setAdded] = useState<number | null>(null);

  useEffect(() => {
    const kept = rowNumbers(loadDraft(draft)?.values ?? {}, rows);
    setNumbers((shown) => [...new Set([...shown, ...kept])].toSorted((a, b) => a - b));
    setHighest((before) => Math.max(before, ...kept));
  }, [draft, rows]);
  useEffect(() => {
    if (added === null) return;
    document.querySelector<HTMLElement>(`[data-row="${rows}.${added}"] :is(input, textarea)`)?.focus();
  }, [added, rows]);

  const add = () => {
    const next = highest + 1;
    setNumbers([...numbers, next]);
    setHighest(next);
    setAdded(next);
  };
  const remove = (number: number) => setNumbers(numbers.filter((one) => one !== number));
  return { numbers, add, remove };
}
