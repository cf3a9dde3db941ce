import type { Metadata } from "next";
import { SourceList } from "@/components/sources/source-list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { sourceFilters } from "@/lib/sources/filters";
import { listSourceFacets, listSources } from "@/lib/sources/read";

export const instant = false;

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(sourceFilters, await searchParams);
  const [list, facets] = await Promise.all([listSources(filters), listSourceFacets()]);
  return <SourceList filters={filters} ignored={ignored} list={list} facets={facets} />;
}
