import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentReferences } from "@/components/references/document-references";
import { getDocumentReferences } from "@/lib/citations/references";
import { readParams, type SearchParams } from "@/lib/page-params";
import { lookOf, lookParams } from "@/lib/references/schema";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "References to the claims of a document" };

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await getDocumentReferences(slug, lookOf(look));
  if (!page) notFound();
  return <DocumentReferences page={page} look={look} ignored={ignored} />;
}
