import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { SourceVersion } from "@/components/sources/source-version";
import { sourceFilters } from "@/lib/sources/filters";
import { listSources } from "@/lib/sources/read";
import { findSourceVersion } from "@/lib/sources/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export async function generateStaticParams() {
  const { sources } = await listSources(sourceFilters.parse({ sort: "most-used" }));
  return sources.slice(0, 1).map(({ slug }) => ({ slug, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a source’s record" };

export default async function SourceVersionPage({ params }: Props) {
  "use cache";
  const { slug, number } = await params;
  cacheTag(tags.source(slug), tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  const found = await findSourceVersion(slug, number);
  if (!found) notFound();
  return <SourceVersion source={found.source} version={found.version} cited={found.cited} />;
}
