import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { ClaimHistory } from "@/components/claims/claim-history";
import { listShowcaseSlugs } from "@/lib/claims/read";
import { getClaimVersions } from "@/lib/claims/versions";
import { listClaimHistory } from "@/lib/history/read";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const slugs = await listShowcaseSlugs(1);
  return slugs.map((slug) => ({ slug }));
}

export const metadata: Metadata = { title: "History of a claim" };

export default async function ClaimHistoryPage({ params }: Props) {
  "use cache";
  const { slug } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const [claim, history] = await Promise.all([getClaimVersions(slug), listClaimHistory(slug)]);
  if (!claim) notFound();
  return <ClaimHistory {...claim} history={history} />;
}
