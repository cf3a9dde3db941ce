import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { CitationVersions } from "@/components/citations/citation-versions";
import { followCitation } from "@/app/moved";
import { getCitationVersions } from "@/lib/citations/versions";
import { getClaimPage, listShowcaseSlugs } from "@/lib/claims/read";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** The first citation of a showcase claim. */
export async function generateStaticParams() {
  const [slug] = await listShowcaseSlugs(1);
  const claim = slug === undefined ? null : await getClaimPage(slug);
  return (claim?.citations ?? []).slice(0, 1).map(({ id }) => ({ slug: slug ?? "", id }));
}

export const metadata: Metadata = { title: "Versions of a citation" };

export default async function CitationPage({ params }: Props) {
  "use cache";
  const { slug, id } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const citation = await getCitationVersions(slug, id);
  if (!citation) return followCitation(slug, id);
  return <CitationVersions citation={citation} />;
}
