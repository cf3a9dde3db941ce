import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { QuotationVersions } from "@/components/quotations/quotation-versions";
import { getQuotationVersions, listQuotedSlugs } from "@/lib/quotations/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

/** One is enough for Next to prepare the page ahead; the others are made when first asked for. */
export async function generateStaticParams() {
  const slugs = await listQuotedSlugs(1);
  return slugs.map((slug) => ({ slug }));
}

export const metadata: Metadata = { title: "Versions of a quotation" };

export default async function QuotationPage({ params }: Props) {
  "use cache";
  const { slug } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const quotation = await getQuotationVersions(slug);
  if (!quotation) notFound();
  return <QuotationVersions quotation={quotation} />;
}
