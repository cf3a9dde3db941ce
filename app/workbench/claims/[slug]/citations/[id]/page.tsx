import type { Metadata } from "next";
import { CitationVersions } from "@/components/citations/citation-versions";
import { followCitation } from "@/app/moved";
import { getCitationVersions } from "@/lib/citations/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "Versions of a citation" };

export default async function CitationPage({ params }: Props) {
  const { slug, id } = await params;
  const citation = await getCitationVersions(slug, id);
  if (!citation) return followCitation(slug, id);
  return <CitationVersions citation={citation} />;
}
