import Link from "next/link";
import { ActiveFilters } from "@/components/ui/filters";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { CHECKABILITY_WORDS, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { count, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import type { ClaimSearch } from "@/lib/search/claims";
import type { ClaimFilters } from "@/lib/search/schema";
import { BALANCE_WORDS, CONTESTED_WORDS } from "@/lib/search/vocabulary";
import type { FoundSource } from "@/lib/sources/find";
import { ClaimFilterForm } from "./claim-filter-form";
import { ClaimRow } from "./claim-row";

export interface ClaimListProps {
  filters: ClaimFilters;
  /** Names of filters in the address that were not understood. */
  ignored: readonly string[];
  found: ClaimSearch;
  documents: readonly { slug: string; title: string }[];
  /** Sources that meet the same search. */
  sources: readonly FoundSource[];
}

const MOST_SOURCES = 5;

/** The list of claims, searched and narrowed down. */
export function ClaimList({ filters, ignored, found, documents, sources }: ClaimListProps) {
  const { claims, total, mode, first, previous, next } = found;
  const page = (cursor: string | null) => cursor !== null && withParams(paths.claims(), { ...filters, cursor });
  return (
    <>
      <PageHeading lead={filters.q === "" ? "In the order in which the documents make them." : undefined}>
        {filters.q === "" ? "Claims" : `Claims that match “${filters.q}”`}
      </PageHeading>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ClaimFilterForm filters={filters} documents={documents} />
        <div className="min-w-0">
          <div className="mb-5 space-y-4">
            <p className="font-sans text-sm text-soft">
              {count(total, "claim")}
              {total > claims.length && `, ${first} to ${first + claims.length - 1} shown`}
            </p>
            <ActiveFilters
              filters={activeFilters(filters, documents)}
              clear={withParams(paths.claims(), { q: filters.q })}
            />
            {ignored.length > 0 && (
              <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
            )}
            {mode === "SIMILAR" && total > 0 && (
              <Notice>No claim has these words as typed. These have words that are spelt much like them.</Notice>
            )}
          </div>
          {claims.length === 0 ? (
            <NothingFound filters={filters} />
          ) : (
            claims.map(({ matches, ...claim }) => <ClaimRow key={claim.slug} claim={claim} matches={matches} />)
          )}
          <Pager
            what="claims"
            previous={page(previous) || null}
            next={page(next) || null}
            position={`${first} to ${first + claims.length - 1} of ${total}`}
          />
          <MatchingSources q={filters.q} sources={sources} />
        </div>
      </div>
    </>
  );
}

function activeFilters(filters: ClaimFilters, documents: ClaimListProps["documents"]) {
  const { document, type, checkability, balance, contested } = filters;
  const without = (name: keyof ClaimFilters) =>
    withParams(paths.claims(), { ...filters, [name]: undefined, cursor: undefined });
  const title = documents.find((one) => one.slug === document)?.title ?? document;
  return [
    filters.q !== "" && { word: `“${filters.q}”`, href: without("q") },
    title !== undefined && { word: title, href: without("document") },
    type !== undefined && { word: CLAIM_TYPE_WORDS[type].name, href: without("type") },
    checkability !== undefined && { word: CHECKABILITY_WORDS[checkability], href: without("checkability") },
    balance !== undefined && { word: BALANCE_WORDS[balance], href: without("balance") },
    contested !== undefined && { word: CONTESTED_WORDS[contested], href: without("contested") },
  ]
    .filter((filter) => filter !== false)
    .map((filter) => ({ ...filter, word: sentence(filter.word) }));
}

function NothingFound({ filters: { q, cursor: _cursor, ...narrowing } }: { filters: ClaimFilters }) {
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <EmptyState title="No claim matches.">
      {narrowed ? (
        <p>
          Remove a filter above{q !== "" && ", or use fewer words"}
          {", or see "}
          <Link href={withParams(paths.claims(), { q })}>
            {q === "" ? "all claims" : `every claim that matches “${q}”`}
          </Link>
          .
        </p>
      ) : (
        <p>
          {"Use fewer or other words; common ones such as “the” are not searched for. Or read "}
          <Link href={paths.claims()}>all claims</Link>.
        </p>
      )}
    </EmptyState>
  );
}

function MatchingSources({ q, sources }: { q: string; sources: readonly FoundSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="matching-sources" className="mt-16 border-t border-ink pt-4">
      <h2 id="matching-sources" className="text-lg font-semibold">
        Sources that match
      </h2>
      <ul className="mt-3 max-w-measure space-y-2">
        {sources.slice(0, MOST_SOURCES).map((source) => (
          <li key={source.slug}>
            <Link href={paths.source(source.slug)} className="no-underline hover:underline">
              {source.reference}
            </Link>
          </li>
        ))}
      </ul>
      {sources.length > MOST_SOURCES && (
        <p className="mt-3 font-sans text-sm">
          <Link href={withParams(paths.sources(), { q })}>More sources that match</Link>
        </p>
      )}
    </section>
  );
}
