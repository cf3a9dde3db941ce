import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { ClaimVersion } from "@/components/claims/claim-version";
import { listShowcaseSlugs } from "@/lib/claims/read";
import { findClaimVersion } from "@/lib/claims/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export async function generateStaticParams() {
  const slugs = await listShowcaseSlugs(1);
  return slugs.map((slug) => ({ slug, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a claim" };

export default async function ClaimVersionPage({ params }: Props) {
  "use cache";
  const { slug, number } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const found = await findClaimVersion(slug, number);
  if (!found) notFound();
  return <ClaimVersion claim={found.claim} version={found.version} cited={found.cited} />;
}
