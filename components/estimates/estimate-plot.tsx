import type { Drawn, Mark } from "@/lib/estimates/chart";
import { ghostWords, plotDescription } from "@/lib/estimates/chart-words";
import type { Estimated, Panel } from "@/lib/estimates/panels";
import { type EstimateView, shownFigure } from "@/lib/estimates/view";

/** Lines and marks of a chart. Coordinates are per cent of whatever box holds them, sizes are pixels. */

const x = (value: number) => `${value}%`;

/** The line of one estimate: its range, its best figure, arrows where it is open; behind it the panel's background. */
export function EstimatePlot({ background, mark }: { background: string; mark: Mark }) {
  const { from, to, at, isOpenBelow, isOpenAbove } = mark;
  return (
    <svg aria-hidden="true">
      <use href={`#${background}`} />
      {from !== to && <line x1={x(from)} x2={x(to)} y1="50%" y2="50%" />}
      {at !== null && <circle cx={x(at)} cy="50%" r="5" />}
      {isOpenBelow && <Arrow at={0} path="m6-5-6 5 6 5" />}
      {isOpenAbove && <Arrow at={100} path="m-6-5 6 5-6 5" />}
    </svg>
  );
}

const Arrow = ({ at, path }: { at: number; path: string }) => (
  <svg x={x(at)} y="50%" overflow="visible">
    <path d={path} />
  </svg>
);

interface PlotBackgroundProps {
  id: string;
  /** How the claim's own figure is drawn: as one of this kind, with reserve, or only as a shadow. */
  look: "rule" | "dashed" | "ghost";
  panel: Panel<Estimated>;
  drawn: Drawn;
  own: EstimateView | null;
}

/**
 * The lines that every row has behind it, drawn once and used by each, with the claim's figure and
 * its name above them. On narrow screens the rows lie apart, and each shows its piece. The panel's heading is the
 * drawing's title, so the drawing says only what it shows.
 */
export function PlotBackground({ id, look, panel, drawn, own }: PlotBackgroundProps) {
  const { ticks, own: mark } = drawn;
  return (
    <div className="chart-own">
      {own && mark && (
        <span className={`chart-${look}`} style={anchored(middle(mark))}>
          the claim: {shownFigure(own)}
          {look === "ghost" && `, ${ghostWords(panel, own)}`}
        </span>
      )}
      <svg role="img" aria-label={plotDescription(panel, drawn, own)}>
        <g id={id} className="chart-grid">
          {ticks.map(({ at }) => (
            <line key={at} x1={x(at)} x2={x(at)} y2="100%" />
          ))}
          {mark && <OwnFigure mark={mark} look={look} />}
        </g>
      </svg>
    </div>
  );
}

/** The middle of what is drawn of the claim's figure; of an open one its only end. */
const middle = ({ from, to, at, isOpenBelow, isOpenAbove }: Mark) =>
  isOpenAbove ? from : isOpenBelow ? to : (at ?? (from + to) / 2);

/** A label over a place, kept within the plot: at the left end it begins there, at the right end it ends there. */
const anchored = (at: number) => ({ left: `${at}%`, translate: `-${at}% 0` });

function OwnFigure({ mark: { from, to, at, isOpenBelow, isOpenAbove }, look }: { mark: Mark; look: string }) {
  const ends = [...new Set([isOpenBelow ? to : from, isOpenAbove ? from : to, at ?? from])];
  return (
    <g className={`chart-${look}`}>
      {from !== to && <rect x={x(from)} width={x(to - from)} height="100%" />}
      {ends
        .filter((end) => !(isOpenBelow && end === 0))
        .map((end) => (
          <line key={end} x1={x(end)} x2={x(end)} y2="100%" />
        ))}
    </g>
  );
}
