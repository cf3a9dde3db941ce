import type { Prisma } from "@/lib/generated/prisma/client";
import { type Sought, anchor } from "./anchor";
import { type IndexedText, indexText } from "./indexed-text";
import { placesInParagraph, quoteAt } from "./place-quote";
import { isCertain, isDoubtful } from "./standing";
import { type Bounds, paragraphAt } from "./text";

/** Takes anchors from one text to another. Pure. */

interface VersionText {
  text: string;
  paragraphs: readonly Bounds[];
}

/** What became of the anchors: how many places are certain, how many wait for a person. */
export interface Carried {
  standing: number;
  doubtful: number;
}

/** What to select of an anchor. */
export const CARRIED = {
  occurrenceId: true,
  paragraph: true,
  quote: true,
  start: true,
  end: true,
  state: true,
  decidedById: true,
  decidedAt: true,
  occurrence: { select: { quote: true, prefix: true, suffix: true } },
} as const satisfies Prisma.AnchorSelect;
type CarriedRow = Prisma.AnchorGetPayload<{ select: typeof CARRIED }>;

/** Every anchor of one version with its place in the next. What the earlier version says stays as it is. */
export function carryOver(
  anchors: readonly CarriedRow[],
  earlierText: string | null,
  { text, paragraphs }: VersionText,
) {
  const earlier = earlierText === null ? null : indexText(earlierText);
  const now = indexText(text);
  return anchors.map((row) => {
    const inEarlier = earlier && isCertain(row) ? earlier : null;
    const found = columnsOf(anchor(soughtOf(row, inEarlier), now, inEarlier), now, paragraphs);
    // Whoever said that the words are gone need not say it again.
    const isGone = found.state === "ORPHANED" && row.state === "ORPHANED";
    const decided = isGone ? { decidedById: row.decidedById, decidedAt: row.decidedAt } : UNDECIDED;
    return { occurrenceId: row.occurrenceId, ...found, ...decided };
  });
}

const UNDECIDED = { decidedById: null, decidedAt: null };

/** What to look for: the words where they stood for certain, else as they were first recorded. */
function soughtOf({ occurrence, start, end }: CarriedRow, earlier: IndexedText | null): Sought {
  const stood = earlier && start !== null && end !== null ? quoteAt(earlier, [], start, end) : null;
  return stood ?? { ...occurrence, start };
}

/** Every anchor of a version with its place in that version's own text, which has come later, and the words around it. */
export function placeIn(anchors: readonly CarriedRow[], version: VersionText) {
  const now = indexText(version.text);
  return anchors.map((row) => {
    const columns = { ...ownPlace(row, now, version), ...UNDECIDED };
    const isSure = columns.start !== null && isCertain(columns);
    const context = isSure ? quoteAt(now, [], columns.start, columns.end) : null;
    return { occurrenceId: row.occurrenceId, columns, context };
  });
}

/** It is the very text in which the words were recorded: where they stand as recorded, nothing is in doubt. */
function ownPlace({ occurrence, paragraph, start }: CarriedRow, now: IndexedText, { text, paragraphs }: VersionText) {
  const at = now.points.toUnit(start ?? 0);
  if (start !== null && text.startsWith(occurrence.quote, at)) {
    const end = now.points.toPoint(at + occurrence.quote.length);
    return columnsOf({ state: "EXACT", start, end, score: 1 }, now, paragraphs);
  }
  const [only, ...more] =
    paragraph === null ? [] : placesInParagraph(now, paragraphs, { paragraph, quote: occurrence.quote });
  if (start === null && only && more.length === 0 && only.quote === occurrence.quote) {
    return columnsOf({ state: "EXACT", start: only.start, end: only.end, score: 1 }, now, paragraphs);
  }
  return columnsOf(anchor({ ...occurrence, start }, now, null), now, paragraphs);
}

/** What the database takes for the words of one place, in code points: those recorded, and half as many that came between. */
const LONGEST_KEPT = 600;
const NOWHERE = { state: "ORPHANED", paragraph: null, quote: null, start: null, end: null, score: null } as const;

/** What was found, as the database has it. */
function columnsOf(found: ReturnType<typeof anchor>, { text, points }: IndexedText, paragraphs: readonly Bounds[]) {
  if (found.state === "ORPHANED") return NOWHERE;
  const { state, start, end, score } = found;
  // Words that were added to at every version are too many to be one quote: a person chooses again.
  if (end - start > LONGEST_KEPT) return NOWHERE;
  const quote = text.slice(points.toUnit(start), points.toUnit(end));
  return { state, start, end, score, quote, paragraph: paragraphAt(paragraphs, start) };
}

/** What became of them. */
export function countOf(rows: readonly Parameters<typeof isCertain>[0][]): Carried {
  return { standing: rows.filter(isCertain).length, doubtful: rows.filter(isDoubtful).length };
}
