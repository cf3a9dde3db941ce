import { figuresOf } from "./bounds";
import { type Comparison, type Reason, type Scope, compareScopes } from "./comparable";
import { compareDecimals } from "./decimal";
import { hullWords } from "./periods";
import { placeName } from "./places";
import type { EstimateView } from "./view";
import { CAUSE_WORDS } from "./vocabulary";

/** Something with an estimate: a citation, or a row drawn from one. */
export interface Estimated {
  estimate: EstimateView;
}

/** Estimates that count the same, and how the claim's own figure stands to them. */
export interface Panel<T extends Estimated> {
  /** "deaths in the famine": the common words, or the only estimate's own. */
  counted: string;
  place: string;
  /** "1932–1934"; "" when not said plainly of any. */
  years: string;
  unit: string;
  /** Smallest first. */
  rows: T[];
  /** What is not said, in words: "the cause (2 of 7)". */
  unsaid: string[];
  /** Null when the claim has no figure of its own. */
  claim: ClaimInPanel | null;
}

export interface ClaimInPanel {
  verdict: Comparison["verdict"];
  /** Said of the claim as it stands to the panel: why not comparable, or what to bear in mind. */
  reasons: Reason[];
}

/**
 * Groups estimates so that any two of one panel are comparable: each goes to the first panel whose
 * every member it may stand beside. Those the claim can be held against go first, so that its panel
 * is as full as may be. Every estimate is in one panel. Pure.
 */
export function panelsOf<T extends Estimated>(claim: EstimateView | null, estimates: readonly T[]): Panel<T>[] {
  const comparable = claim && estimates.filter((one) => compareScopes(claim, one.estimate).verdict !== "DIFFERENT");
  const ofClaim = new Set(comparable);
  const isClaims = (one: T) => ofClaim.has(one);
  const inOrder = [...estimates.filter(isClaims), ...estimates.filter((one) => !isClaims(one))];
  const groups: T[][] = [];
  for (const one of inOrder) {
    const home = groups.find(
      (group) =>
        isClaims(one) === group.every(isClaims) &&
        group.every((other) => compareScopes(one.estimate, other.estimate).verdict !== "DIFFERENT"),
    );
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups
    .map((rows) => panelOf(claim, rows))
    .toSorted((a, b) => Number(isShared(b)) - Number(isShared(a)) || b.rows.length - a.rows.length);
}

/** The claim's own figure may be drawn through this panel as one of its kind. */
export const isShared = (panel: Panel<Estimated>): boolean =>
  panel.claim !== null && panel.claim.verdict !== "DIFFERENT";

function panelOf<T extends Estimated>(claim: EstimateView | null, rows: T[]): Panel<T> {
  const scopes = rows.map((row) => row.estimate);
  const [first] = scopes;
  if (first === undefined) throw new Error("A panel has at least one estimate.");
  return {
    counted: first.countedAs || first.counted,
    place: widestPlace(scopes),
    years: hullWords(scopes.flatMap(({ period }) => period ?? [])),
    unit: first.unit,
    rows: rows.toSorted((a, b) => bySize(a.estimate, b.estimate)),
    unsaid: unsaidOf(scopes),
    claim: claim && claimInPanel(claim, scopes),
  };
}

/** Of two outlines of one place, the one that most of the rows have. */
function widestPlace(scopes: readonly Scope[]): string {
  const names = scopes.map(({ place }) => placeName(place));
  const times = (name: string) => names.filter((one) => one === name).length;
  return names.toSorted((a, b) => times(b) - times(a))[0] ?? "";
}

function unsaidOf(scopes: readonly Scope[]): string[] {
  const of = (name: string, isUnsaid: (scope: Scope) => boolean) => {
    const number = scopes.filter(isUnsaid).length;
    if (number === 0) return [];
    return number === scopes.length ? name : `${name} (${number} of ${scopes.length})`;
  };
  return [
    of("what is counted, in common words", ({ countedAs }) => countedAs === ""),
    of("the cause", ({ cause }) => CAUSE_WORDS[cause] === CAUSE_WORDS.UNSTATED),
    of("the years", ({ period }) => period === null),
  ].flat();
}

function claimInPanel(claim: EstimateView, scopes: readonly Scope[]): ClaimInPanel {
  const found = scopes.map((scope) => compareScopes(claim, scope));
  const different = found.find(({ verdict }) => verdict === "DIFFERENT");
  if (different) return { verdict: "DIFFERENT", reasons: different.differs };
  const reserves = found.flatMap((one) => one.reserves);
  // What is unsaid of the estimates is told by the panel itself.
  const reasons = new Map(reserves.filter(({ ofOther }) => !ofOther).map((reason) => [reason.aspect, reason]));
  return { verdict: reserves.length === 0 ? "SAME" : "RESERVED", reasons: [...reasons.values()] };
}

/** "counts officers killed, not all victims, and is about 1940, not 1941": goes on after "the claim". */
export const reasonsWords = (reasons: readonly Reason[]): string => reasons.map(({ words }) => words).join(" and ");

/** By the figure that stands for it: best, else the middle one of what is given. */
function bySize(a: EstimateView, b: EstimateView): number {
  const first = (estimate: EstimateView) => estimate.best ?? figuresOf(estimate)[0] ?? "0";
  return compareDecimals(first(a), first(b));
}
