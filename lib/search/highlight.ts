import { fold, unaccent } from "./fold";

/** Shows where a text meets a search, as parts and never as HTML. Pure. */

/** What was searched for. */
export interface Needle {
  /** Stems of the words, as the database's dictionary gives them, unaccented or folded. */
  stems: readonly string[];
  /** The words themselves, folded, when only similar spellings were found. */
  similar: readonly string[];
}

export interface TextPart {
  text: string;
  hit: boolean;
}

/** Longest ending that may follow a stem: "millions" has "million", "warning" has not "war". */
const LONGEST_ENDING = 3;
/** Share of trigrams from which two words count as spellings of one. */
const SIMILAR = 0.3;

const WORD = /[\p{L}\p{N}]+/gu;

/** The text whole, cut where hits begin and end. */
export function highlight(text: string, needle: Needle): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isHit(match[0], needle)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false });
  return parts;
}

/** About `length` characters around the first hit, with ellipses where it is cut; null without a hit. */
export function snippet(text: string, needle: Needle, length = 180): TextPart[] | null {
  const first = [...text.matchAll(WORD)].find((match) => isHit(match[0], needle));
  if (!first) return null;
  if (text.length <= length) return highlight(text, needle);
  const start = wordStart(text, Math.max(0, first.index - Math.floor(length / 3)));
  const end = wordEnd(text, Math.min(text.length, start + length));
  const cut = `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  return highlight(cut, needle);
}

/** Whether anything in the text meets the search. */
export const hasHit = (text: string, needle: Needle): boolean =>
  [...text.matchAll(WORD)].some((match) => isHit(match[0], needle));

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(" ", at);
  return space === -1 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space === -1 ? at : space;
}

function isHit(word: string, { stems, similar }: Needle): boolean {
  const forms = [unaccent(word), fold(word)];
  return (
    stems.some((stem) => forms.some((form) => hasStem(form, stem))) ||
    similar.some((wanted) => forms.some((form) => form.startsWith(wanted) || similarity(form, wanted) >= SIMILAR))
  );
}

// The dictionary turns a final y into i: "democraci" is the stem of "democracy".
const hasStem = (form: string, stem: string): boolean =>
  [stem, stem.replace(/i$/, "y")].some(
    (start) => form.startsWith(start) && form.length - start.length <= LONGEST_ENDING,
  );

/** Share of the trigrams of both that they have in common, as pg_trgm reckons. */
function similarity(a: string, b: string): number {
  const [ours, theirs] = [trigrams(a), trigrams(b)];
  const common = [...ours].filter((trigram) => theirs.has(trigram)).length;
  return common / (ours.size + theirs.size - common);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
