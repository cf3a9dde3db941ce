import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimHistory } from "@/components/claims/claim-history";
import { getClaimVersions } from "@/lib/claims/versions";
import { changeFilters } from "@/lib/history/filters";
import { listClaimHistory } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "History of a claim" };

export default async function ClaimHistoryPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { filters } = readParams(changeFilters.pick({ cursor: true }), await searchParams);
  const [claim, history] = await Promise.all([getClaimVersions(slug), listClaimHistory(slug, filters.cursor)]);
  if (!claim) notFound();
  return <ClaimHistory {...claim} history={history} later={filters.cursor !== undefined} />;
}
