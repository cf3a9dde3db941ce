import type { Metadata } from "next";
import { CitationList } from "@/components/citations/citation-list";
import { getViewer } from "@/lib/auth";
import { citationFilters } from "@/lib/citations/filters";
import { listCitations } from "@/lib/citations/list";
import { listDocumentChoices } from "@/lib/disputes/list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { canCheckCitation } from "@/lib/policy";
import { listSourceFacets } from "@/lib/sources/read";

export const instant = false;

export const metadata: Metadata = { title: "Citations" };

export default async function CitationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(citationFilters, await searchParams);
  const [list, documents, { types }, viewer] = await Promise.all([
    listCitations(filters),
    listDocumentChoices(),
    listSourceFacets(),
    getViewer(),
  ]);
  // Only what stands is listed.
  const mayCheck = viewer !== null && canCheckCitation(viewer, { withdrawn: false }).ok;
  return (
    <CitationList
      filters={filters}
      ignored={ignored}
      list={list}
      documents={documents}
      types={types}
      mayCheck={mayCheck}
    />
  );
}
