import { sentence } from "@/lib/format";
import { type Bounds, boundsOf, figuresOf, relateBounds } from "./bounds";
import { compareDecimals, shortNumber, shortRange } from "./decimal";
import { type Estimated, type Panel, isShared, reasonsWords } from "./panels";
import { placeWithin } from "./places";
import { shownFigure, type EstimateView } from "./view";

/**
 * One sentence on the figures of a claim, made from them alone: how many count what the claim counts,
 * from where to where they run, and where the claim's own figure lies. Never a sum or a mean. Pure.
 * @example "Of 12 estimates, 6 count deaths in the famine in Soviet Ukraine: they run from 2.6 to
 *   5.0 million; the claim’s 7 million lies above five of the six and meets the range of one."
 */
export function summaryOf(claim: EstimateView | null, panels: readonly Panel<Estimated>[]): string {
  const total = panels.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total === 0) return "";
  const shared = panels.filter(isShared);
  if (claim === null) return `${groupsSentence(total, panels)}.`;
  if (shared.length === 0) return noneShared(total, panels);
  return shared.map((panel, index) => sharedSentence(claim, panel, index === 0 ? total : null)).join(" ");
}

function groupsSentence(total: number, panels: readonly Panel<Estimated>[]): string {
  const [first] = panels;
  if (first === undefined) return "";
  if (total === 1) return `One estimate, of ${what(first)}: ${run(first)}`;
  if (panels.length === 1) return `${total} estimates of ${what(first)}: they run ${run(first)}`;
  return `${total} estimates of ${spelled(panels.length)} different things, each in a panel of its own`;
}

function noneShared(total: number, panels: readonly Panel<Estimated>[]): string {
  const [first] = panels;
  const why = reasonsWords(first?.claim?.reasons ?? []);
  if (total === 1) return `The one estimate cannot be held against the claim’s own figure: the claim ${why}.`;
  const isSaid = panels.every(({ rows }) => rows.every(({ estimate }) => estimate.countedAs !== ""));
  const unlike = isSaid ? "each counts something else" : "each counts something else, or does not say plainly what";
  // The same may be true of all: then it is the claim that leaves something unsaid.
  const common = first?.claim?.reasons.find(({ words }) =>
    panels.every((panel) => panel.claim?.reasons.some((one) => one.words === words)),
  );
  return `Of ${total} estimates, none can be held against the claim’s own figure: ${common === undefined ? unlike : `the claim ${common.words}`}.`;
}

/** `total` is null for the second panel and on. */
function sharedSentence(claim: EstimateView, panel: Panel<Estimated>, total: number | null): string {
  const { rows } = panel;
  const isOne = rows.length === 1;
  const number = isOne ? "one" : String(rows.length);
  const start =
    total === null ? `${sentence(number)} more` : total === 1 ? "The one estimate" : `Of ${total} estimates, ${number}`;
  const where = lies(
    boundsOf(claim),
    rows.map((row) => boundsOf(row.estimate)),
  );
  const own = `the claim’s ${withUnit(shownFigure(claim), panel)} ${where}`;
  return `${start} ${isOne ? "counts" : "count"} ${what(panel)}: ${isOne ? "it gives" : "they run"} ${run(panel)}; ${own}.`;
}

/** "deaths in the famine in Soviet Ukraine". */
const what = ({ counted, place }: Panel<Estimated>) => `${counted} ${placeWithin(place)}`;

/** People and deaths are named by what is counted; other units are said with the number. */
function withUnit(number: string, { unit, counted }: Panel<Estimated>): string {
  return unit === "deaths" || unit === "people" || counted.includes(unit) ? number : `${number} ${unit}`;
}

/** "from 2.6 to 5.0 million", with how many are open at an end. */
function run(panel: Panel<Estimated>): string {
  const [first, ...others] = panel.rows;
  if (first && others.length === 0) return withUnit(shownFigure(first.estimate), panel);
  const bounds = panel.rows.map((row) => boundsOf(row.estimate));
  const ends = panel.rows.flatMap((row) => figuresOf(row.estimate)).toSorted(compareDecimals);
  const [least = "0", most = least] = [ends[0], ends.at(-1)];
  const span =
    least === most
      ? `all at ${withUnit(shortNumber(least), panel)}`
      : `from ${withUnit(shortRange(least, most), panel)}`;
  const open = (["hi", "lo"] as const).flatMap((end) => {
    const number = bounds.filter((one) => one[end] === null).length;
    return number === 0 ? [] : [`${spelled(number)} without ${end === "hi" ? "an upper" : "a lower"} end`];
  });
  return open.length === 0 ? span : `${span}, ${open.join(" and ")}`;
}

/** "lies above five of the six and below one". */
function lies(own: Bounds, others: readonly Bounds[]): string {
  const places = others.map((other) => relateBounds(own, other));
  const number = (place: "above" | "below" | "meets") => places.filter((one) => one === place).length;
  if (others.length === 1)
    return { above: "lies above it", below: "lies below it", meets: "meets it" }[places[0] ?? "meets"];
  const all = others.length;
  const whole = (["above", "below"] as const).find((place) => number(place) === all);
  if (whole) return `lies ${whole} all ${spelled(all)}`;
  if (number("meets") === all) return `meets all ${spelled(all)}`;
  const parts = [
    ...(["above", "below"] as const)
      .filter((place) => number(place) > 0)
      .map((place) => `${place} ${spelled(number(place))}`),
    ...(number("meets") > 0 ? [`meets ${spelled(number("meets"))}`] : []),
  ];
  const listed = parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `lies ${listed} of the ${spelled(all)}`;
}

const WORDS = "none one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Numbers up to twelve in words. */
const spelled = (number: number): string => WORDS[number] ?? String(number);
