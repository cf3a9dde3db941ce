import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { ClaimHistory } from "@/components/claims/claim-history";
import { listShowcaseSlugs } from "@/lib/claims/read";
import { getClaimVersions } from "@/lib/claims/versions";
import { changeFilters } from "@/lib/history/filters";
import { listClaimHistory } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";
import { READER_LIFE, tags } from "@/lib/tags";

// The changes come in pages, by the query.
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateStaticParams() {
  const slugs = await listShowcaseSlugs(1);
  return slugs.map((slug) => ({ slug }));
}

export const metadata: Metadata = { title: "History of a claim" };

export default async function ClaimHistoryPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { filters } = readParams(changeFilters.pick({ cursor: true }), await searchParams);
  return <History slug={slug} cursor={filters.cursor} />;
}

async function History({ slug, cursor }: { slug: string; cursor: string | undefined }) {
  "use cache";
  cacheTag(tags.claim(slug), tags.claims, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const [claim, history] = await Promise.all([getClaimVersions(slug), listClaimHistory(slug, cursor)]);
  if (!claim) notFound();
  return <ClaimHistory {...claim} history={history} later={cursor !== undefined} />;
}
