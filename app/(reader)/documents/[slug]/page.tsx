import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { DocumentView } from "@/components/documents/document-view";
import { ReadingView } from "@/components/documents/reading-view";
import { getDocumentPage, listDocuments } from "@/lib/documents/read";
import { getText } from "@/lib/documents/reading";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const documents = await listDocuments();
  return documents.map(({ slug }) => ({ slug }));
}

async function cachedDocument(slug: string) {
  "use cache";
  // A document shows how each of its claims stands.
  cacheTag(tags.claims, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return getDocumentPage(slug);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await cachedDocument((await params).slug);
  return document
    ? {
        title: document.title,
        alternates: {
          canonical: paths.document(document.slug),
          types: { "application/atom+xml": paths.feed("documents", document.slug) },
        },
      }
    : {};
}

export default async function DocumentPage({ params }: Props) {
  "use cache";
  cacheTag(tags.claims, tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const document = await cachedDocument((await params).slug);
  if (!document) notFound();
  // Only what anybody may read: the page is the same for everybody.
  const text = document.version && (await getText(document.slug, null, document.version.number));
  return <DocumentView document={document} reading={text && <ReadingView document={document} text={text} />} />;
}
