// Safari takes a table's roles away when its rows are set as blocks: here they are said.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ReactNode } from "react";
import { STANCE_LOOK } from "@/components/citations/stance";
import { type Stance, STANCE_WORDS } from "@/lib/citations/vocabulary";
import { grouped } from "@/lib/estimates/decimal";
import type { EstimateView } from "@/lib/estimates/view";
import { CAUSE_WORDS, METHOD_WORDS } from "@/lib/estimates/vocabulary";

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
 * width; on narrow screens each row stands as a block. Looks: estimate-table.css.
 */
export function EstimateTable({ caption, rows }: { caption: string; rows: readonly EstimateRow[] }) {
  return (
    <table role="table" className="figures">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(({ head }) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.key}>
            {COLUMNS.map(({ head, cell }, index) =>
              index === 0 ? (
                <th key={head} role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} role="cell" data-head={head}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Column {
  head: string;
  cell: (row: EstimateRow) => ReactNode;
}

const figure = (value: string | null) => (value === null ? null : grouped(value));

const COLUMNS: readonly Column[] = [
  { head: "Given by", cell: (row) => <Who row={row} /> },
  { head: "Low", cell: ({ estimate }) => figure(estimate.low) },
  { head: "Best", cell: ({ estimate }) => figure(estimate.best) },
  { head: "High", cell: ({ estimate }) => figure(estimate.high) },
  { head: "What is counted", cell: ({ estimate }) => estimate.counted },
  { head: "When", cell: ({ estimate }) => estimate.periodText || estimate.period },
  { head: "Where", cell: ({ estimate }) => estimate.place },
  { head: "Cause", cell: ({ estimate }) => CAUSE_WORDS[estimate.cause] },
  { head: "Method", cell: ({ estimate }) => METHOD_WORDS[estimate.method] },
];

function Who({ row: { who, citation } }: { row: EstimateRow }) {
  if (citation === undefined) return who;
  const { icon, text } = STANCE_LOOK[citation.stance];
  return (
    <>
      <a href={citation.href}>{who}</a>
      <small className={text}>
        {icon} {STANCE_WORDS[citation.stance]}
      </small>
    </>
  );
}
