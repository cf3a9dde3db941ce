import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Follow } from "@/app/workbench/follow/follow";
import { DocumentView } from "@/components/documents/document-view";
import { getViewer } from "@/lib/auth";
import { getDocumentPage } from "@/lib/documents/read";
import type { SearchParams } from "@/lib/page-params";
import { DOCUMENT_DONE, DOCUMENT_FORMS } from "@/lib/paths";
import { readingOf } from "./reading";
import { DocumentWorkbench } from "./workbench";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const readDocument = cache(getDocumentPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await readDocument((await params).slug);
  return document ? { title: document.title } : {};
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const [document, viewer, asked] = await Promise.all([
    params.then(({ slug }) => readDocument(slug)),
    getViewer(),
    searchParams,
  ]);
  if (!document) notFound();
  const reading = await readingOf(document, viewer, asked);
  if (viewer === null) return <DocumentView document={document} reading={reading} />;
  const form = DOCUMENT_FORMS.find((one) => one === asked.form) ?? null;
  const done = DOCUMENT_DONE.find((one) => one === asked.done) ?? null;
  return (
    <DocumentView
      document={document}
      reading={reading}
      workbench={
        <>
          <DocumentWorkbench key={form} document={document} viewer={viewer} form={form} done={done} />
          <Follow viewer={viewer} kind="document" name={document.slug} />
        </>
      }
    />
  );
}
