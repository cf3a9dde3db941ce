/** A stretch of a text that a claim is made in. Offsets are code points, end exclusive. */
export interface Mark {
  /** Number of the claim on the page, from 1. */
  n: number;
  start: number;
  end: number;
}

export interface Segment {
  text: string;
  /** Numbers of the claims made in it, in the order in which they begin; none for plain text. */
  covering: readonly number[];
  /** Those that end with it: here their references stand. */
  ending: readonly number[];
}

/**
 * Cuts a stretch of text wherever a mark begins or ends, so that each piece is covered by the same marks from
 * end to end. Marks may overlap and may go on outside the stretch; one that ends outside ends with it. The
 * pieces together are the text, no piece is empty, and no two neighbours are covered alike. Time in
 * proportion to the text and to what covers each piece. Pure.
 *
 * @param start where the stretch begins in the whole text.
 */
export function segmentsOf(text: string, start: number, marks: readonly Mark[]): Segment[] {
  const points = Array.from(text);
  const end = start + points.length;
  const inside = marks
    .map(({ n, ...mark }) => ({ n, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.n - b.n);
  if (points.length === 0) return [];
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covering = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return {
      text: points.slice(from - start, to - start).join(""),
      covering: covering.map((mark) => mark.n),
      ending: covering.filter((mark) => mark.end === to).map((mark) => mark.n),
    };
  });
}
