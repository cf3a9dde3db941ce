import Link from "next/link";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters, FilterForm, FilterPanel, FilterSelect, FilterText } from "@/components/ui/filters";
import { ProblemIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { QUERY_MAX } from "@/lib/fields";
import { count, formatNumber, languageName, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { SOURCE_SORTS, SOURCE_SORT_WORDS, type SourceFilters } from "@/lib/sources/filters";
import { DownloadList } from "./download-list";
import type { SourceFacets, SourceLine, SourceList as List } from "@/lib/sources/read";
import { shownHealths } from "@/lib/sources/shown-health";
import { HEALTH_WORDS, cslTypeWord } from "@/lib/sources/vocabulary";

export interface SourceListProps {
  filters: SourceFilters;
  /** Names of filters in the address that were not understood. */
  ignored: readonly string[];
  list: List;
  facets: SourceFacets;
  /** What a signed-in person may do here. */
  workbench?: ReactNode;
}

/** The library: every source that may be attached to a claim. */
export function SourceList({ filters, ignored, list, facets, workbench }: SourceListProps) {
  const { sources, total, first, previous, next } = list;
  const last = first + sources.length - 1;
  const at = (more: Partial<SourceFilters>) => withParams(paths.sources(), { ...filters, ...more });
  const page = (cursor: string | null) => (cursor === null ? null : at({ cursor }));
  return (
    <>
      <PageHeading lead={<Lead />}>Sources</PageHeading>
      {workbench}
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <SourceFilterForm filters={filters} facets={facets} />
        <div className="min-w-0">
          <Letters filters={filters} letters={facets.letters} />
          <div className="my-5 space-y-4">
            <p className="font-sans text-sm text-soft">
              {count(total, "source")}
              {total > sources.length && `, ${first} to ${last} shown`}
            </p>
            <ActiveFilters
              filters={activeFilters(filters)}
              clear={withParams(paths.sources(), { sort: filters.sort })}
            />
            {ignored.length > 0 && (
              <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
            )}
          </div>
          {sources.length === 0 ? (
            <EmptyState title="No source matches.">
              Remove a filter or use fewer words. A source is added when an editor attaches it to a claim.
            </EmptyState>
          ) : (
            <ol>
              {sources.map((source) => (
                <Line key={source.slug} source={source} />
              ))}
            </ol>
          )}
          {total > 0 && <DownloadList filters={filters} />}
          <Pager
            what="sources"
            previous={page(previous)}
            next={page(next)}
            position={`${first} to ${last} of ${total}`}
          />
        </div>
      </div>
    </>
  );
}

const Lead = () => (
  <>
    Books, articles, files and other items that are attached to claims, for or against them.{" "}
    <Link href={paths.citations()}>How far they were checked</Link>
  </>
);

function Line({ source }: { source: SourceLine }) {
  const { slug, reference, type, language, uses } = source;
  return (
    <li className="border-t border-rule py-4">
      <Link href={paths.source(slug)} className="no-underline hover:underline">
        {reference}
      </Link>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-0.5 font-sans text-xs text-faint">
        <span>{sentence(cslTypeWord(type))}</span>
        {language !== null && language !== "en" && <span>in {languageName(language)}</span>}
        <span>{usesWords(uses)}</span>
        {shownHealths(source).map((trouble) => (
          <span key={trouble} className="inline-flex items-center gap-1.5 text-ink">
            <ProblemIcon /> {HEALTH_WORDS[trouble]}
          </span>
        ))}
      </p>
    </li>
  );
}

function Letters({ filters, letters }: { filters: SourceFilters; letters: readonly string[] }) {
  return (
    <nav aria-label="Sources by first letter" className="font-sans text-sm">
      <ul className="-mx-1.5 flex flex-wrap">
        {letters.map((letter) => {
          const here = filters.letter?.toUpperCase() === letter;
          const href = withParams(paths.sources(), {
            ...filters,
            cursor: undefined,
            letter: here ? undefined : letter,
          });
          return (
            <li key={letter}>
              <Link
                href={href}
                aria-current={here ? "true" : undefined}
                className="block min-w-7 px-1.5 py-1 text-center text-soft no-underline hover:text-accent aria-[current]:bg-accent-wash aria-[current]:text-accent"
              >
                {letter}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function SourceFilterForm({ filters, facets }: { filters: SourceFilters; facets: SourceFacets }) {
  const narrowed = [filters.type, filters.language, filters.sort].some((value) => value !== undefined);
  return (
    <FilterPanel summary="Search, narrow down and sort" open={narrowed}>
      <FilterForm action={paths.sources()} label="Search, narrow down and sort sources">
        <FilterText
          name="q"
          label="Title, author, year, DOI, ISBN or address"
          value={filters.q}
          maxLength={QUERY_MAX}
        />
        <FilterSelect
          name="type"
          label="Kind"
          value={filters.type}
          empty="Any"
          options={facets.types.map((value) => ({ value, word: sentence(cslTypeWord(value)) }))}
        />
        <FilterSelect
          name="language"
          label="Language"
          value={filters.language}
          empty="Any"
          options={facets.languages.map((value) => ({ value, word: languageName(value) }))}
        />
        <FilterSelect
          name="sort"
          label="Order"
          value={filters.sort}
          empty={filters.q === "" ? "By author" : "Best match first"}
          options={SOURCE_SORTS.map((value) => ({ value, word: sentence(SOURCE_SORT_WORDS[value]) }))}
        />
      </FilterForm>
    </FilterPanel>
  );
}

function activeFilters(filters: SourceFilters) {
  const { q, type, language, letter } = filters;
  const without = (name: keyof SourceFilters) =>
    withParams(paths.sources(), { ...filters, [name]: undefined, cursor: undefined });
  return [
    q !== "" && { word: `“${q}”`, href: without("q") },
    type !== undefined && { word: sentence(cslTypeWord(type)), href: without("type") },
    language !== undefined && { word: languageName(language), href: without("language") },
    letter !== undefined && { word: `Under ${letter.toUpperCase()}`, href: without("letter") },
  ].filter((filter) => filter !== false);
}

const usesWords = (uses: number): string =>
  uses === 0 ? "not used on any claim" : uses === 1 ? "used once" : `used ${formatNumber(uses)} times`;
