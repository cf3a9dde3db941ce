import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { SourceHistory } from "@/components/sources/source-history";
import { listChanges } from "@/lib/history/read";
import { sourceFilters } from "@/lib/sources/filters";
import { listSources } from "@/lib/sources/read";
import { getSourceVersions } from "@/lib/sources/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const { sources } = await listSources(sourceFilters.parse({ sort: "most-used" }));
  return sources.slice(0, 1).map(({ slug }) => ({ slug }));
}

export const metadata: Metadata = { title: "History of a source" };

export default async function SourceHistoryPage({ params }: Props) {
  "use cache";
  const { slug } = await params;
  cacheTag(tags.source(slug), tags.claims, tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  const [found, history] = await Promise.all([getSourceVersions(slug), listChanges({ source: slug })]);
  if (!found) notFound();
  return <SourceHistory {...found} history={history} />;
}
