import type { Metadata } from "next";
import { ImportFileForm } from "@/components/imports/import-file-form";
import { ImportList } from "@/components/imports/import-list";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { newId } from "@/lib/id";
import { importFilters, listImports } from "@/lib/imports/read";
import { type SearchParams, readParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canImportSources } from "@/lib/source-policy";
import { take } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Import sources" };

interface Address {
  searchParams: Promise<SearchParams>;
}

export default async function ImportPage({ searchParams }: Address) {
  const [viewer, asked] = await Promise.all([getViewer(), searchParams]);
  if (viewer === null) return <SignInFirst next={paths.importSources()} />;
  const may = canImportSources(viewer);
  const { filters } = readParams(importFilters, asked);
  return (
    <>
      <PageHeading lead="From a reference manager or a catalogue. You see what would be new before anything is added.">
        Import sources
      </PageHeading>
      <div className="mt-8 max-w-[46rem] space-y-10">
        {asked.done === "thrown-away" && <Notice kind="done" live title="The import is thrown away." />}
        {may.ok ? (
          <>
            <ImportFileForm action={take} requestKey={newId()} back={paths.sources()} />
            <ImportList list={await listImports(viewer.id, filters)} cursor={filters.cursor} />
          </>
        ) : (
          <Notice kind="problem" title={may.why} />
        )}
      </div>
    </>
  );
}
