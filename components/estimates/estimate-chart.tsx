import type { ReactNode } from "react";
import { STANCE_LOOK } from "@/components/citations/stance";
import { type Stance, STANCE_WORDS } from "@/lib/citations/vocabulary";
import { type Drawn, type DrawnPanel, chartOf } from "@/lib/estimates/chart";
import { panelHeading, panelNotes, rowWords } from "@/lib/estimates/chart-words";
import { type EstimateView, shownFigure } from "@/lib/estimates/view";
import { EstimatePlot, PlotBackground } from "./estimate-plot";

/** One estimate of a source. */
export interface ChartRow {
  key: string;
  /** Short: "Andreev et al., 1998". */
  who: string;
  href: string;
  stance: Stance;
  estimate: EstimateView;
}

interface EstimateChartProps {
  /** The claim's own figure; null when it has none. */
  own: EstimateView | null;
  rows: readonly ChartRow[];
  children?: ReactNode;
}

/**
 * The estimates of a claim, drawn: a panel for each thing that is counted, a line an estimate, the
 * claim's own figure as a rule through the panel whose scope it shares. Words are HTML and wrap;
 * only lines and marks are SVG, placed in per cent, so that text keeps its size at any width.
 * Looks: chart.css.
 */
export function EstimateChart({ own, rows, children }: EstimateChartProps) {
  const { summary, panels, hasLog } = chartOf(own, rows);
  return (
    <figure className="chart">
      <p className="chart-summary">{summary}</p>
      {hasLog && <ScaleSwitch />}
      {panels.map((panel, index) => (
        <Panel key={panel.rows[0]?.key} id={`chart-${index + 1}`} panel={panel} own={own} />
      ))}
      {children}
    </figure>
  );
}

/** By style alone, so that it works without scripts and the page stays the same for everybody. */
const ScaleSwitch = () => (
  <fieldset className="chart-scale">
    <legend>Scale</legend>
    <label>
      <input type="radio" name="scale" value="linear" defaultChecked /> linear
    </label>
    <label>
      <input type="radio" name="scale" value="log" /> logarithmic: each step is ten times the one before
    </label>
  </fieldset>
);

function Panel({ id, panel, own }: { id: string; panel: DrawnPanel<ChartRow>; own: EstimateView | null }) {
  const { heading, count } = panelHeading(panel);
  const notes = panelNotes(panel);
  const shared =
    panel.claim === null || panel.claim.verdict === "DIFFERENT"
      ? "ghost"
      : panel.claim.verdict === "SAME"
        ? "rule"
        : "dashed";
  const kinds = [{ kind: "linear", drawn: panel.linear }, ...(panel.log ? [{ kind: "log", drawn: panel.log }] : [])];
  return (
    <div className="chart-panel">
      <h3 id={id}>
        {`${heading}, `}
        <span>{count}</span>
      </h3>
      {notes !== "" && <p>{notes}</p>}
      {kinds.map(({ kind, drawn }) => (
        <div key={kind} className={panel.log ? `chart-${kind}` : undefined}>
          <PlotBackground id={`${id}-${kind}`} look={shared} panel={panel} drawn={drawn} own={own} />
          <ol>
            {panel.rows.map((row, index) => (
              <Row key={row.key} row={row} panel={panel} background={`${id}-${kind}`} mark={drawn.marks[index]} />
            ))}
          </ol>
          <Axis drawn={drawn} />
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  row: ChartRow;
  panel: DrawnPanel<ChartRow>;
  background: string;
  mark: Drawn["marks"][number] | undefined;
}

function Row({ row: { who, href, stance, estimate }, panel, background, mark }: RowProps) {
  const { icon, text } = STANCE_LOOK[stance];
  return (
    <li className={text}>
      <div>
        <a href={href}>{who}</a>
        <small>
          {icon} {STANCE_WORDS[stance]}
          <i>{rowWords(panel, estimate)}</i>
        </small>
      </div>
      {mark && <EstimatePlot background={background} mark={mark} />}
      <b>{shownFigure(estimate)}</b>
    </li>
  );
}

/** The numbers under the plot. The description of the drawing says them for screen readers. */
const Axis = ({ drawn: { ticks, axis } }: { drawn: Drawn }) => (
  <div className="chart-axis" aria-hidden="true">
    <div>
      {ticks.map(({ at, words }) => (
        <span key={at} style={{ left: `${at}%` }}>
          {words}
        </span>
      ))}
    </div>
    <em>{axis}</em>
  </div>
);
