import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { ActiveFilters } from "@/components/ui/filters";
import { StaleIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { CHECK_STATES, CHECK_STATE_WORDS } from "@/lib/citations/checks";
import type { CitationFilters } from "@/lib/citations/filters";
import type { CitationList as List } from "@/lib/citations/list";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, SOURCE_ROLE_WORDS } from "@/lib/citations/vocabulary";
import { count, formatNumber, sentence } from "@/lib/format";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { cslTypeWord } from "@/lib/sources/vocabulary";
import { CHECK_STATE_ICONS } from "./check-state";
import { CitationFilterForm } from "./citation-filter-form";
import { CitationRow } from "./citation-row";

export interface CitationListProps {
  filters: CitationFilters;
  /** Names of filters in the address that were not understood. */
  ignored: readonly string[];
  list: List;
  documents: readonly { slug: string; title: string }[];
  /** Kinds of source that there are. */
  types: readonly string[];
  /** Whether the viewer may record a check. */
  mayCheck?: boolean;
}

const at = (filters: CitationFilters) => withParams(paths.citations(), { ...filters });

/** Every source attached to a claim, by how far somebody has looked whether it says so. */
export function CitationList({ filters, ignored, list, documents, types, mayCheck = false }: CitationListProps) {
  const { citations, total, next } = list;
  return (
    <>
      <PageHeading lead="Every source that is attached to a claim, and how many people have opened it and found there what is said of it.">
        Citations
      </PageHeading>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <CitationFilterForm filters={filters} documents={documents} types={types} />
        <div className="min-w-0">
          <States filters={filters} list={list} />
          <div className="my-5 space-y-4">
            <p className="font-sans text-sm text-soft">{count(total, "citation")}</p>
            <ActiveFilters filters={activeFilters(filters, list, documents)} clear={paths.citations()} />
            {ignored.length > 0 && (
              <Notice>Part of this address was not understood and is left out: {ignored.join(", ")}.</Notice>
            )}
          </div>
          {citations.length === 0 ? (
            <EmptyState title="No citation here.">Remove a filter, or look at another state.</EmptyState>
          ) : (
            <ol>
              {citations.map((citation) => (
                <CitationRow key={citation.id} citation={citation} mayCheck={mayCheck} />
              ))}
            </ol>
          )}
          <Pager
            what="citations"
            previous={filters.cursor === undefined ? null : at({ ...filters, cursor: undefined })}
            next={next === null ? null : at({ ...filters, cursor: next })}
          />
        </div>
      </div>
    </>
  );
}

/** How many citations are in each state; each leads to them, and the one that is shown leads back to all. */
function States({ filters, list: { counts, earlier } }: Pick<CitationListProps, "filters" | "list">) {
  const without = { ...filters, cursor: undefined };
  return (
    <nav aria-label="Citations by state" className="font-sans text-sm">
      <ul className="-mx-2 flex flex-wrap">
        {CHECK_STATES.map((state) => (
          <li key={state}>
            <Link
              href={at({ ...without, state: filters.state === state ? undefined : state })}
              aria-current={filters.state === state ? "true" : undefined}
              className={STATE}
            >
              {CHECK_STATE_ICONS[state]}
              {CHECK_STATE_WORDS[state]}{" "}
              <span className="text-ink tabular-nums">{formatNumber(counts[state] ?? 0)}</span>
            </Link>
          </li>
        ))}
        <li>
          <Link
            href={at({ ...without, earlier: filters.earlier ? undefined : "yes" })}
            aria-current={filters.earlier ? "true" : undefined}
            className={STATE}
          >
            <StaleIcon />
            with checks of an earlier text <span className="text-ink tabular-nums">{formatNumber(earlier)}</span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

const STATE =
  "inline-flex items-center gap-1.5 px-2 py-1 text-soft no-underline hover:text-accent aria-[current]:bg-accent-wash aria-[current]:text-accent";

function activeFilters(filters: CitationFilters, list: List, documents: CitationListProps["documents"]) {
  const { state, earlier, document, claim, source, type, role, reliability, credibility: grade } = filters;
  const [first] = list.citations;
  const said: [keyof CitationFilters, string | undefined][] = [
    ["state", state && CHECK_STATE_WORDS[state]],
    ["earlier", earlier && "with checks of an earlier text"],
    ["document", document && (documents.find(({ slug }) => slug === document)?.title ?? document)],
    ["claim", claim && `on “${first?.claim.statement ?? claim}”`],
    ["source", source && `of “${first?.source.title ?? source}”`],
    ["type", type && cslTypeWord(type)],
    ["role", role && `role: ${SOURCE_ROLE_WORDS[role]}`],
    ["reliability", reliability && `source: ${RELIABILITY_WORDS[reliability]}`],
    ["credibility", grade && `information: ${(CREDIBILITY_WORDS as Record<string, string>)[grade] ?? grade}`],
  ];
  return said.flatMap(([name, word]) =>
    word === undefined
      ? []
      : [{ word: sentence(word), href: at({ ...filters, cursor: undefined, [name]: undefined }) }],
  );
}
