import { diffWordsWithSpace } from "diff";

/** A stretch of two texts laid over each other, in reading order. */
export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Neither a letter nor a digit is in it. */
const HOLDS_NO_WORD = /^[^\p{L}\p{N}]*$/u;

/**
 * What has to be taken out of the first text and put in to have the second, word by word. A change goes on over the
 * space between two changed words, so that a sentence worded anew is read as what went and then what came. Pure.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let change = { removed: "", added: "" };
  let between = "";
  const endChange = () => {
    if (change.removed !== "") parts.push({ kind: "removed", text: change.removed });
    if (change.added !== "") parts.push({ kind: "added", text: change.added });
    change = { removed: "", added: "" };
  };
  const keep = (text: string) => {
    endChange();
    if (text !== "") parts.push({ kind: "same", text });
  };
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (added || removed) {
      change.removed += between + (removed ? value : "");
      change.added += between + (added ? value : "");
      between = "";
    } else if (HOLDS_NO_WORD.test(value) && change.removed !== "" && change.added !== "") {
      between = value;
    } else {
      keep(between + value);
      between = "";
    }
  }
  keep(between);
  return parts;
}
