import type { Metadata } from "next";
import { SignInFirst } from "@/components/people/sign-in-first";
import { ImportListForm } from "@/components/retractions/import-list-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newRequestKey } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { canImportNotices } from "@/lib/source-policy";
import { importList } from "./actions";

export const metadata: Metadata = { title: "Lists of retractions" };
export const instant = false;

export default async function RetractionsPage() {
  const viewer = await getViewer();
  if (!viewer) return <SignInFirst next={paths.retractions()} />;
  const permission = canImportNotices(viewer);
  return (
    <>
      <PageHeading lead="Notices of retraction, correction, concern and reinstatement, held against the sources here by DOI and PubMed number.">
        Lists of retractions
      </PageHeading>
      <div className="mt-8 max-w-measure">
        {permission.ok ? (
          <ImportListForm action={importList} requestKey={await newRequestKey()} />
        ) : (
          <Notice>{permission.why}</Notice>
        )}
      </div>
    </>
  );
}
