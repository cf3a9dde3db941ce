import { periodWords, relatePeriods } from "./periods";
import { folded, placeName, relatePlaces } from "./places";
import { CAUSE_WORDS, type Cause } from "./vocabulary";

/**
 * Whether two figures count the same, so that they may stand on one axis. The rule, aspect by aspect
 * (docs/decisions/011-comparable-scopes.md says why):
 *
 * - unit: the same words.
 * - what is counted: the same common words (`countedAs`). Not said of either: not comparable.
 * - cause: the same; or famine and excess mortality, which is how deaths in a famine are measured.
 *   Not said: with reserve.
 * - place: the same, by whichever name; a country, for a statement about every country of its kind;
 *   two outlines of one place ("the Soviet Union" and "… and the lands it held"): with reserve. A part
 *   and its whole are not comparable: the larger holds the smaller.
 * - period: they have a day in common. Less than half of the longer in common, not said, or said
 *   only as lying within some years: with reserve.
 *
 * One aspect that differs makes them not comparable. What is not said is never passed over: it is a
 * reserve in words. Pure; which of the two comes first changes the words, never the verdict.
 */

export interface Scope {
  unit: string;
  /** What is counted, in the words common to all that count it; "" when not said. */
  countedAs: string;
  cause: Cause;
  place: string;
  /** EDTF level 1; null when not said plainly. */
  period: string | null;
  /** The period as the source words it. */
  periodText: string;
}

export type Aspect = "unit" | "counted" | "cause" | "place" | "period";

/** Goes on after the name of the first figure: "counts officers killed, not all victims". */
export interface Reason {
  aspect: Aspect;
  words: string;
  /** True when it is only the second that leaves something unsaid. */
  ofOther: boolean;
}

export interface Comparison {
  /** SAME: comparable as they stand. RESERVED: nothing said differs, and something is not said or not quite the same. */
  verdict: "SAME" | "RESERVED" | "DIFFERENT";
  /** Why not; empty unless DIFFERENT. */
  differs: Reason[];
  /** What has to be borne in mind; may be filled for DIFFERENT too. */
  reserves: Reason[];
}

type Finding = { kind: "differs" | "reserve"; words: string; ofOther: boolean } | null;

const differs = (words: string): Finding => ({ kind: "differs", words, ofOther: false });
const reserve = (words: string, ofOther = false): Finding => ({ kind: "reserve", words, ofOther });

/** Compares the first with the second. */
export function compareScopes(a: Scope, b: Scope): Comparison {
  const found: [Aspect, Finding][] = [
    ["unit", unit(a, b)],
    ["counted", counted(a, b)],
    ["cause", cause(a, b)],
    ["place", place(a, b)],
    ["period", period(a, b)],
  ];
  const of = (kind: "differs" | "reserve"): Reason[] =>
    found.flatMap(([aspect, finding]) =>
      finding?.kind === kind ? { aspect, words: finding.words, ofOther: finding.ofOther } : [],
    );
  const result = { differs: of("differs"), reserves: of("reserve") };
  if (result.differs.length > 0) return { verdict: "DIFFERENT", ...result };
  return { verdict: result.reserves.length > 0 ? "RESERVED" : "SAME", ...result };
}

const unit = (a: Scope, b: Scope): Finding =>
  folded(a.unit) === folded(b.unit) ? null : differs(`is given in ${a.unit}, not in ${b.unit}`);

function counted(a: Scope, b: Scope): Finding {
  const [first, second] = [folded(a.countedAs), folded(b.countedAs)];
  if (first === "") return differs("does not say plainly what it counts");
  if (second === "") return differs("cannot be held against one that does not say plainly what it counts");
  return first === second ? null : differs(`counts ${a.countedAs}, not ${b.countedAs}`);
}

/** Deaths in a famine are measured as deaths above the usual. */
const MEASURED_AS: readonly Cause[] = ["FAMINE", "EXCESS_MORTALITY"];

function cause(a: Scope, b: Scope): Finding {
  if (a.cause === "UNSTATED") return reserve("does not say by what cause");
  if (b.cause === "UNSTATED") return reserve("stands beside one that does not say by what cause", true);
  if (a.cause === b.cause || (MEASURED_AS.includes(a.cause) && MEASURED_AS.includes(b.cause))) return null;
  return differs(`counts by the cause ${CAUSE_WORDS[a.cause]}, not ${CAUSE_WORDS[b.cause]}`);
}

function place(a: Scope, b: Scope): Finding {
  const { is, unclear } = relatePlaces(a.place, b.place);
  const [first, second] = [placeName(a.place), placeName(b.place)];
  switch (is) {
    case "same":
    case "nearly":
      if (unclear !== undefined)
        return reserve(`does not say ${unclear}`, relatePlaces(a.place, a.place).unclear === undefined);
      return is === "same" ? null : reserve(`is about ${first}, the other about ${second}`);
    case "whole":
      return differs(`is about ${first}, of which ${second} is a part`);
    case "part":
      return differs(`is about ${first}, a part of ${second}`);
    case "other":
      return differs(`is about ${first}, not ${second}`);
  }
}

function period(a: Scope, b: Scope): Finding {
  if (a.period === null) return reserve("does not say plainly in which years");
  if (b.period === null) return reserve("stands beside one that does not say plainly in which years", true);
  const [first, second] = [periodWords(a.period), periodWords(b.period)];
  switch (relatePeriods(a.period, b.period)) {
    case "apart":
      return differs(`is about ${first}, not ${second}`);
    case "unplaced":
      return differs(`is about ${first}, the other about ${second}: how these lie to each other cannot be told`);
    case "within":
      return reserve(
        `is about ${first}, the other about ${second}, of which years is not said`,
        !a.period.includes("X"),
      );
    case "little":
      return reserve(`is about ${first}, the other about ${second}`);
    case "overlap":
      return null;
  }
}
