import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceVersion } from "@/components/sources/source-version";
import { findSourceVersion } from "@/lib/sources/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const metadata: Metadata = { title: "A version of a source’s record" };

export default async function SourceVersionPage({ params }: Props) {
  const { slug, number } = await params;
  const found = await findSourceVersion(slug, number);
  if (!found) notFound();
  return <SourceVersion source={found.source} version={found.version} cited={found.cited} />;
}
