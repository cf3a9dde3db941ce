import type { Metadata } from "next";
import { followCitation } from "@/app/moved";
import { CitationVersion } from "@/components/citations/citation-versions";
import { findCitationVersion } from "@/lib/citations/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; id: string; number: string }>;
}

export const metadata: Metadata = { title: "A version of a citation" };

export default async function CitationVersionPage({ params }: Props) {
  const { slug, id, number } = await params;
  const found = await findCitationVersion(slug, id, number);
  if (!found) return followCitation(slug, id, number);
  return <CitationVersion citation={found.citation} version={found.version} cited={found.cited} />;
}
