import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { ScanSection } from "@/components/scans/scan-section";
import { SourceView } from "@/components/sources/source-view";
import { paths } from "@/lib/paths";
import { listScans } from "@/lib/scans/read";
import { sourceFilters } from "@/lib/sources/filters";
import { getSourcePage, listSources } from "@/lib/sources/read";
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
  const { sources } = await listSources(sourceFilters.parse({ sort: "most-used" }));
  return sources.slice(0, 1).map(({ slug }) => ({ slug }));
}

async function cachedSource(slug: string) {
  "use cache";
  // It shows the claims it is used on.
  cacheTag(tags.source(slug), tags.claims, tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  return getSourcePage(slug);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await cachedSource((await params).slug);
  return source
    ? {
        title: source.title,
        alternates: {
          canonical: paths.source(source.slug),
          types: { "application/atom+xml": paths.feed("sources", source.slug) },
        },
      }
    : {};
}

export default async function SourcePage({ params }: Props) {
  "use cache";
  const { slug } = await params;
  cacheTag(tags.source(slug), tags.claims, tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  const source = await cachedSource(slug);
  if (!source) notFound();
  // Browsers keep a permanent one, and a merge can be undone.
  if (source.mergedInto) redirect(paths.source(source.mergedInto.slug));
  // As nobody in particular sees them, for this page is everybody's.
  const scans = await listScans(source.slug, null);
  return <SourceView source={source} scans={<ScanSection source={source.slug} {...scans} isSignedIn={false} />} />;
}
