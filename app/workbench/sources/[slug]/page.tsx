import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SourceView } from "@/components/sources/source-view";
import { getSourcePage } from "@/lib/sources/read";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
}

const readSource = cache(getSourcePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  return source ? { title: source.title } : {};
}

export default async function SourcePage({ params }: Props) {
  const source = await readSource((await params).slug);
  if (!source) notFound();
  return <SourceView source={source} />;
}
