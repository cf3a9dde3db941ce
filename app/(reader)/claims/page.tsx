import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { ClaimList } from "@/components/claims/claim-list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { getClaimList } from "@/lib/search/read";
import { claimFilters, type ClaimFilters } from "@/lib/search/schema";
import { READER_LIFE, tags } from "@/lib/tags";

// The filters come with each request.
export const instant = false;

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(claimFilters, await searchParams);
  return <Claims filters={filters} ignored={ignored} />;
}

async function Claims({ filters, ignored }: { filters: ClaimFilters; ignored: string[] }) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return <ClaimList filters={filters} ignored={ignored} {...await getClaimList(filters)} />;
}
