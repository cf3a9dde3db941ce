import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { SourceInStyle } from "@/components/references/source-in-style";
import { getSourceInStyle } from "@/lib/sources/in-style";
import { readParams, type SearchParams } from "@/lib/page-params";
import { type LookParams, lookOf, lookParams } from "@/lib/references/schema";
import { READER_LIFE, tags } from "@/lib/tags";

// Style and language come with each request; the page is made before it is sent, so that an unknown address is a 404.
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "Cite a source" };

async function cached(slug: string, look: LookParams) {
  "use cache";
  cacheTag(tags.source(slug), tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  return getSourceInStyle(slug, lookOf(look));
}

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await cached(slug, look);
  if (!page) notFound();
  return <SourceInStyle page={page} look={look} ignored={ignored} />;
}
