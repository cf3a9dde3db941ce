import type { DiffPart } from "@/lib/history/word-diff";
import { commonRuns } from "./align";
import { isSameLanguage } from "./language";

/** Which words of one text differ from the words as given. Pure. */

export interface Wording {
  text: string;
  /** BCP 47. */
  language: string;
}

/**
 * A stretch of a rendering laid over the words as given: `same` in both; `added`, only in the rendering;
 * `removed`, only in the words as given, in this place; `beyond`, where the rendering begins earlier or
 * goes on longer than the words as given, which says nothing against either.
 */
export interface Mark {
  kind: DiffPart["kind"] | "beyond";
  text: string;
}

export type Marks =
  | { ok: true; parts: Mark[]; /** No word departs from the words as given. */ agrees: boolean }
  | { ok: false; why: "ANOTHER_LANGUAGE" | "NOTHING_IN_COMMON" };

/**
 * Lays a rendering over the words as given, word by word. Quotation marks, dashes, ellipses, spaces
 * and invisible hyphens that differ only in their shape are not differences; a missing comma or a
 * capital is one. Both texts are excerpts: what only one of them has at the outer edge is no
 * difference, but where each has something else there, it is. Texts in two languages, and texts with
 * no word in common, are not marked.
 */
export function marksOf(given: Wording, rendering: Wording): Marks {
  if (!isSameLanguage(given.language, rendering.language)) return { ok: false, why: "ANOTHER_LANGUAGE" };
  const [theirs, ours] = [tokensOf(given), tokensOf(rendering)];
  const parts = laidOver(theirs, ours);
  if (!parts.some(({ kind, text }) => kind === "same" && WORD.test(text))) {
    return { ok: false, why: "NOTHING_IN_COMMON" };
  }
  const marks = atTheEdges(parts).flatMap(withoutSpaceAfter);
  return { ok: true, parts: marks, agrees: marks.every(({ kind, text }) => isAgreed(kind) || text.trim() === "") };
}

const WORD = /[\p{L}\p{N}]/u;

const isAgreed = (kind: Mark["kind"]) => kind === "same" || kind === "beyond";

const SHAPES: readonly [RegExp, string][] = [
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ""],
  [/[“”„‟«»‹›‘’‚‛`´′″"]/gu, "'"],
  [/[‐‑‒–—―−]/gu, "-"],
  [/…/gu, "..."],
];

/** What a token is compared by: its shape and the space after it count for nothing. */
const folded = (token: string): string =>
  SHAPES.reduce((shaped, [shape, plain]) => shaped.replace(shape, plain), token.normalize("NFC")).trim();

/** Words and signs, each with the space that follows it; nothing is lost. */
function tokensOf({ text, language }: Wording): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const tokens: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = tokens.at(-1);
    // Three points are one sign, as the ellipsis is.
    const goesOn = before !== undefined && (segment.trim() === "" || (segment === "." && /^\.{1,2}$/.test(before)));
    if (goesOn) tokens[tokens.length - 1] = before + segment;
    else tokens.push(segment);
  }
  return tokens;
}

/** The words as given and the rendering over each other; what is common stands as the rendering has it. */
function laidOver(given: readonly string[], rendering: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [atGiven, atRendering] = [0, 0];
  const put = (kind: DiffPart["kind"], tokens: readonly string[]) => {
    if (tokens.length > 0) parts.push({ kind, text: tokens.join("") });
  };
  for (const { length, ...start } of commonRuns(given.map(folded), rendering.map(folded))) {
    put("removed", given.slice(atGiven, start.given));
    put("added", rendering.slice(atRendering, start.rendering));
    [atGiven, atRendering] = [start.given + length, start.rendering + length];
    put("same", rendering.slice(start.rendering, atRendering));
  }
  put("removed", given.slice(atGiven));
  put("added", rendering.slice(atRendering));
  return parts;
}

/** What only one of them has before the first and after the last words in common. */
function atTheEdges(parts: readonly DiffPart[]): Mark[] {
  const common = parts.map(({ kind, text }) => kind === "same" && WORD.test(text));
  const [first, last] = [common.indexOf(true), common.lastIndexOf(true)];
  return [...edge(parts.slice(0, first)), ...parts.slice(first, last + 1), ...edge(parts.slice(last + 1))];
}

function edge(parts: readonly DiffPart[]): Mark[] {
  const has = (kind: DiffPart["kind"]) => parts.some((part) => part.kind === kind && WORD.test(part.text));
  if (has("added") && has("removed")) return [...parts];
  return parts.filter(({ kind }) => kind !== "removed").map(({ text }) => ({ kind: "beyond", text }));
}

/** The space after a marked stretch is not marked. */
function withoutSpaceAfter(mark: Mark): Mark[] {
  const words = mark.text.trimEnd();
  if (mark.kind === "same" || words === mark.text) return [mark];
  const space: Mark = { kind: mark.kind === "removed" ? "removed" : "same", text: mark.text.slice(words.length) };
  return words === "" || mark.kind === "removed" ? [mark] : [{ ...mark, text: words }, space];
}
