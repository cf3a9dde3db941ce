import { isWordUnit } from "./fold";
import { type Word, isWithinWord } from "./indexed-text";

/** What is known of a quote: the words themselves, and the letters on either side; null when these were never recorded. */
interface Edges {
  quote: string;
  prefix: string | null;
  suffix: string | null;
}

/** Letters in a row beyond which nothing is a word, in code units, so that a text of one endless word costs no more. */
const LONGEST = 256;

/**
 * A place in a text, taken to whole words: a word of which the place has at least half comes along, of another
 * nothing stays. So it never reaches a word it had no letter of, and moves within one word at each end. An end
 * where the quote itself parts a word stays. A place within one word becomes that word. Offsets are code units. Pure.
 */
export function wholeWords(text: string, { quote, prefix, suffix }: Edges, place: Word): Word {
  const isCutBefore = isWithinWord((prefix ?? "") + quote, prefix?.length ?? 0);
  const isCutAfter = isWithinWord(quote + (suffix ?? ""), quote.length);
  const first = isCutBefore ? null : wordAround(text, place.start);
  const last = isCutAfter ? null : wordAround(text, place.end);
  const outer = { start: first?.start ?? place.start, end: last?.end ?? place.end };

  let { start, end } = place;
  if (first) start = 2 * (first.end - start) >= first.end - first.start ? first.start : first.end;
  if (last) end = 2 * (end - last.start) >= last.end - last.start ? last.end : last.start;
  const loose = { before: isCutBefore ? "" : quote.charAt(0), after: isCutAfter ? "" : quote.charAt(quote.length - 1) };
  return trimmed(text, { start, end }, loose) ?? trimmed(text, outer, loose) ?? outer;
}

/** Without what stands loose at its ends: spaces, and where the quote has a letter there, whatever is none. Null when nothing is left. */
function trimmed(text: string, { start, end }: Word, edges: { before: string; after: string }): Word | null {
  const isLoose = (at: number, edge: string) =>
    edge !== "" && (isWordUnit(edge.charCodeAt(0)) ? !isWordUnit(text.charCodeAt(at)) : /\s/u.test(text.charAt(at)));
  let [from, to] = [start, end];
  while (from < to && isLoose(from, edges.before)) from += 1;
  while (from < to && isLoose(to - 1, edges.after)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The word that a cut here would part; null where it parts none. */
function wordAround(text: string, at: number): Word | null {
  if (!isWithinWord(text, at)) return null;
  let [start, end] = [at, at];
  while (at - start < LONGEST && isWithinWord(text, start)) start -= 1;
  while (end - at < LONGEST && isWithinWord(text, end)) end += 1;
  return { start, end };
}
