import type { Metadata } from "next";
import { ImportFileForm } from "@/components/imports/import-file-form";
import { ImportList } from "@/components/imports/import-list";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { listImports } from "@/lib/imports/read";
import { paths } from "@/lib/paths";
import { canImportSources } from "@/lib/policy";
import { take } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Import sources" };

interface Address {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function ImportPage({ searchParams }: Address) {
  const [viewer, { done }] = await Promise.all([getViewer(), searchParams]);
  if (viewer === null) return <SignInFirst next={paths.importSources()} />;
  const may = canImportSources(viewer);
  return (
    <>
      <PageHeading lead="From a reference manager or a catalogue. You see what would be new before anything is added.">
        Import sources
      </PageHeading>
      <div className="mt-8 max-w-[46rem] space-y-10">
        {done === "thrown-away" && <Notice kind="done" live title="The import is thrown away." />}
        {may.ok ? (
          <>
            <ImportFileForm action={take} requestKey={newId()} back={paths.sources()} />
            <ImportList imports={await listImports(viewer.id)} />
          </>
        ) : (
          <Notice kind="problem" title={may.why} />
        )}
      </div>
    </>
  );
}
