import { scaleLinear, scaleLog } from "d3-scale";
import { boundsOf, figuresOf } from "./bounds";
import { compareDecimals, decimalOf, grouped, parts, shortNumber, tenThousandths } from "./decimal";
import { type Estimated, type Panel, panelsOf } from "./panels";
import { folded } from "./places";
import { summaryOf } from "./summary";
import type { EstimateView } from "./view";

/**
 * Where everything stands in the chart of a claim's estimates, in per cent of the width of its plot.
 * Panels of one unit share one scale, so that the eye can go down the page; another unit has its own.
 * Only places on the screen are floating point: the figures stay exact. Pure.
 */

export interface Chart<T extends Estimated> {
  summary: string;
  panels: DrawnPanel<T>[];
  /** Some panel's figures span more than 20 times the smallest: a logarithmic scale is offered. */
  hasLog: boolean;
}

export interface DrawnPanel<T extends Estimated> extends Panel<T> {
  linear: Drawn;
  /** Null when the figures of this unit lie close enough together, or one is zero. */
  log: Drawn | null;
}

export interface Drawn {
  ticks: Tick[];
  /** What the numbers at the ticks are of: "million deaths". */
  axis: string;
  /** In the order of the panel's rows. */
  marks: Mark[];
  /** The claim's own figure; null when it is of another unit or there is none. */
  own: Mark | null;
}

export interface Tick {
  at: number;
  words: string;
}

/** A line with a mark on it. */
export interface Mark {
  from: number;
  to: number;
  /** Null for a range in which no figure is named as best. */
  at: number | null;
  isOpenBelow: boolean;
  isOpenAbove: boolean;
}

/** From this ratio of the largest figure to the smallest a logarithmic scale is offered. */
const WIDE = 20;

export function chartOf<T extends Estimated>(claim: EstimateView | null, estimates: readonly T[]): Chart<T> {
  const panels = panelsOf(claim, estimates);
  const drawn = panels.map((panel) => {
    const inUnit = [claim, ...panels.flatMap(({ rows }) => rows.map(({ estimate }) => estimate))].filter(
      (estimate): estimate is EstimateView => estimate !== null && folded(estimate.unit) === folded(panel.unit),
    );
    const figures = inUnit.flatMap(figuresOf).toSorted(compareDecimals);
    const own = claim !== null && folded(claim.unit) === folded(panel.unit) ? claim : null;
    return {
      ...panel,
      linear: draw(linearScale(figures), panel, own),
      log: isWide(figures) ? draw(logScale(figures), panel, own) : null,
    };
  });
  return { summary: summaryOf(claim, panels), panels: drawn, hasLog: drawn.some(({ log }) => log !== null) };
}

/** Sorted figures. Nothing can be drawn at zero on a logarithmic scale. */
function isWide(figures: readonly string[]): boolean {
  const [least = "0", most = "0"] = [figures[0], figures.at(-1)];
  return compareDecimals(least, "0") > 0 && tenThousandths(most) > tenThousandths(least) * BigInt(WIDE);
}

interface Scale {
  /** Per cent of the plot's width. */
  place: (figure: string) => number;
  ticks: Tick[];
  /** The one word that does for all ticks: "million"; "" where each has its own. */
  word: string;
}

const percent = (share: number) => Math.round(share * 1e4) / 100;

/** From zero, so that lengths tell sizes. */
function linearScale(figures: readonly string[]): Scale {
  const most = Number(figures.at(-1) ?? 1) || 1;
  const scale = scaleLinear().domain([0, most]).range([0, 1]).nice(4);
  const ticks = scale.ticks(4).map(exact);
  const { size, word } = sizeOf(ticks.at(-1) ?? "0");
  const words = (tick: string) => grouped(decimalOf(tenThousandths(tick) / size));
  const place = (figure: string) => percent(scale(Number(figure)));
  return { place, ticks: ticks.map((tick) => ({ at: place(tick), words: words(tick) })), word };
}

/** Short numbers do not run into each other on a narrow screen. */
function sizeOf(most: string): { size: bigint; word: string } {
  const { word } = parts(most);
  const power = { trillion: 12n, billion: 9n, million: 6n }[word];
  if (power !== undefined) return { size: 10n ** power, word };
  return compareDecimals(most, "1000") < 0 ? { size: 1n, word: "" } : { size: 1000n, word: "thousand" };
}

/** Labels on a logarithmic scale hold a word each, so no more than these fit on a narrow screen. */
const LOG_LABELS = 3;

/** In whole powers of ten; all have a line, a few a label. */
function logScale(figures: readonly string[]): Scale {
  const ends = [Number(figures[0]), Number(figures.at(-1))];
  const scale = scaleLog().domain(ends).range([0, 1]).nice();
  const [from = 1, to = 1] = scale.domain().map((end) => Math.round(Math.log10(end)));
  const powers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const step = Math.ceil(powers.length / LOG_LABELS);
  const ticks = powers.map((power, index) => ({
    at: percent(scale(10 ** power)),
    words: index % step === 0 ? shortNumber(exact(10 ** power)) : "",
  }));
  return { place: (figure) => percent(scale(Number(figure))), ticks, word: "" };
}

/** Ticks are round numbers: what floating point adds to them beyond four decimals is dropped. */
const exact = (tick: number): string => decimalOf(BigInt(Math.round(tick * 1e4)));

function draw({ place, ticks, word }: Scale, panel: Panel<Estimated>, own: EstimateView | null): Drawn {
  return {
    ticks,
    axis: word === "" ? panel.unit : `${word} ${panel.unit}`,
    marks: panel.rows.map(({ estimate }) => markOf(estimate, place)),
    own: own && markOf(own, place),
  };
}

function markOf(estimate: EstimateView, place: Scale["place"]): Mark {
  const { lo, hi, mark } = boundsOf(estimate);
  return {
    from: lo === null ? 0 : place(lo),
    to: hi === null ? 100 : place(hi),
    at: mark === null ? null : place(mark),
    isOpenBelow: lo === null,
    isOpenAbove: hi === null,
  };
}
