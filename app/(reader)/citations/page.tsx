import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { CitationList } from "@/components/citations/citation-list";
import { type CitationFilters, citationFilters } from "@/lib/citations/filters";
import { listCitations } from "@/lib/citations/list";
import { listDocumentChoices } from "@/lib/disputes/list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { listSourceFacets } from "@/lib/sources/read";
import { READER_LIFE, tags } from "@/lib/tags";

// The filters come with each request.
export const instant = false;

export const metadata: Metadata = { title: "Citations" };

export default async function CitationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(citationFilters, await searchParams);
  return <Citations filters={filters} ignored={ignored} />;
}

async function Citations({ filters, ignored }: { filters: CitationFilters; ignored: string[] }) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const [list, documents, { types }] = await Promise.all([
    listCitations(filters),
    listDocumentChoices(),
    listSourceFacets(),
  ]);
  return <CitationList filters={filters} ignored={ignored} list={list} documents={documents} types={types} />;
}
