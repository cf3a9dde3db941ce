import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { DocumentReferences } from "@/components/references/document-references";
import { getDocumentReferences } from "@/lib/citations/references";
import { readParams, type SearchParams } from "@/lib/page-params";
import { type LookParams, lookOf, lookParams } from "@/lib/references/schema";
import { READER_LIFE, tags } from "@/lib/tags";

// Style and language come with each request; the page is made before it is sent, so that an unknown address is a 404.
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "References to the claims of a document" };

async function cached(slug: string, look: LookParams) {
  "use cache";
  cacheTag(tags.claims, tags.sources, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return getDocumentReferences(slug, lookOf(look));
}

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await cached(slug, look);
  if (!page) notFound();
  return <DocumentReferences page={page} look={look} ignored={ignored} />;
}
