import { type MeasuredText, measured } from "./code-points";
import { fold, isWordUnit } from "./fold";

/** A word of a text: from where to where, in code units. */
export interface Word {
  start: number;
  end: number;
}

/** A text with an index of its words, so that many quotes are looked for at the price of reading it once. */
export interface IndexedText extends MeasuredText {
  /** The same in `fold`'s letters, code unit by code unit. */
  readonly folded: string;
  /** Where a folded word stands, in code units, ascending. */
  placesOf(word: string): readonly number[];
}

const NOWHERE: readonly number[] = [];

/** Takes time in proportion to the text. Pure. */
export function indexText(text: string): IndexedText {
  const folded = fold(text);
  const places = new Map<string, number[]>();
  for (const { start, end } of wordsIn(folded)) {
    const word = folded.slice(start, end);
    const known = places.get(word);
    if (known) known.push(start);
    else places.set(word, [start]);
  }
  return { ...measured(text), folded, placesOf: (word) => places.get(word) ?? NOWHERE };
}

/** Scripts that put no spaces between words: each letter counts as one. */
const isUnspaced = (unit: number): boolean =>
  (unit >= 0x0e00 && unit < 0x0f00) || (unit >= 0x3040 && unit < 0x3100) || (unit >= 0x3400 && unit < 0xa000);

/** Whether an offset lies within a word, so that a cut there would part it. */
export function isWithinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isJoined(text.charCodeAt(at - 1)) && isJoined(text.charCodeAt(at));
}

const isJoined = (unit: number) => isWordUnit(unit) && !isUnspaced(unit);

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    const alone = isUnspaced(unit);
    if (isWordUnit(unit) && !alone) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) words.push({ start, end: at });
    start = -1;
    if (alone) words.push({ start: at, end: at + 1 });
  }
  return words;
}
