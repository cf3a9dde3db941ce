import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentView } from "@/components/documents/document-view";
import { getDocumentPage } from "@/lib/documents/read";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
}

const readDocument = cache(getDocumentPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await readDocument((await params).slug);
  return document ? { title: document.title } : {};
}

export default async function DocumentPage({ params }: Props) {
  const document = await readDocument((await params).slug);
  if (!document) notFound();
  return <DocumentView document={document} />;
}
