import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentVersion } from "@/components/documents/document-version";
import { getViewer } from "@/lib/auth";
import { findDocumentVersion } from "@/lib/documents/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const metadata: Metadata = { title: "A version of a document" };

export default async function DocumentVersionPage({ params }: Props) {
  const [{ slug, number }, viewer] = await Promise.all([params, getViewer()]);
  const page = await findDocumentVersion(slug, number, viewer);
  if (!page) notFound();
  return <DocumentVersion page={page} />;
}
