import type { Metadata } from "next";
import { OfferLink, Offers } from "@/components/claims/offers";
import { SourceList } from "@/components/sources/source-list";
import { getViewer } from "@/lib/auth";
import { readParams, type SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canAddSource } from "@/lib/source-policy";
import { sourceFilters } from "@/lib/sources/filters";
import { listSourceFacets, listSources } from "@/lib/sources/read";

export const instant = false;

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(sourceFilters, await searchParams);
  const [list, facets, viewer] = await Promise.all([listSources(filters), listSourceFacets(), getViewer()]);
  const mayAdd = viewer !== null && canAddSource(viewer).ok;
  return (
    <SourceList filters={filters} ignored={ignored} list={list} facets={facets} workbench={mayAdd && <AddSource />} />
  );
}

const AddSource = () => (
  <Offers>
    <OfferLink button href={paths.newSource()}>
      Add a source
    </OfferLink>
    <OfferLink href={paths.importSources()}>Import a list</OfferLink>
    <OfferLink href={paths.duplicateSources()}>Likely duplicates</OfferLink>
  </Offers>
);
