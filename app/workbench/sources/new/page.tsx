import type { Metadata } from "next";
import { SignInFirst } from "@/components/people/sign-in-first";
import { AddSourceForm } from "@/components/sources/add-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canAddSource } from "@/lib/source-policy";
import { looksUp } from "../new-source";
import { add } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add a source" };

export default async function AddSourcePage() {
  const viewer = await getViewer();
  if (viewer === null) return <SignInFirst next={paths.newSource()} />;
  const may = canAddSource(viewer);
  return (
    <>
      <PageHeading lead="It is then in the library, to be attached to any claim, for or against.">
        Add a source
      </PageHeading>
      <div className="mt-8 max-w-[46rem]">
        {may.ok ? (
          <AddSourceForm action={add} requestKey={newId()} looksUp={looksUp()} back={paths.sources()} />
        ) : (
          <Notice kind="problem" title={may.why} />
        )}
      </div>
    </>
  );
}
