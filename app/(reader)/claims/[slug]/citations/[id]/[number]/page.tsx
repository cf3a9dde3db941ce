import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { followCitation } from "@/app/moved";
import { CitationVersion } from "@/components/citations/citation-versions";
import { findCitationVersion } from "@/lib/citations/versions";
import { READER_LIFE, tags } from "@/lib/tags";
import { firstOf } from "../../../first";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; id: string; number: string }>;
}

export async function generateStaticParams() {
  return (await firstOf("citations")).map((citation) => ({ ...citation, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a citation" };

export default async function CitationVersionPage({ params }: Props) {
  "use cache";
  const { slug, id, number } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const found = await findCitationVersion(slug, id, number);
  if (!found) return followCitation(slug, id, number);
  return <CitationVersion citation={found.citation} version={found.version} cited={found.cited} />;
}
