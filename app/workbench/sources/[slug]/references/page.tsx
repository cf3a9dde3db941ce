import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceInStyle } from "@/components/references/source-in-style";
import { getSourceInStyle } from "@/lib/sources/in-style";
import { readParams, type SearchParams } from "@/lib/page-params";
import { lookOf, lookParams } from "@/lib/references/schema";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "Cite a source" };

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await getSourceInStyle(slug, lookOf(look));
  if (!page) notFound();
  return <SourceInStyle page={page} look={look} ignored={ignored} />;
}
