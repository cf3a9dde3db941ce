import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { CitationVersions } from "@/components/citations/citation-versions";
import { followCitation } from "@/app/moved";
import { getCitationVersions } from "@/lib/citations/versions";
import { READER_LIFE, tags } from "@/lib/tags";
import { firstOf } from "../../first";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const generateStaticParams = () => firstOf("citations");

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
