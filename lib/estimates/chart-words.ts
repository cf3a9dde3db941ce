import { count, sentence } from "@/lib/format";
import type { Drawn } from "./chart";
import { type Estimated, type Panel, isShared, reasonsWords } from "./panels";
import { periodWords } from "./periods";
import { placeName, placeWithin } from "./places";
import { type EstimateView, shownFigure } from "./view";

/** What a chart says in words. Pure. */

/** "Deaths in the famine in Soviet Ukraine, 1932–1934" and "7 estimates". */
export function panelHeading({ counted, place, years, rows }: Panel<Estimated>): { heading: string; count: string } {
  const when = years === "" ? "" : `, ${years}`;
  return { heading: `${sentence(counted)} ${placeWithin(place)}${when}`, count: count(rows.length, "estimate") };
}

/** What is not said, and how the claim's own figure stands to the panel; "" where all is plain. */
export function panelNotes({ unsaid, claim }: Panel<Estimated>): string {
  const silence = unsaid.length === 0 ? [] : [`Not said: ${unsaid.join("; ")}.`];
  if (claim === null || claim.reasons.length === 0) return silence.join("");
  const words = reasonsWords(claim.reasons);
  return [...silence, claim.verdict === "DIFFERENT" ? `The claim ${words}.` : `With reserve: the claim ${words}.`].join(
    " ",
  );
}

/** What a row counts and when, as far as its panel does not say it: "excess deaths, 1932–1934". */
export function rowWords(panel: Panel<Estimated>, estimate: EstimateView): string {
  const { counted, period, periodText, place, qualifier } = estimate;
  const when = period === null ? periodText : periodWords(period);
  return [
    counted === panel.counted ? "" : counted,
    when === panel.years || when === "not stated" ? "" : when,
    placeName(place) === panel.place ? "" : placeName(place),
    qualifier,
  ]
    .filter((words) => words !== "")
    .join(", ");
}

/** Beside the claim's figure where it is only a shadow. What is not said is not called something else. */
export function ghostWords({ rows }: Panel<Estimated>, claim: EstimateView): string {
  const isSaid = [claim, ...rows.map(({ estimate }) => estimate)].every(({ countedAs }) => countedAs !== "");
  return isSaid ? "counts something else" : "not said whether it counts the same";
}

/** The drawing for whoever cannot see it; the figures themselves stand beside the lines. */
export function plotDescription(
  panel: Panel<Estimated>,
  { ticks, axis, own }: Drawn,
  claim: EstimateView | null,
): string {
  const ends = [ticks[0], ticks.at(-1)].map((tick) => tick?.words).join(" to ");
  const rule =
    claim === null || own === null
      ? ""
      : ` The claim’s own figure, ${shownFigure(claim)}, ${isShared(panel) ? "is a rule through the lines" : `is a faint rule: ${ghostWords(panel, claim)}`}.`;
  return `One line an estimate, on an axis from ${ends} (${axis}).${rule}`;
}
