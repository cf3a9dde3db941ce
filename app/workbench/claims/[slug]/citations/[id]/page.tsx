import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CitationVersions } from "@/components/citations/citation-versions";
import { getCitationVersions } from "@/lib/citations/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "Versions of a citation" };

export default async function CitationPage({ params }: Props) {
  const { slug, id } = await params;
  const citation = await getCitationVersions(slug, id);
  if (!citation) notFound();
  return <CitationVersions citation={citation} />;
}
