import type { Metadata } from "next";
import { DocumentList } from "@/components/documents/document-list";
import { listDocuments } from "@/lib/documents/read";

export const instant = false;

export const metadata: Metadata = { title: "Documents" };

export default async function DocumentsPage() {
  return <DocumentList documents={await listDocuments()} />;
}
