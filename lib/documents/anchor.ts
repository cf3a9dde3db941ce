import { fold } from "./fold";
import { type IndexedText, isWithinWord } from "./indexed-text";
import { type Place, type Selector, exactPlaces, likelyPlaces, likeness, placeAt, withinParagraph } from "./places";
import { wholeWords } from "./whole-words";

/**
 * Finds the words of a claim in a text that may have been changed. Nothing is decided silently: a
 * place is certain only when the very words stand there and their surroundings say that no other
 * place is meant; everything else waits for a person. docs/decisions/014-anchoring.md has the rules. Pure.
 */

/** Code points of the text that are kept on either side of a quote. */
export const CONTEXT = 32;

export interface Sought extends Selector {
  /** Where it stood, in code points; null when it was never placed. */
  start: number | null;
}

/** Offsets are code points, end exclusive; the score is how like words and surroundings are, 0 to 1. */
export type Found =
  /** EXACT: for certain, the very words, where they stood. MOVED: for certain, elsewhere. FUZZY: the likeliest place, not certain. */
  { state: "EXACT" | "MOVED" | "FUZZY"; start: number; end: number; score: number } | { state: "ORPHANED" };

/** By how much the best place must fit better than the next. */
const LEAD = 0.08;
/** From where on two pieces of text count as the same, some letters aside. */
const ALIKE = 0.75;
/** Below this no place with other words is proposed. */
const LEAST_WORDS = 0.55;
const LEAST_SCORE = 0.5;
/** In code units: enough of a context to tell places apart, and enough of a quote to need none. */
const TELLING_CONTEXT = 12;
const TELLING_QUOTE = 32;

/** @param earlier the text in which it was placed, where there is one: tells whether it had doubles there. */
export function anchor(sought: Sought, text: IndexedText, earlier: IndexedText | null): Found {
  const places = candidates(sought, text);
  const [best] = places;
  if (!best) return { state: "ORPHANED" };
  if (isCertain(sought, text, earlier, places)) {
    const bounds = boundsOf(text, best);
    return { state: bounds.start === sought.start ? "EXACT" : "MOVED", ...bounds, score: best.score };
  }
  const isLikely = best.words === 1 || (best.words >= LEAST_WORDS && best.score >= LEAST_SCORE);
  if (!isLikely) return { state: "ORPHANED" };
  return { state: "FUZZY", ...boundsOf(text, wholeWords(text.folded, sought, best)), score: best.score };
}

const hasContext = ({ prefix, suffix }: Selector) => (prefix ?? "") !== "" || (suffix ?? "") !== "";
const isPerfect = ({ words, before, after }: Place) => words === 1 && before === 1 && after === 1;

/** Every place worth considering, best first; of equals the one nearest to where the quote stood. */
function candidates(sought: Sought, text: IndexedText): Place[] {
  const exact = exactPlaces(text, sought);
  // Nothing can rival the only place where words and surroundings are all there.
  const isSettled = hasContext(sought) && exact?.filter(isPerfect).length === 1;
  const likely = isSettled ? [] : likelyPlaces(text, sought);
  const known = new Set(exact?.map(({ start }) => start));
  const was = text.points.toUnit(sought.start ?? 0);
  return [...(exact ?? []), ...likely.filter(({ start }) => !known.has(start))].toSorted(
    (a, b) => b.score - a.score || b.words - a.words || Math.abs(a.start - was) - Math.abs(b.start - was),
  );
}

