import { CONTEXT } from "./anchor";
import type { MeasuredText } from "./code-points";
import { fold } from "./fold";
import { type Bounds, paragraphAt } from "./text";

/** Where a quote was found in the text. Offsets are code points, end exclusive; the quote is in the text's own letters. */
export interface PlacedQuote {
  paragraph: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** The stretch between two offsets, with its surroundings. Null when it is empty or goes beyond the text. Pure. */
export function quoteAt(
  { text, points }: MeasuredText,
  paragraphs: readonly Bounds[],
  start: number,
  end: number,
): PlacedQuote | null {
  if (start < 0 || end <= start || end > points.length) return null;
  const slice = (from: number, to: number) => text.slice(points.toUnit(Math.max(0, from)), points.toUnit(to));
  return {
    paragraph: paragraphAt(paragraphs, start),
    start,
    end,
    quote: slice(start, end),
    prefix: slice(start - CONTEXT, start),
    suffix: slice(end, Math.min(points.length, end + CONTEXT)),
  };
}

/**
 * Every place in a paragraph where a quote stands: letter by letter, or, when there is none such, save
 * for case, diacritics, line ends and the shape of quotation marks. Pure.
 */
export function placesInParagraph(
  measured: MeasuredText,
  paragraphs: readonly Bounds[],
  { paragraph, quote }: { paragraph: number; quote: string },
): PlacedQuote[] {
  const bounds = paragraphs.find(({ number }) => number === paragraph);
  if (!bounds) return [];
  const { text, points } = measured;
  const [from, to] = [points.toUnit(bounds.start), points.toUnit(bounds.end)];
  const within = text.slice(from, to);
  const exact = everyPlace(within, quote);
  const found = exact.length > 0 ? exact : everyPlace(fold(within), fold(quote));
  return found.flatMap((at) => {
    const start = points.toPoint(from + at);
    return quoteAt(measured, paragraphs, start, points.toPoint(from + at + quote.length)) ?? [];
  });
}

function everyPlace(text: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}
