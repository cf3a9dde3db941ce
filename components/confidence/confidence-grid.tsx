import { defaultLevel } from "@/lib/confidence/level";
import {
  AGREEMENTS,
  AGREEMENT_WORDS,
  type Agreement,
  EVIDENCES,
  EVIDENCE_WORDS,
  type Evidence,
  LEVELS,
} from "@/lib/confidence/vocabulary";

const WIDTH = 40;
const HEIGHT = 26;
const GAP = 2;
/** Room for the words at the left and beneath. */
const LEFT = 68;
const BELOW = 38;
const GRID_WIDTH = 3 * (WIDTH + GAP) - GAP;
const GRID_HEIGHT = 3 * (HEIGHT + GAP) - GAP;

const leftOf = (evidence: Evidence) => LEFT + EVIDENCES.indexOf(evidence) * (WIDTH + GAP);
const topOf = (agreement: Agreement) => (2 - AGREEMENTS.indexOf(agreement)) * (HEIGHT + GAP) + 1;

/** The darker, the more confidence evidence and agreement give by default. */
const SHADE = [0.05, 0.1, 0.17, 0.25, 0.34];

/** Where a note stands on the two axes; agreement rises upwards, evidence to the right. */
export function ConfidenceGrid({ evidence, agreement }: { evidence: Evidence; agreement: Agreement }) {
  const words = `${EVIDENCE_WORDS[evidence]} evidence, ${AGREEMENT_WORDS[agreement]} agreement`;
  return (
    <svg
      viewBox={`0 0 ${LEFT + GRID_WIDTH + 1} ${GRID_HEIGHT + BELOW}`}
      width={LEFT + GRID_WIDTH + 1}
      height={GRID_HEIGHT + BELOW}
      role="img"
      aria-label={`${words}, on a grid of three by three`}
      className="shrink-0 font-sans text-[11px] text-ink"
    >
      {AGREEMENTS.flatMap((row) => EVIDENCES.map((column) => <Cell key={row + column} {...{ row, column }} />))}
      <rect
        data-here
        x={leftOf(evidence)}
        y={topOf(agreement)}
        width={WIDTH}
        height={HEIGHT}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth="2"
      />
      <circle cx={leftOf(evidence) + WIDTH / 2} cy={topOf(agreement) + HEIGHT / 2} r="4" fill="var(--color-accent)" />
      <Axes />
    </svg>
  );
}

function Cell({ row, column }: { row: Agreement; column: Evidence }) {
  const shade = SHADE[LEVELS.indexOf(defaultLevel(column, row))];
  return (
    <rect x={leftOf(column)} y={topOf(row)} width={WIDTH} height={HEIGHT} fill="currentColor" fillOpacity={shade} />
  );
}

function Axes() {
  return (
    <g className="fill-faint" aria-hidden="true">
      {AGREEMENTS.map((row) => (
        <text key={row} x={LEFT - 6} y={topOf(row) + HEIGHT / 2 + 4} textAnchor="end">
          {AGREEMENT_WORDS[row]}
        </text>
      ))}
      {EVIDENCES.map((column) => (
        <text key={column} x={leftOf(column) + WIDTH / 2} y={GRID_HEIGHT + 15} textAnchor="middle">
          {EVIDENCE_WORDS[column]}
        </text>
      ))}
      <text x={LEFT + GRID_WIDTH / 2} y={GRID_HEIGHT + 32} textAnchor="middle" className="fill-soft">
        evidence
      </text>
      <text transform={`translate(10 ${GRID_HEIGHT / 2}) rotate(-90)`} textAnchor="middle" className="fill-soft">
        agreement
      </text>
    </g>
  );
}