function isCertain(
  sought: Sought,
  text: IndexedText,
  earlier: IndexedText | null,
  [best, ...others]: readonly Place[],
): boolean {
  if (best?.words !== 1 || partsWord(sought, text, best)) return false;
  const isAlone = !others.some(({ words }) => words === 1);
  if (!hasContext(sought)) {
    return isAlone && (text.points.toPoint(best.start) === sought.start || sought.quote.length >= TELLING_QUOTE);
  }
  const rivals = others.filter(({ start }) => Math.abs(start - best.start) > sought.quote.length / 2);
  const leads = isPerfect(best) ? !rivals.some(isPerfect) : rivals.every(({ score }) => best.score - score >= LEAD);
  if (!leads) return false;

  const stood = earlier ? (exactPlaces(earlier, sought) ?? likelyPlaces(earlier, sought)) : [];
  const doubles = stood.filter(({ start, words }) => words === 1 && earlier?.points.toPoint(start) !== sought.start);
  // Where it had a double with the same surroundings, nothing that was recorded says which of them this is.
  if (doubles.some(isPerfect)) return false;
  if (isPerfect(best)) return true;
  if (earlier && doubles.some((double) => mayBe(selectorAt(earlier, double), sought, text, best))) return false;
  // Of words that go across the end of a sentence a part may be gone, and the same words have come to stand beside the rest.
  const wasAlone = isAlone && stood.length > 0 && doubles.length === 0 && !SENTENCE_END.test(sought.quote);
  if (wasAlone && sought.quote.length >= TELLING_QUOTE) return true;
  const sides = [agreement(sought.prefix, text, best, "before"), agreement(sought.suffix, text, best, "after")];
  return wasAlone
    ? sides.some(({ agrees, length }) => agrees && length >= TELLING_CONTEXT)
    : sides.every(({ agrees }) => agrees) && sides.reduce((sum, { length }) => sum + length, 0) >= TELLING_CONTEXT;
}

/** Whether a place ends within a word where the quote, as far as is known, did not: “the mill” in “the millstone”. */
function partsWord({ quote, prefix, suffix }: Sought, { text }: IndexedText, { start, end }: Place): boolean {
  const isPart = (before: string | null, after: string | null, at: number) =>
    before !== null && after !== null && isWithinWord(text, at) && !isWithinWord(before + after, before.length);
  return isPart(prefix, quote, start) || isPart(quote, suffix, end);
}

/** The end of a sentence, or of a paragraph, with more after it. */
const SENTENCE_END = /[.!?…][^\p{L}\p{N}\s]*\s|[。！？]|\n\s*\n/u;

/**
 * Whether a place may be another place of the same words, at which they stood before: it fits that
 * one's surroundings about as well, or more letters next to the words are the other's, on either side.
 */
function mayBe(double: Selector, sought: Selector, text: IndexedText, best: Place): boolean {
  if (best.score - placeAt(text, double, best).score < LEAD) return true;
  const hasMore = (side: "before" | "after") =>
    lettersKept(double, text, best, side) > lettersKept(sought, text, best, side);
  return hasMore("before") || hasMore("after");
}

function selectorAt({ text }: IndexedText, { start, end }: Place): Selector {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** How many letters next to the words are those that stood there, up to the first that is not. */
function lettersKept(selector: Selector, { folded }: IndexedText, at: Place, side: "before" | "after"): number {
  const isBefore = side === "before";
  const kept = fold(withinParagraph((isBefore ? selector.prefix : selector.suffix) ?? "", side));
  const letter = (n: number) => (isBefore ? kept[kept.length - n] : kept[n - 1]);
  let count = 0;
  while (count < kept.length && letter(count + 1) === folded[isBefore ? at.start - count - 1 : at.end + count])
    count += 1;
  return count;
}

/**
 * Whether what stands on one side of a place is what stood there, as far as the paragraph goes.
 * `length` is of what was compared.
 */
function agreement(context: string | null, { text }: IndexedText, at: Place, side: "before" | "after") {
  const room = CONTEXT * 2;
  const isBefore = side === "before";
  const around = isBefore ? text.slice(Math.max(0, at.start - room), at.start) : text.slice(at.end, at.end + room);
  const kept = fold(withinParagraph(context ?? "", side));
  const now = fold(withinParagraph(around, side));
  // So short a stretch ends at the edge of its paragraph, and must do so still.
  if (kept.length < SHORT) return { agrees: kept === now, length: kept.length };
  const nearest = isBefore ? now.slice(-kept.length - SHORT) : now.slice(0, kept.length + SHORT);
  return { agrees: likeness(kept, nearest, isBefore ? "end" : "start") >= ALIKE, length: kept.length };
}

const SHORT = 8;
/** Offsets of a place, never in the middle of a code point. */
function boundsOf({ text, points }: IndexedText, { start, end }: Pick<Place, "start" | "end">) {
  const isInside = end < text.length && /^[\uDC00-\uDFFF]/.test(text.charAt(end));
  return { start: points.toPoint(start), end: points.toPoint(end) + (isInside ? 1 : 0) };
}
