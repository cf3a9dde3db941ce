import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { UNDECIDED_STATES } from "@/lib/disputes/contested";
import { AGES, type QueueFilter, WHICH, withFilter } from "@/lib/disputes/filters";
import type { Queue, Workload } from "@/lib/disputes/queue";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import { type DocumentChoice, sharedFilters, stateFilter } from "./dispute-list";
import { DisputeRow } from "./dispute-row";
import { FilterForm } from "./filter-form";
import { StuckNotice } from "./stuck-notice";

interface QueueViewProps {
  queue: Queue;
  filter: QueueFilter;
  documents: readonly DocumentChoice[];
  /** What the viewer may do with each, or why not, by its number. */
  actions: ReadonlyMap<number, ReactNode>;
}

/** What waits for a ruling, for moderators. */
export function QueueView({ queue, filter, documents, actions }: QueueViewProps) {
  const { cursor, ...narrowed } = filter;
  return (
    <>
      <PageHeading lead="What waits for a ruling, the oldest first. Take one, and it is yours for 48 hours, or until you rule or release it.">
        Queue of disputes
      </PageHeading>
      <WorkloadLine workload={queue.workload} />
      <StuckNotice disputes={queue.stuck} />
      <div className="mt-6">
        <FilterForm path={paths.queue()} what="disputes that wait" filters={filtersOf(filter, documents)} />
      </div>
      <h2 className="label mt-6">{count(queue.total, "dispute")}</h2>
      {queue.disputes.length === 0 ? (
        <EmptyState title="Nothing waits here.">
          When somebody opens a dispute it appears here, unless the filters above leave it out.
        </EmptyState>
      ) : (
        <ul className="mt-2 border-t border-rule">
          {queue.disputes.map((dispute) => (
            <DisputeRow key={dispute.number} dispute={dispute}>
              {actions.get(dispute.number)}
            </DisputeRow>
          ))}
        </ul>
      )}
      <Pager
        what="disputes that wait"
        previous={cursor === undefined ? null : withFilter(paths.queue(), narrowed)}
        next={queue.next === null ? null : withFilter(paths.queue(), { ...narrowed, cursor: queue.next })}
      />
    </>
  );
}

const filtersOf = (filter: QueueFilter, documents: readonly DocumentChoice[]) => [
  stateFilter(UNDECIDED_STATES, filter.state),
  ...sharedFilters(filter, documents),
  {
    name: "age",
    label: "Open for",
    any: "Any time",
    options: AGES.map((days) => ({ value: days, word: `${days} days or more` })),
    chosen: filter.age,
  },
  {
    name: "which",
    label: "Which",
    any: "Whatever waits",
    options: WHICH.map((value) => ({ value, word: WHICH_WORDS[value] })),
    chosen: filter.which,
  },
];

const WHICH_WORDS = {
  mine: "I have it",
  nobody: "nobody may rule on it",
  waiting: "closed until a source is found",
} as const;

function WorkloadLine({ workload: { waiting, underReview, oldest, holders } }: { workload: Workload }) {
  return (
    <p className="mt-4 max-w-measure font-sans text-sm text-soft">
      {waiting} waiting
      {oldest && (
        <>
          , the oldest since <DateTime at={oldest} />
        </>
      )}
      ; {underReview} under review
      {holders.length > 0 && ": "}
      {holders.map(({ person, disputes }, index) => (
        <span key={person.handle}>
          {index > 0 && ", "}
          <PersonLink person={person} /> has {disputes}
        </span>
      ))}
      .
    </p>
  );
}
