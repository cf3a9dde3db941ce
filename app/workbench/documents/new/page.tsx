import type { Metadata } from "next";
import { ImportForm } from "@/components/documents/import-form";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canAddDocument } from "@/lib/policy";
import { add } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add a document" };

export default async function AddDocumentPage() {
  const viewer = await getViewer();
  if (viewer === null) return <SignInFirst next={paths.newDocument()} />;
  const may = canAddDocument(viewer);
  return (
    <>
      <PageHeading lead="Its text becomes a version that is never changed. Claims are then taken from it, one by one.">
        Add a document
      </PageHeading>
      <div className="mt-8 max-w-[46rem]">
        {may.ok ? (
          <ImportForm action={add} requestKey={newId()} back={paths.documents()} />
        ) : (
          <Notice kind="problem" title={may.why} />
        )}
      </div>
    </>
  );
}
