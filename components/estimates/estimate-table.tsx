// Safari takes a table's roles away when its rows are set as blocks: here they are said.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ReactNode } from "react";
import { STANCE_LOOK } from "@/components/citations/stance";
import { type Stance, STANCE_WORDS } from "@/lib/citations/vocabulary";
import type { EstimateView } from "@/lib/estimates/view";
import { CAUSE_WORDS, METHOD_WORDS } from "@/lib/estimates/vocabulary";
import { formatNumber } from "@/lib/format";

export interface EstimateRow {
  key: string;
  /** Short: "Andreev et al., 1998". */
  who: string;
  /** Absent for the claim's own figure. */
  citation?: { href: string; stance: Stance };
  estimate: EstimateView;
}

/**
 * Every figure with its scope, none added, averaged or ranked. A table for screen readers at any
 * width; on narrow screens each row stands as a block.
 */
export function EstimateTable({ caption, rows }: { caption: string; rows: readonly EstimateRow[] }) {
  return (
    <table role="table" className="block w-full font-sans text-sm wide:table print:text-xs">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only wide:not-sr-only wide:table-header-group">
        <tr role="row">
          {COLUMNS.map(({ head, isNumber }) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className={`border-b border-edge py-1.5 pr-4 align-bottom text-xs font-[550] text-faint ${isNumber ? "text-right" : "text-left"}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block wide:table-row-group">
        {rows.map((row) => (
          <tr role="row" key={row.key} className="block border-b border-rule py-3 wide:table-row">
            {COLUMNS.map(({ head, isNumber, cell }, index) => (
              <Cell key={head} head={head} isNumber={isNumber} isHeader={index === 0}>
                {cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Column {
  head: string;
  isNumber: boolean;
  cell: (row: EstimateRow) => ReactNode;
}

const figure = (value: string | null) => (value === null ? null : formatNumber(value));

const stated = (words: string) =>
  words === CAUSE_WORDS.UNSTATED ? <span className="text-faint">{words}</span> : words;

const COLUMNS: readonly Column[] = [
  { head: "Given by", isNumber: false, cell: (row) => <Who row={row} /> },
  { head: "Low", isNumber: true, cell: ({ estimate }) => figure(estimate.low) },
  { head: "Best", isNumber: true, cell: ({ estimate }) => figure(estimate.best) },
  { head: "High", isNumber: true, cell: ({ estimate }) => figure(estimate.high) },
  { head: "What is counted", isNumber: false, cell: ({ estimate }) => estimate.counted },
  { head: "When", isNumber: false, cell: ({ estimate }) => estimate.periodText || estimate.period },
  { head: "Where", isNumber: false, cell: ({ estimate }) => estimate.place },
  { head: "Cause", isNumber: false, cell: ({ estimate }) => stated(CAUSE_WORDS[estimate.cause]) },
  { head: "Method", isNumber: false, cell: ({ estimate }) => stated(METHOD_WORDS[estimate.method]) },
];

function Cell({
  head,
  isNumber,
  isHeader,
  children,
}: {
  head: string;
  isNumber: boolean;
  isHeader: boolean;
  children: ReactNode;
}) {
  const Tag = isHeader ? "th" : "td";
  const empty = children === null || children === "";
  return (
    <Tag
      role={isHeader ? "rowheader" : "cell"}
      scope={isHeader ? "row" : undefined}
      className={`${empty ? "hidden" : "flex"} gap-3 pr-4 align-top print:pr-2 wide:table-cell wide:py-2 ${isHeader ? "text-left font-[550]" : ""} ${isNumber ? "wide:text-right wide:whitespace-nowrap" : ""}`}
    >
      {!isHeader && (
        <span aria-hidden="true" className="w-32 shrink-0 text-faint wide:hidden">
          {head}
        </span>
      )}
      <span className="min-w-0">{children}</span>
    </Tag>
  );
}

function Who({ row: { who, citation } }: { row: EstimateRow }) {
  if (citation === undefined) return who;
  const { icon, text } = STANCE_LOOK[citation.stance];
  return (
    <>
      <a href={citation.href}>{who}</a>
      <span className={`mt-0.5 flex items-center gap-1.5 text-xs font-normal ${text}`}>
        {icon}
        {STANCE_WORDS[citation.stance]}
      </span>
    </>
  );
}
