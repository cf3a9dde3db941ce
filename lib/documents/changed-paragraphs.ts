import { diffArrays } from "diff";

/** A stretch of two texts laid over each other: paragraphs that are in one of them only, or how many are in both. */
export type ParagraphChange =
  | { kind: "same"; count: number }
  | { kind: "changed"; before: string; after: string; number: number };

/** Beyond so many steps two texts are called altogether different: comparing them would take too long. */
const MOST_STEPS = 4_000;

/**
 * What changed between two versions, paragraph by paragraph; `number` is the paragraph's in the later
 * one. Null when they have too little in common to be compared. Pure.
 */
export function changedParagraphs(before: readonly string[], after: readonly string[]): ParagraphChange[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_STEPS });
  if (!parts) return null;
  const changes: ParagraphChange[] = [];
  let number = 1;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) break;
    if (!part.added && !part.removed) {
      changes.push({ kind: "same", count: part.value.length });
      number += part.value.length;
      continue;
    }
    // What goes and what comes in its place are two parts, one after the other.
    const next = parts[index + 1];
    const other = next && (next.added || next.removed) ? next : undefined;
    if (other) index += 1;
    const both = [part, other];
    const gone = both.find((one) => one?.removed)?.value ?? [];
    const come = both.find((one) => one?.added)?.value ?? [];
    for (let pair = 0; pair < Math.max(gone.length, come.length); pair += 1) {
      changes.push({ kind: "changed", before: gone[pair] ?? "", after: come[pair] ?? "", number });
      if (pair < come.length) number += 1;
    }
  }
  return changes;
}
