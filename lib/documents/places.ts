import search from "approx-string-match";
import { fold, isWordUnit } from "./fold";
import { type IndexedText, wordsIn } from "./indexed-text";
import { wholeWords } from "./whole-words";

/** Where in a text a quote might stand, and how well each place fits. Offsets here are code units. Pure. */

/** What is looked for, with up to 32 code points on either side; both sides are null when they were never recorded. */
export interface Selector {
  quote: string;
  prefix: string | null;
  suffix: string | null;
}

export interface Place {
  start: number;
  end: number;
  /** How like the quote the words there are, 0 to 1; 1 is letter by letter. */
  words: number;
  /** The same for what stands before and after; 1 where nothing was recorded. */
  before: number;
  after: number;
  /** The three in one, each by its length. */
  score: number;
}

/** Of more places than this, only the likeliest are looked at. */
const MANY = 64;
/** Rarer words than this lead to their places; of commoner ones the text is searched. */
const RARE = 2_000;
/** How many places of single words are looked at for one quote. */
const VOTES = 2_000;
/** How many stretches of the text are compared with one quote. */
const STRETCHES = 6;
/** Width of a stretch, in code units: words may have come and gone in between. */
const STRETCH = 16;
/** The largest share of a quote that may differ. */
const MOST_ERRORS = 0.45;

/** Every place where the very words of the quote stand; null when there are too many to tell apart. */
export function exactPlaces(text: IndexedText, selector: Selector): Place[] | null {
  const { quote } = selector;
  const starts: number[] = [];
  const seed = rarestInside(text, selector);
  if (seed && seed.places.length <= RARE) {
    for (const at of seed.places) if (text.text.startsWith(quote, at - seed.offset)) starts.push(at - seed.offset);
  } else {
    for (let at = text.text.indexOf(quote); at >= 0 && starts.length <= MANY; at = text.text.indexOf(quote, at + 1)) {
      starts.push(at);
    }
  }
  return starts.length > MANY
    ? null
    : starts.map((start) => placeAt(text, selector, { start, end: start + quote.length, words: 1 }));
}

/** The rarest of the words that begin and end inside the quote. Null when there is none. */
function rarestInside(text: IndexedText, { quote, prefix, suffix }: Selector) {
  const folded = fold(quote);
  // A word at the edge of the quote may go on outside it.
  const isCutBefore = !prefix || isWordUnit(prefix.charCodeAt(prefix.length - 1));
  const isCutAfter = !suffix || isWordUnit(suffix.charCodeAt(0));
  let rarest: { offset: number; places: readonly number[] } | null = null;
  for (const { start, end } of wordsIn(folded)) {
    if ((start === 0 && isCutBefore) || (end === folded.length && isCutAfter)) continue;
    const places = text.placesOf(folded.slice(start, end));
    if (rarest === null || places.length < rarest.places.length) rarest = { offset: start, places };
  }
  return rarest;
}

/** The best places for words that may have been changed, best first. */
export function likelyPlaces(text: IndexedText, selector: Selector): Place[] {
  const quote = fold(selector.quote);
  const found = new Map<number, Place>();
  for (const guess of stretches(text, selector)) {
    const slack = STRETCH * 2 + Math.ceil(quote.length / 4);
    const from = Math.max(0, guess - slack);
    const window = text.folded.slice(from, guess + quote.length + slack);
    const errors = Math.floor(quote.length * MOST_ERRORS);
    const matches = search(window, quote, errors).map((match) => ({
      ...match,
      off: Math.abs(from + match.start - guess),
    }));
    const [best] = matches.toSorted((a, b) => a.off - b.off || b.end - b.start - (a.end - a.start));
    if (!best) continue;
    const { start, end } = wholeWords(text.folded, selector, { start: from + best.start, end: from + best.end });
    const words = text.text.slice(start, end) === selector.quote ? 1 : Math.min(0.99, 1 - best.errors / quote.length);
    found.set(start, placeAt(text, selector, { start, end, words }));
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score);
}

/** Where the words of a selector, taken together, point to as the beginning of the quote; most votes first. */
function stretches(text: IndexedText, { quote, prefix, suffix }: Selector): number[] {
  const whole = fold((prefix ?? "") + quote + (suffix ?? ""));
  const quoteAt = prefix?.length ?? 0;
  const seeds = wordsIn(whole)
    // What was cut off at 32 code points is no whole word.
    .filter(({ start, end }) => (start > 0 || quoteAt === 0) && (end < whole.length || !suffix))
    .map(({ start, end }) => ({ offset: start - quoteAt, places: text.placesOf(whole.slice(start, end)) }))
    .toSorted((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let spent = 0;
  for (const { offset, places } of seeds) {
    spent += places.length;
    if (spent > VOTES && votes.size > 0) break;
    for (const at of places.slice(0, VOTES)) {
      const stretch = Math.floor((at - offset) / STRETCH);
      votes.set(stretch, (votes.get(stretch) ?? 0) + 1);
    }
  }
  let most = 0;
  for (const count of votes.values()) most = Math.max(most, count);
  // Words that straddle two stretches vote for both.
  const countOf = (stretch: number) => (votes.get(stretch) ?? 0) + (votes.get(stretch + 1) ?? 0);
  const leading: number[] = [];
  for (const stretch of votes.keys()) if (countOf(stretch) > most / 3) leading.push(stretch);
  return leading
    .toSorted((a, b) => countOf(b) - countOf(a) || a - b)
    .slice(0, STRETCHES)
    .map((stretch) => Math.max(0, (stretch + 1) * STRETCH));
}

/** A place with its marks. */
export function placeAt(
  text: IndexedText,
  selector: Selector,
  { start, end, words }: Pick<Place, "start" | "end" | "words">,
): Place {
  const prefix = fold(withinParagraph(selector.prefix ?? "", "before"));
  const suffix = fold(withinParagraph(selector.suffix ?? "", "after"));
  const before = likeness(prefix, text.folded.slice(Math.max(0, start - prefix.length - SHIFT), start), "end");
  const after = likeness(suffix, text.folded.slice(end, end + suffix.length + SHIFT), "start");
  const length = selector.quote.length + prefix.length + suffix.length;
  const score = (words * selector.quote.length + before * prefix.length + after * suffix.length) / length;
  return { start, end, words, before, after, score };
}

const BREAK = /\n[^\S\n]*\n/;

/** What stands beside a quote, as far as its paragraph goes: when paragraphs change their order, what lies beyond misleads. */
export function withinParagraph(context: string, side: "before" | "after"): string {
  const parts = context.split(BREAK);
  return (side === "before" ? parts.at(-1) : parts[0]) ?? "";
}

/** How far the words around a quote may have been pushed away from it. */
const SHIFT = 8;

/** 1 when `sought` stands in `window`, next to the side where the quote is; less by each letter that differs. */
export function likeness(sought: string, window: string, side: "start" | "end"): number {
  if (sought === "" || (side === "end" ? window.endsWith(sought) : window.startsWith(sought))) return 1;
  const [match] = search(window, sought, Math.floor(sought.length / 2));
  return match ? Math.min(0.99, 1 - match.errors / sought.length) : 0;
}
