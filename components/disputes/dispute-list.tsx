import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { type ListFilter, withFilter } from "@/lib/disputes/filters";
import type { DisputeList as List } from "@/lib/disputes/list";
import { DISPUTE_REASONS, DISPUTE_REASON_WORDS, DISPUTE_STATES, DISPUTE_STATE_WORDS } from "@/lib/disputes/vocabulary";
import { count, sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { DisputeRow } from "./dispute-row";
import { FilterForm } from "./filter-form";

export interface DocumentChoice {
  slug: string;
  title: string;
}

interface DisputeListProps {
  list: List;
  filter: ListFilter;
  documents: readonly DocumentChoice[];
}

/** All disputes, open and closed. */
export function DisputeList({ list, filter, documents }: DisputeListProps) {
  const { cursor, ...narrowed } = filter;
  const here = withFilter(paths.disputes(), narrowed);
  return (
    <>
      <PageHeading lead="Each is one question about a claim, a source attached to it, or a confidence note. A moderator who had no hand in it rules, with reasons.">
        Disputes
      </PageHeading>
      <div className="mt-8">
        <FilterForm
          path={paths.disputes()}
          what="disputes"
          filters={[stateFilter(DISPUTE_STATES, filter.state), ...sharedFilters(filter, documents)]}
        />
      </div>
      <h2 className="label mt-6">{count(list.total, "dispute")}</h2>
      {list.disputes.length === 0 ? (
        <EmptyState title="No dispute here.">
          Show all of them, or open one on the page of the claim it is about.
        </EmptyState>
      ) : (
        <ul className="mt-2 border-t border-rule">
          {list.disputes.map((dispute) => (
            <DisputeRow key={dispute.number} dispute={dispute} />
          ))}
        </ul>
      )}
      <Pager
        what="disputes"
        previous={cursor === undefined ? null : here}
        next={list.next === null ? null : withFilter(paths.disputes(), { ...narrowed, cursor: list.next })}
      />
    </>
  );
}

export const stateFilter = (states: readonly (typeof DISPUTE_STATES)[number][], chosen: string | undefined) => ({
  name: "state",
  label: "State",
  any: "Any state",
  options: states.map((value) => ({ value, word: sentence(DISPUTE_STATE_WORDS[value]) })),
  chosen,
});

/** What the list and the queue can both be narrowed by. */
export const sharedFilters = (
  { reason, document }: Pick<ListFilter, "reason" | "document">,
  documents: readonly DocumentChoice[],
) => [
  {
    name: "reason",
    label: "Reason",
    any: "Any reason",
    options: DISPUTE_REASONS.map((value) => ({ value, word: sentence(DISPUTE_REASON_WORDS[value]) })),
    chosen: reason,
  },
  {
    name: "document",
    label: "Document",
    any: "Any document",
    options: documents.map(({ slug, title }) => ({ value: slug, word: title })),
    chosen: document,
  },
];
