/**
 * Offsets in a text are Unicode code points everywhere people and programs meet them; JavaScript
 * counts UTF-16 code units. This goes from one to the other. Pure.
 */
export interface CodePoints {
  /** Of the text, in code points. */
  readonly length: number;
  /** The code unit at which a code point begins. */
  toUnit(point: number): number;
  /** The code point that a code unit belongs to. */
  toPoint(unit: number): number;
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Time and space in proportion to the text's code points beyond the first plane; each question takes their logarithm. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(PAIR)) pairs.push(index);
  if (pairs.length === 0) return { length: text.length, toUnit: (point) => point, toPoint: (unit) => unit };
  return {
    length: text.length - pairs.length,
    toUnit: (point) => point + countBelow(pairs, (pair, index) => pair - index < point),
    toPoint: (unit) => unit - countBelow(pairs, (pair) => pair < unit),
  };
}

/** How many of an ascending list pass a test that the first ones pass and the later ones fail. */
function countBelow(list: readonly number[], passes: (value: number, index: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Length in code points. */
export const countPoints = (text: string): number => codePointsOf(text).length;

/** A text that offsets can be given in. */
export interface MeasuredText {
  readonly text: string;
  readonly points: CodePoints;
}

export const measured = (text: string): MeasuredText => ({ text, points: codePointsOf(text) });
