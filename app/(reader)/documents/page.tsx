import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { DocumentList } from "@/components/documents/document-list";
import { listDocuments } from "@/lib/documents/read";
import { READER_LIFE, tags } from "@/lib/tags";

export const metadata: Metadata = { title: "Documents" };

export default async function DocumentsPage() {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return <DocumentList documents={await listDocuments()} />;
}
