import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { ReasonForm } from "@/components/ui/reason-form";
import { getViewer } from "@/lib/auth";
import { count } from "@/lib/format";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { canUnmergeSources } from "@/lib/merge-policy";
import { getUndoing } from "@/lib/reshaping/read-sources";
import { unmerge } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Undo a merge" };

interface Props {
  params: Promise<{ slug: string }>;
}

/** Undoes the merge of a source into another. */
export default async function UnmergePage({ params }: Props) {
  const [viewer, { slug }] = await Promise.all([getViewer(), params]);
  if (viewer === null) return <SignInFirst next={paths.sourceUnmerge(slug)} />;
  const undoing = await getUndoing(slug);
  if (!undoing) notFound();
  const { source, into, citations, facts } = undoing;
  const may = canUnmergeSources(viewer, facts);
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Sources", href: paths.sources() },
          { word: source.title, href: paths.sourceHistory(slug) },
          { word: "Undo the merge" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead={`“${source.title}” was merged into “${into.title}”.`}>Undo the merge</PageHeading>
      </div>
      {may.ok ? (
        <section aria-label="Undo the merge" className="mt-8 max-w-[46rem] border border-edge p-4 sm:p-6">
          <ReasonForm
            action={unmerge}
            requestKey={newId()}
            about={{ source: slug }}
            submit="Undo the merge"
            effect={`The source stands again, with its own address and identifiers. Of the ${count(citations, "citation")} that went along those come back that are still with the other. What was attached to the other since stays there.`}
            back={paths.sourceHistory(slug)}
          />
        </section>
      ) : (
        <div className="mt-8">
          <Notice kind="problem" title={may.why} />
        </div>
      )}
    </article>
  );
}
