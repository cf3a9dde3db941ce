import { diffWordsWithSpace } from "diff";

/** A stretch of two texts laid over each other, in reading order. */
export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** What has to be taken out of the first text and put in to have the second, word by word. Pure. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
