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

interface Mark {
  evidence: Evidence;
  agreement: Agreement;
  /** Which of several notes it is; absent when it is the only one. */
  number?: number;
}

/** Where notes stand on the two axes; agreement rises upwards, evidence to the right. */
export function ConfidenceGrid({ marks }: { marks: readonly Mark[] }) {
  return (
    <svg
      viewBox={`0 0 ${LEFT + GRID_WIDTH + 1} ${GRID_HEIGHT + BELOW}`}
      width={LEFT + GRID_WIDTH + 1}
      height={GRID_HEIGHT + BELOW}
      role="img"
      aria-label={`${marks.map(markWords).join("; ")}, on a grid of three by three`}
      className="shrink-0 font-sans text-[11px] text-ink"
    >
      {AGREEMENTS.flatMap((row) => EVIDENCES.map((column) => <Cell key={row + column} {...{ row, column }} />))}
      {AGREEMENTS.flatMap((row) =>
        EVIDENCES.map((column) => {
          const here = marks.filter((mark) => mark.evidence === column && mark.agreement === row);
          return here.length > 0 && <Marked key={row + column} {...{ row, column, here }} />;
        }),
      )}
      <Axes />
    </svg>
  );
}

const markWords = ({ evidence, agreement, number }: Mark): string =>
  `${number === undefined ? "" : `note ${number}: `}${EVIDENCE_WORDS[evidence]} evidence, ${AGREEMENT_WORDS[agreement]} agreement`;

/** As many numbers as a cell has room for. */
const MOST_NUMBERS = 4;

/** A cell where notes stand: a point for the only one, numbers for several. */
function Marked({ row, column, here }: { row: Agreement; column: Evidence; here: readonly Mark[] }) {
  const numbers = here.flatMap(({ number }) => number ?? []);
  const middle = { x: leftOf(column) + WIDTH / 2, y: topOf(row) + HEIGHT / 2 };
  return (
    <>
      <rect
        data-here
        x={leftOf(column)}
        y={topOf(row)}
        width={WIDTH}
        height={HEIGHT}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth="2"
      />
      {numbers.length === 0 ? (
        <circle cx={middle.x} cy={middle.y} r="4" fill="var(--color-accent)" />
      ) : (
        <text x={middle.x} y={middle.y + 4} textAnchor="middle" fill="var(--color-accent)" fontWeight="600">
          {numbers.length > MOST_NUMBERS ? `${numbers.length} notes` : numbers.join(" ")}
        </text>
      )}
    </>
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
