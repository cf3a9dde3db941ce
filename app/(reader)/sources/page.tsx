import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { SourceList } from "@/components/sources/source-list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { type SourceFilters, sourceFilters } from "@/lib/sources/filters";
import { listSourceFacets, listSources } from "@/lib/sources/read";
import { READER_LIFE, tags } from "@/lib/tags";

// The filters come with each request.
export const instant = false;

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(sourceFilters, await searchParams);
  return <Sources filters={filters} ignored={ignored} />;
}

async function Sources({ filters, ignored }: { filters: SourceFilters; ignored: string[] }) {
  "use cache";
  cacheTag(tags.sources, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const [list, facets] = await Promise.all([listSources(filters), listSourceFacets()]);
  return <SourceList filters={filters} ignored={ignored} list={list} facets={facets} />;
}
