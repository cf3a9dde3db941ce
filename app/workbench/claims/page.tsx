import type { Metadata } from "next";
import { ClaimList } from "@/components/claims/claim-list";
import { readParams, type SearchParams } from "@/lib/page-params";
import { getClaimList } from "@/lib/search/read";
import { claimFilters } from "@/lib/search/schema";

export const instant = false;

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(claimFilters, await searchParams);
  return <ClaimList filters={filters} ignored={ignored} {...await getClaimList(filters)} />;
}
