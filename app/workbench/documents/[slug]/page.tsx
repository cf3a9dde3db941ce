import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OfferLink, Offers } from "@/components/claims/offers";
import { DocumentView } from "@/components/documents/document-view";
import { getViewer } from "@/lib/auth";
import { getDocumentPage } from "@/lib/documents/read";
import { paths } from "@/lib/paths";
import { canAddClaim } from "@/lib/policy";

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
  const [document, viewer] = await Promise.all([params.then(({ slug }) => readDocument(slug)), getViewer()]);
  if (!document) notFound();
  const mayAdd = viewer !== null && canAddClaim(viewer).ok;
  return <DocumentView document={document} workbench={mayAdd && <AddClaim document={document.slug} />} />;
}

function AddClaim({ document }: { document: string }) {
  return (
    <Offers>
      <OfferLink button href={paths.addClaim(document)}>
        Add a claim
      </OfferLink>
    </Offers>
  );
}
