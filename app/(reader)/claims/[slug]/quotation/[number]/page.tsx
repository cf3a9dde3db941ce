import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { QuotationVersion } from "@/components/quotations/quotation-versions";
import { findQuotationVersion, listQuotedSlugs } from "@/lib/quotations/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

/** One is enough for Next to prepare the page ahead; the others are made when first asked for. */
export async function generateStaticParams() {
  const slugs = await listQuotedSlugs(1);
  return slugs.map((slug) => ({ slug, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a quotation" };

export default async function QuotationVersionPage({ params }: Props) {
  "use cache";
  const { slug, number } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const found = await findQuotationVersion(slug, number);
  if (!found) notFound();
  return <QuotationVersion quotation={found.quotation} version={found.version} cited={found.cited} />;
}
