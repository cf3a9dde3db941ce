import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters, FilterForm, FilterPanel, FilterSelect, FilterText } from "@/components/ui/filters";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { sentence } from "@/lib/format";
import { MODERATION_KINDS, MODERATION_KIND_WORDS, type ModerationFilters } from "@/lib/history/filters";
import type { HistoryPage } from "@/lib/history/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { ChangeLine } from "./change-line";

interface ModerationLogProps {
  filters: ModerationFilters;
  /** Names of filters in the address that were not understood. */
  ignored: readonly string[];
  history: HistoryPage;
}

/** Everything that moderators and admins decided, and the appeals, newest first. */
export function ModerationLog({ filters, ignored, history }: ModerationLogProps) {
  const { cursor: _cursor, ...narrowing } = filters;
  const path = paths.moderation();
  return (
    <>
      <PageHeading lead="Everything that moderators and admins decided: rulings, protections, suspensions, hidden texts, warnings and changes of role, by whom and why; and the appeals against rulings.">
        Moderation
      </PageHeading>
      <p className="mt-3 font-sans text-sm">
        <a href={withParams(paths.moderationFeed(), narrowing)}>Follow this list in a feed reader</a>
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <FilterPanel summary="Narrow down" open={Object.values(narrowing).some((value) => value !== undefined)}>
          <FilterForm action={path} label="Narrow down decisions">
            <FilterSelect
              name="kind"
              label="Of"
              value={filters.kind}
              empty="Everything"
              options={MODERATION_KINDS.map((value) => ({ value, word: sentence(MODERATION_KIND_WORDS[value]) }))}
            />
            <FilterText name="by" label="By (handle)" value={filters.by} maxLength={40} />
            <FilterText name="about" label="About (handle)" value={filters.about} maxLength={40} />
          </FilterForm>
        </FilterPanel>
        <div className="min-w-0">
          <div className="mb-4 space-y-4">
            <ActiveFilters filters={activeFilters(narrowing)} clear={path} />
            {ignored.length > 0 && (
              <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
            )}
          </div>
          {history.changes.length === 0 ? (
            <Nothing narrowed={Object.values(filters).some((value) => value !== undefined)} />
          ) : (
            <ol className="divide-y divide-rule border-y border-rule">
              {history.changes.map((change) => (
                <ChangeLine key={change.id} change={change} withClaim />
              ))}
            </ol>
          )}
          <Pager
            what="decisions"
            previous={filters.cursor === undefined ? null : withParams(path, narrowing)}
            next={history.next === null ? null : withParams(path, { ...narrowing, cursor: history.next })}
          />
        </div>
      </div>
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState title="No such decision.">Remove a filter to see more.</EmptyState>
  ) : (
    <EmptyState title="Nothing was decided yet.">Rulings on disputes will stand here, with everything else.</EmptyState>
  );
}

function activeFilters({ kind, by, about }: Omit<ModerationFilters, "cursor">) {
  const without = (name: "kind" | "by" | "about") =>
    withParams(paths.moderation(), { kind, by, about, [name]: undefined });
  return [
    kind !== undefined && { word: sentence(MODERATION_KIND_WORDS[kind]), href: without("kind") },
    by !== undefined && { word: `By ${by}`, href: without("by") },
    about !== undefined && { word: `About ${about}`, href: without("about") },
  ].filter((filter) => filter !== false);
}
