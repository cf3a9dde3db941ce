import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { followCitation } from "@/app/moved";
import { CitationVersion } from "@/components/citations/citation-versions";
import { findCitationVersion } from "@/lib/citations/versions";
import { getClaimPage, listShowcaseSlugs } from "@/lib/claims/read";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string; number: string }>;
}

/** The first citation of a showcase claim. */
export async function generateStaticParams() {
  const [slug] = await listShowcaseSlugs(1);
  const claim = slug === undefined ? null : await getClaimPage(slug);
  return (claim?.citations ?? []).slice(0, 1).map(({ id }) => ({ slug: slug ?? "", id, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a citation" };

export default async function CitationVersionPage({ params }: Props) {
  "use cache";
  const { slug, id, number } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const found = await findCitationVersion(slug, id, number);
  if (!found) return followCitation(slug, id, number);
  return <CitationVersion citation={found.citation} version={found.version} />;
}
