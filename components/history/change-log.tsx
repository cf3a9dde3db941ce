import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters, FilterForm, FilterPanel, FilterSelect, FilterText } from "@/components/ui/filters";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { sentence } from "@/lib/format";
import { CHANGE_KINDS, CHANGE_KIND_WORDS, type ChangeFilters } from "@/lib/history/filters";
import type { HistoryPage } from "@/lib/history/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { ChangeLine } from "./change-line";

interface ChangeLogProps {
  filters: ChangeFilters;
  /** Names of filters in the address that were not understood. */
  ignored: readonly string[];
  history: HistoryPage;
}

/** The public log: everything that anybody did, newest first. */
export function ChangeLog({ filters, ignored, history }: ChangeLogProps) {
  const { cursor: _cursor, ...narrowing } = filters;
  return (
    <>
      <PageHeading lead="Everything that was added, revised, withdrawn or ruled on, by whom and why. Nothing in it is ever changed or removed.">
        Changes
      </PageHeading>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <FilterPanel summary="Narrow down" open={Object.values(narrowing).some((value) => value !== undefined)}>
          <FilterForm action={paths.changes()} label="Narrow down changes">
            <FilterSelect
              name="kind"
              label="Of"
              value={filters.kind}
              empty="Everything"
              options={CHANGE_KINDS.map((value) => ({ value, word: sentence(CHANGE_KIND_WORDS[value]) }))}
            />
            <FilterText name="person" label="By (handle)" value={filters.person} maxLength={40} />
            {filters.claim !== undefined && <input type="hidden" name="claim" value={filters.claim} />}
            {filters.source !== undefined && <input type="hidden" name="source" value={filters.source} />}
          </FilterForm>
        </FilterPanel>
        <div className="min-w-0">
          <div className="mb-4 space-y-4">
            <ActiveFilters filters={activeFilters(filters)} clear={paths.changes()} />
            {ignored.length > 0 && (
              <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
            )}
          </div>
          {history.changes.length === 0 ? (
            <EmptyState title="No such change.">Remove a filter to see more.</EmptyState>
          ) : (
            <ol className="divide-y divide-rule border-y border-rule">
              {history.changes.map((change) => (
                <ChangeLine key={change.id} change={change} withClaim />
              ))}
            </ol>
          )}
          <Pager
            what="changes"
            previous={filters.cursor === undefined ? null : withParams(paths.changes(), narrowing)}
            next={history.next === null ? null : withParams(paths.changes(), { ...narrowing, cursor: history.next })}
          />
        </div>
      </div>
    </>
  );
}

function activeFilters({ cursor: _cursor, ...filters }: ChangeFilters) {
  const without = (name: keyof typeof filters) => withParams(paths.changes(), { ...filters, [name]: undefined });
  const { kind, person, claim, source } = filters;
  return [
    kind !== undefined && { word: sentence(CHANGE_KIND_WORDS[kind]), href: without("kind") },
    person !== undefined && { word: `By ${person}`, href: without("person") },
    claim !== undefined && { word: `On the claim ${claim}`, href: without("claim") },
    source !== undefined && { word: `On the source ${source}`, href: without("source") },
  ].filter((filter) => filter !== false);
}
