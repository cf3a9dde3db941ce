import { FilterForm } from "@/components/disputes/filter-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { count, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { ReportFilter } from "@/lib/reports/filters";
import type { ReportList as List } from "@/lib/reports/list";
import { REPORT_KINDS, REPORT_KIND_WORDS } from "@/lib/reports/vocabulary";
import { ReportRow } from "./report-row";

/** Conduct that was reported, for moderators. */
export function ReportList({ list, filter }: { list: List; filter: ReportFilter }) {
  const { cursor, ...narrowed } = filter;
  const address = (at?: number) => withParams(paths.reports(), { ...narrowed, cursor: at?.toString() });
  const isDecided = filter.state === "decided";
  return (
    <>
      <PageHeading lead="Conduct that people reported. Only moderators see this page; the moderation log says what was done, and nothing of what was reported or by whom.">
        Reports
      </PageHeading>
      <div className="mt-8">
        <FilterForm path={paths.reports()} what="reports" filters={filtersOf(filter)} unfiltered="Show all that wait" />
      </div>
      <h2 className="label mt-6">
        {count(list.total, "report")} {isDecided ? "closed" : "waiting"}
      </h2>
      {list.reports.length === 0 ? (
        <EmptyState title={isDecided ? "Nothing was closed here yet." : "Nothing waits here."}>
          When somebody reports a text or a person it appears here, unless the filters above leave it out. A report
          about yourself is never shown to you.
        </EmptyState>
      ) : (
        <ul className="mt-2 border-t border-rule">
          {list.reports.map((report) => (
            <ReportRow key={report.number} report={report} />
          ))}
        </ul>
      )}
      <Pager
        what="reports"
        previous={cursor === undefined ? null : address()}
        next={list.next === null ? null : address(list.next)}
      />
    </>
  );
}

const filtersOf = ({ state, kind }: ReportFilter) => [
  {
    name: "state",
    label: "State",
    any: "Waiting",
    options: [{ value: "decided", word: "Closed" }],
    chosen: state,
  },
  {
    name: "kind",
    label: "What it is",
    any: "Anything",
    options: REPORT_KINDS.map((value) => ({ value, word: sentence(REPORT_KIND_WORDS[value].name) })),
    chosen: kind,
  },
];
