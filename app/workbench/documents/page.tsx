import type { Metadata } from "next";
import { OfferLink, Offers } from "@/components/claims/offers";
import { DocumentList } from "@/components/documents/document-list";
import { getViewer } from "@/lib/auth";
import { listDocuments } from "@/lib/documents/read";
import { paths } from "@/lib/paths";
import { canAddDocument } from "@/lib/policy";

export const instant = false;

export const metadata: Metadata = { title: "Documents" };

export default async function DocumentsPage() {
  const [documents, viewer] = await Promise.all([listDocuments(), getViewer()]);
  const mayAdd = viewer !== null && canAddDocument(viewer).ok;
  return <DocumentList documents={documents} workbench={mayAdd && <AddDocument />} />;
}

const AddDocument = () => (
  <Offers>
    <OfferLink button href={paths.newDocument()}>
      Add a document
    </OfferLink>
  </Offers>
);
