import type { Balance } from "./balance";
import { type Stance, STANCES } from "./vocabulary";

/** Which citations of a claim are independent of each other. Pure; docs/decisions/013-independent-lines.md says why so. */

/** A citation and the one of the same claim that it repeats; null when it speaks for itself. */
export interface Link {
  id: string;
  derivesFromId: string | null;
}

interface Standing {
  stance: Stance;
  withdrawnAt: Date | null;
}

/**
 * For each citation the one its chain of repeats begins with: itself, when it repeats none. Give all
 * citations of the claim, the withdrawn ones too: what two sources both took from a third ties them
 * together whether or not the third still stands. Linear in their number; a circle, which the
 * database refuses, would not keep it from ending.
 */
export function originsOf(citations: readonly Link[]): ReadonlyMap<string, string> {
  const parents = parentsOf(citations);
  const origins = new Map<string, string>();
  for (const { id } of citations) {
    const chain = new Set<string>();
    let at = id;
    for (
      let up = parents.get(at) ?? null;
      up !== null && !origins.has(at) && !chain.has(at);
      up = parents.get(at) ?? null
    ) {
      chain.add(at);
      at = up;
    }
    const origin = origins.get(at) ?? at;
    for (const one of chain) origins.set(one, origin);
    origins.set(at, origin);
  }
  return origins;
}

/**
 * How many independent lines the standing citations of each stance make, after folding each chain of
 * repeats into one. A chain that passes through another stance ties its two ends all the same.
 */
export function linesOf(citations: readonly (Link & Standing)[]): Balance {
  const origins = originsOf(citations);
  const standing = citations.filter((citation) => citation.withdrawnAt === null);
  const lines = (stance: Stance) =>
    new Set(standing.filter((one) => one.stance === stance).map((one) => origins.get(one.id))).size;
  return Object.fromEntries(STANCES.map((stance) => [stance, lines(stance)])) as Balance;
}

/** Whether the citation would stand in a circle if it repeated this one: itself, or one that repeats it already. */
export function wouldCircle(citations: readonly Link[], id: string, derivesFromId: string): boolean {
  return id === derivesFromId || chainAbove(parentsOf(citations), derivesFromId).has(id);
}

type Parents = ReadonlyMap<string, string | null>;
const parentsOf = (citations: readonly Link[]): Parents =>
  new Map(citations.map(({ id, derivesFromId }) => [id, derivesFromId]));

/** What a citation repeats, and what that repeats in turn, nearest first; a set, so that a circle would end. */
function chainAbove(parents: Parents, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let up = parents.get(id) ?? null; up !== null && !found.has(up); up = parents.get(up) ?? null) found.add(up);
  return found;
}

/** For each of these citations what it repeats, and what that repeats in turn, nearest first. */
export function lineUp(citations: readonly Link[]): (id: string) => string[] {
  const parents = parentsOf(citations);
  return (id) => [...chainAbove(parents, id)];
}

/** One of a line's citations, and how many of those above it in the drawing it repeats in a row. */
export interface Drawn<T> {
  citation: T;
  depth: number;
}

/**
 * The citations of one group in the order in which they are drawn: each under the nearest one of the
 * same group that it repeats, the rest in the order given. `all` are the claim's, which a chain may
 * pass through.
 */
export function inLines<T extends Link>(group: readonly T[], all: readonly Link[]): Drawn<T>[][] {
  const parents = parentsOf(all);
  const present = new Set(group.map(({ id }) => id));
  const children = new Map<string | undefined, T[]>();
  for (const citation of group) {
    const above = [...chainAbove(parents, citation.id)].find((id) => present.has(id));
    children.set(above, [...(children.get(above) ?? []), citation]);
  }
  const under = (citation: T, depth: number): Drawn<T>[] => [
    { citation, depth },
    ...(children.get(citation.id) ?? []).flatMap((child) => under(child, depth + 1)),
  ];
  return (children.get(undefined) ?? []).map((first) => under(first, 0));
}
