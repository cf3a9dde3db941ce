import { type Link, wouldCircle } from "@/lib/citations/lines";
import type { OverlapReason } from "@/lib/citations/vocabulary";

/** What a citation repeats, and why. */
export interface Repeat {
  derivesFrom: string;
  overlapReason: OverlapReason;
}

export type Repeating = Link & { overlapReason: OverlapReason | null };

/**
 * What is tied anew when citations of one claim turn out to be the same as citations of another, so that
 * neither of such a pair, its `twin` stands, makes a line beside what the other repeats or is repeated by. Of
 * the pair, what is repeated leads to the one that stands; what the other repeats, that one repeats from then
 * on, unless it repeats something itself: a citation repeats at most one, and its own editors chose. Nothing
 * is tied that was not, and no circle is closed in the order given. Pure.
 */
export function foldRepeats(
  duplicates: readonly { id: string; twin: string }[],
  own: readonly Repeating[],
  others: readonly Repeating[],
): { id: string; repeat: Repeat }[] {
  const links = new Map([...own, ...others].map((link) => [link.id, link]));
  const twins = new Map(duplicates.map(({ id, twin }) => [id, twin]));
  const repeated = new Set(own.map(({ derivesFromId }) => derivesFromId));
  const tied: { id: string; repeat: Repeat }[] = [];
  const tie = (id: string, repeat: Repeat) => {
    if (wouldCircle([...links.values()], id, repeat.derivesFrom)) return;
    links.set(id, { id, derivesFromId: repeat.derivesFrom, overlapReason: repeat.overlapReason });
    tied.push({ id, repeat });
  };
  // All of these first: they lead from the one claim to the other, and so close no circle.
  for (const { id, twin } of duplicates) {
    if (repeated.has(id)) tie(id, { derivesFrom: twin, overlapReason: "SAME_ORIGINAL_DOCUMENT" });
  }
  const before = new Map(own.map((link) => [link.id, link]));
  for (const { id, twin } of duplicates) {
    const { derivesFromId = null, overlapReason = null } = before.get(id) ?? {};
    if (derivesFromId === null || overlapReason === null || links.get(twin)?.derivesFromId !== null) continue;
    tie(twin, { derivesFrom: twins.get(derivesFromId) ?? derivesFromId, overlapReason });
  }
  return tied;
}
