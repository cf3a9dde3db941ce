import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { DocumentVersion } from "@/components/documents/document-version";
import { listDocuments } from "@/lib/documents/read";
import { findDocumentVersion } from "@/lib/documents/versions";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export async function generateStaticParams() {
  const documents = await listDocuments();
  return documents.slice(0, 1).map(({ slug }) => ({ slug, number: "1" }));
}

export const metadata: Metadata = { title: "A version of a document" };

export default async function DocumentVersionPage({ params }: Props) {
  "use cache";
  const { slug, number } = await params;
  cacheTag(tags.claims, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const page = await findDocumentVersion(slug, number, null);
  if (!page) notFound();
  return <DocumentVersion page={page} />;
}
